// Longer than a page: a table of published cases, to be read beside its source.
/**
 * What Google publishes of its parser's behaviour (google/robotstxt, robots_test.cc), as facts: which file, which
 * address, which answer. All 145 answers to "may this be fetched?" are here, in cases of our own.
 *
 * An entry is a path that inbeeld asks for, or an agent, a space and a path.
 */
export interface Case {
  about: string
  robots: string[]
  may: string[]
  not: string[]
}

/** With `disallow: /` for all else, what `allow` opens. */
const opening = (allow: string, may: string[], not: string[]): Case => ({
  about: `opened by ${allow}`,
  robots: ['user-agent: inbeeld', 'disallow: /', `allow: ${allow}`],
  may,
  not,
})

const cased = (about: string, robots: string[]): Case => ({
  about,
  robots,
  may: ['/tuin/roos'],
  not: ['/kas/roos'],
})

/** An agent that is named with a second word, by any mixture of capitals. */
const twoWords = (name: string): Case => ({
  about: `the agent ${name}`,
  robots: [`User-Agent: ${name}`, 'Allow: /tuin/', 'Disallow: /'],
  may: ['Merel /tuin/roos', 'merel /tuin/roos'],
  not: ['Merel /kas/roos', 'merel /kas/roos'],
})

const groups = [
  'allow: /oud/pad/',
  '',
  'user-agent: inbeeld',
  'disallow: /',
  'allow: /x/',
  'user-agent: merel',
  'disallow: /',
  'allow: /y/',
  '',
  '',
  'allow: /w/',
  'user-agent: spreeuw',
  '',
  'user-agent: inbeeld',
  'allow: /z/',
  'disallow: /',
]

const longestLine = 8 * 2083
/** A path that fills a line with this key to the last octet but one that is read, and one over. */
const filling = (key: string, letter: string) => `/x/${letter.repeat(longestLine - key.length - 3 + 1 - 3)}`
const longA = filling('allow: ', 'a')
const longB = filling('allow: ', 'b')
const longD = filling('disallow: ', 'a')

const vis = ['/vis', '/vis.html', '/vis/zalm.html', '/viskop', '/viskop/lekker.html', '/vis.html?id=iets']

export const cases: Case[] = [
  { about: 'an empty file', robots: [], may: ['', ' '], not: [] },
  { about: 'no path, no agent', robots: ['user-agent: inbeeld', 'disallow: /'], may: [' '], not: [''] },
  { about: 'plain lines', robots: ['user-agent: inbeeld', 'disallow: /'], may: [], not: ['/x/y'] },
  { about: 'unknown names', robots: ['agens: inbeeld', 'verboden: /'], may: ['/x/y'], not: [] },
  { about: 'forgotten colons', robots: ['user-agent inbeeld', 'disallow /'], may: [], not: ['/x/y'] },
  {
    about: 'groups: merged, several names, rules before any name',
    robots: groups,
    may: ['/x/b', '/z/d', 'merel /y/c', 'merel /w/a', 'spreeuw /z/d'],
    not: ['/y/c', 'merel /z/d', '/oud/pad/', 'merel /oud/pad/', 'spreeuw /oud/pad/'],
  },
  {
    about: 'a sitemap between two names',
    robots: ['User-agent: merel', 'Sitemap: https://bord.example/kaart', 'User-agent: *', 'Disallow: /'],
    may: [],
    not: ['/', 'merel /'],
  },
  {
    about: 'an unknown line between two names',
    robots: ['User-agent: inbeeld', 'Geheel-Onbekend: iets', 'User-agent: *', 'Disallow: /'],
    may: [],
    not: ['/', 'merel /'],
  },
  cased('names of lines in capitals', ['USER-AGENT: inbeeld', 'ALLOW: /tuin/', 'DISALLOW: /']),
  cased('names of lines in small letters', ['user-agent: inbeeld', 'allow: /tuin/', 'disallow: /']),
  cased('names of lines in both', ['uSeR-aGeNt: inbeeld', 'AlLoW: /tuin/', 'dIsAlLoW: /']),
  twoWords('MEREL ZANGER'),
  twoWords('merel zanger'),
  twoWords('mErEl zAnGeR'),
  {
    about: 'an agent is named up to the first space, and has none itself',
    robots: ['User-Agent: *', 'Disallow: /', 'User-Agent: Merel Zanger', 'Allow: /x/', 'Disallow: /'],
    may: ['Merel /x/y'],
    not: ['Merel%Zanger /x/y'],
  },
  { about: 'no groups', robots: [], may: ['/x/y'], not: [] },
  {
    about: 'a group for everyone and one for us',
    robots: ['user-agent: *', 'allow: /', 'user-agent: inbeeld', 'disallow: /'],
    may: ['merel /x/y'],
    not: ['/x/y'],
  },
  {
    about: 'groups for others only',
    robots: [
      ...['user-agent: merel', 'allow: /', 'user-agent: spreeuw', 'disallow: /'],
      ...['user-agent: mus', 'disallow: /'],
    ],
    may: ['/x/y'],
    not: [],
  },
  {
    about: 'small letters in a path',
    robots: ['user-agent: inbeeld', 'disallow: /x/'],
    may: [],
    not: ['/x/y'],
  },
  { about: 'capitals in a path', robots: ['user-agent: inbeeld', 'disallow: /X/'], may: ['/x/y'], not: [] },

  {
    about: 'a longer disallow',
    robots: ['user-agent: inbeeld', 'disallow: /x/blad.html', 'allow: /x/'],
    may: [],
    not: ['/x/blad.html'],
  },
  {
    about: 'a longer allow',
    robots: ['user-agent: inbeeld', 'allow: /x/blad.html', 'disallow: /x/'],
    may: ['/x/blad.html'],
    not: ['/x/'],
  },
  {
    about: 'both empty',
    robots: ['user-agent: inbeeld', 'disallow: ', 'allow: '],
    may: ['/x/blad.html'],
    not: [],
  },
  {
    about: 'both for the root',
    robots: ['user-agent: inbeeld', 'disallow: /', 'allow: /'],
    may: ['/x/blad.html'],
    not: [],
  },
  {
    about: 'a slash more',
    robots: ['user-agent: inbeeld', 'disallow: /x', 'allow: /x/'],
    may: ['/x/'],
    not: ['/x'],
  },
  {
    about: 'both for one page',
    robots: ['user-agent: inbeeld', 'disallow: /x/blad.html', 'allow: /x/blad.html'],
    may: ['/x/blad.html'],
    not: [],
  },
  {
    about: 'a longer disallow with a wildcard',
    robots: ['user-agent: inbeeld', 'allow: /blad', 'disallow: /*.html'],
    may: ['/blad'],
    not: ['/blad.html'],
  },
  {
    about: 'a longer allow against a wildcard',
    robots: ['user-agent: inbeeld', 'allow: /x/blad.', 'disallow: /*.html'],
    may: ['/x/blad.html'],
    not: ['/x/y.html'],
  },
  {
    about: 'our group sets the general one aside',
    robots: ['User-agent: *', 'Disallow: /x/', 'User-agent: inbeeld', 'Disallow: /y/'],
    may: ['/x/blad'],
    not: ['/y/blad'],
  },

  {
    about: 'an address within an address',
    robots: ['User-agent: inbeeld', 'Disallow: /', 'Allow: /a/b?c=d&e=http://bord.example?f&g'],
    may: ['/a/b?c=d&e=http://bord.example?f&g'],
    not: [],
  },
  {
    about: 'a letter outside ASCII, as it is',
    robots: ['User-agent: inbeeld', 'Disallow: /', 'Allow: /a/é'],
    may: ['/a/%C3%A9'],
    not: [],
  },
  {
    about: 'a letter outside ASCII, escaped',
    robots: ['User-agent: inbeeld', 'Disallow: /', 'Allow: /a/%C3%A9'],
    may: ['/a/%C3%A9'],
    not: [],
  },
  {
    about: 'plain letters, escaped',
    robots: ['User-agent: inbeeld', 'Disallow: /', 'Allow: /a/%62%61%7A'],
    may: ['/a/%62%61%7A'],
    not: [],
  },

  {
    about: 'a wildcard between two slashes',
    robots: ['User-agent: inbeeld', 'Disallow: /bos/eik/mos', 'Allow: /bos/*/gras'],
    may: ['/bos/mos', '/bos//mos', '/bos/beuk/mos'],
    not: ['/bos/eik/mos'],
  },
  {
    about: 'an end mark',
    robots: ['User-agent: inbeeld', 'Disallow: /bos/eik$', 'Allow: /bos/eik/gras'],
    may: ['/bos/eik/gras', '/bos/eik/', '/bos/eik/mos'],
    not: ['/bos/eik'],
  },
  {
    about: 'comments',
    robots: ['User-agent: inbeeld', '# Disallow: /', 'Disallow: /bos/mos#gras', 'Allow: /'],
    may: ['/bos/eik'],
    not: ['/bos/mos'],
  },

  {
    about: 'an opened index page opens its folder',
    robots: ['User-Agent: *', 'Allow: /open/index.html', 'Disallow: /'],
    may: ['/open/', '/open/index.html'],
    not: ['/open/index.htm', '/iets-anders'],
  },
  {
    about: 'a disallow cut off where a line is too long',
    robots: ['user-agent: inbeeld', `disallow: ${longD}/gras`],
    may: ['/mos'],
    not: [`${longD}/mos`],
  },
  {
    about: 'two allows cut off where a line is too long',
    robots: ['user-agent: inbeeld', 'disallow: /', `allow: ${longA}/gras`, `allow: ${longB}/gras`],
    may: [`${longA}/gras`, `${longB}/mos`],
    not: ['/'],
  },

  opening('/vis', vis, ['/bar', '/Vis.asp', '/watervis', '/?id=vis']),
  opening('/vis*', vis, ['/bar', '/Vis.bar', '/watervis', '/?id=vis']),
  opening(
    '/vis/',
    ['/vis/', '/vis/zalm', '/vis/?zalm', '/vis/zalm.html', '/vis/?id=iets'],
    ['/bar', '/vis', '/vis.html', '/Vis/Zalm.html'],
  ),
  opening(
    '/*.php',
    ['/a.php', '/map/a.php', '/map/a.php?vraag', '//map/a.php.b.html', '/a.php/', '/index?f=a.php/'],
    ['/bar', '/php/', '/index?php', '/raam.PHP'],
  ),
  opening(
    '/*.php$',
    ['/a.php', '/map/a.php'],
    ['/bar', '/a.php?vraag', '/a.php/', '/a.php5', '/php/', '/a?php', '/aaaphpaaa', '//raam.PHP'],
  ),
  opening('/vis*.php', ['/vis.php', '/viskop/watervis.php?vraag'], ['/bar', '/Vis.PHP']),
  { about: 'allow /p', robots: ['user-agent: inbeeld', 'allow: /p', 'disallow: /'], may: ['/pad'], not: [] },
  {
    about: 'both for one folder',
    robots: ['user-agent: inbeeld', 'allow: /map', 'disallow: /map'],
    may: ['/map/pad'],
    not: [],
  },
  {
    about: 'a wildcard that is longer',
    robots: ['user-agent: inbeeld', 'allow: /blad', 'disallow: /*.htm'],
    may: [],
    not: ['/blad.htm'],
  },
  {
    about: 'the root alone',
    robots: ['user-agent: inbeeld', 'allow: /$', 'disallow: /'],
    may: ['/'],
    not: ['/blad.html'],
  },
]

/**
 * Where we answer otherwise, because RFC 9309 asks for it: both sides are brought to one spelling before they are
 * compared. Google's parser compares octets and leaves the spelling of an address to its caller.
 */
export const otherwise: Case[] = [
  {
    about: 'a letter outside ASCII in the address, not escaped',
    robots: ['User-agent: inbeeld', 'Disallow: /', 'Allow: /a/é'],
    may: ['/a/é'],
    not: [],
  },
  {
    about: 'the same against an escaped rule',
    robots: ['User-agent: inbeeld', 'Disallow: /', 'Allow: /a/%C3%A9'],
    may: ['/a/é'],
    not: [],
  },
  {
    about: 'plain letters against escaped ones',
    robots: ['User-agent: inbeeld', 'Disallow: /', 'Allow: /a/%62%61%7A'],
    may: ['/a/baz'],
    not: [],
  },
]
