import { describe, expect, it } from 'vitest'
import { readRobots } from '../../crawler/robots.ts'
import { cases, otherwise } from './robots-cases.ts'

const site = 'https://bord.example'
const own = 'inbeeld/1.0 (+mailto:crawl@gemeente.example)'
const answer = (text: string | Uint8Array, status = 200, headers = {}) => ({
  status,
  headers,
  bytes: Buffer.from(text),
})
const robots = (text: string | Uint8Array, userAgent = own) =>
  readRobots(`${site}/robots.txt`, userAgent, answer(text))
const allows = (text: string | Uint8Array, path: string) => robots(text).allows(site + path)
/** Whether a rule for everyone keeps this path from us. */
const forbids = (rule: string, path: string) => !allows(`User-agent: *\nDisallow: ${rule}`, path)
const delay = (...lines: string[]) => robots(['User-agent: *', ...lines].join('\n')).crawlDelay

describe("Google's published cases", () => {
  const wrong = ({ robots: lines, may, not }: (typeof cases)[number]) => {
    const asked = (entry: string) => {
      const [path = '', agent = 'inbeeld'] = entry.split(' ').reverse()
      const { allows } = robots(lines.join('\n'), `${agent.replace('%', ' ')}/1.0`)
      return allows(path === '' ? '' : site + path)
    }
    return [...may.filter(entry => !asked(entry)), ...not.filter(asked)]
  }
  it.each(cases)('$about', example => {
    expect(wrong(example)).toEqual([])
  })
  it.each(otherwise)('otherwise, by the RFC: $about', example => {
    expect(wrong(example)).toEqual([])
  })
  it('are all here', () => {
    expect([...cases, ...otherwise].flatMap(({ may, not }) => [...may, ...not])).toHaveLength(145)
  })
})

describe('which rule counts', () => {
  it('of two that are equally long, the one that allows', () => {
    expect(allows('User-agent: *\nDisallow: /a*c\nAllow: /a/b', '/a/bc')).toBe(true)
  })
  it('a forbidden index page says nothing of its folder', () => {
    expect(forbids('/map/index.html', '/map/')).toBe(false)
    expect(forbids('/map/\nDisallow: /map/index.html', '/map/')).toBe(true)
  })
})

describe('the spelling of paths', () => {
  it.each([
    // The tables of RFC 9309, 2.2.2 and 2.2.3, in both directions.
    ['/a/b?c=d', '/a/b?c=d'],
    ['/a/b?c=https://bord.example', '/a/b?c=https%3A%2F%2Fbord.example'],
    ['/a/b?c=https%3A%2F%2Fbord.example', '/a/b?c=https://bord.example'],
    ['/a/%C3%A9', '/a/é'],
    ['/a/%62%61%7A', '/a/baz'],
    ['/a/baz', '/a/%62%61%7a'],
    ['/blad-%2A.html', '/blad-*.html'],
    ['/prijs-%24', '/prijs-$'],
    ['/prijs$/lijst', '/prijs$/lijst'],
    ['/%7Ejan', '/~jan'],
    ["/d'or", '/d%27or'],
    ["/?q=d'or", "/?q=d'or"],
    ['/a b', '/a%20b'],
    ['/a|b', '/a|b'],
    ['/%aa', '/%AA'],
    ['/100%', '/100%'],
  ])('%s is for %s', (rule, path) => {
    expect(forbids(rule, path)).toBe(true)
  })
  it.each([
    ['/a%2Fb', '/a/b'],
    ['/a/b', '/a%2Fb'],
    ['/a?b%26c', '/a?b&c'],
    ['/a%3Fb', '/a?b'],
    ['/a%2Ab', '/axb'],
    ['/a%24', '/a'],
    ['/a%2562', '/ab'],
    ['map', '/map'],
  ])('%s is not for %s', (rule, path) => {
    expect(forbids(rule, path)).toBe(false)
  })
  it('keeps octets that are not UTF-8', () => {
    expect(allows(Buffer.from('User-agent: *\nDisallow: /caf\xE9', 'latin1'), '/caf%E9')).toBe(false)
  })
  it('keeps an octet that only looks like white space', () => {
    expect(forbids('/voil\u00E0', '/voil%C3%A0')).toBe(true)
  })
  it('looks at what is sent: dots resolved, fragment left out', () => {
    expect(forbids('/b$', '/a/../b#c')).toBe(true)
  })
})

describe('lines', () => {
  it.each(['\n', '\r', '\r\n', '\n\r\n'])('end with %j', end => {
    expect(allows(['User-agent: *', 'Disallow: /a'].join(end), '/a')).toBe(false)
  })
  it.each([
    'useragent: *',
    'User agent: *',
    'User-Agents: *',
    '\t user-agent \t:\t * ',
    'user-agent: * # iedereen',
    'user-agent: * en meer',
    'user-agent *',
  ])('name everyone with %j', line => {
    expect(allows(`${line}\nDisallow: /a`, '/a')).toBe(false)
  })
  it.each(['Dissallow', 'Dissalow', 'Disalow', 'Diasllow', 'Disallaw', 'disallowed'])(
    'forbid with %s',
    name => {
      expect(allows(`User-agent: *\n${name}: /a`, '/a')).toBe(false)
    },
  )
  it.each(['Disalllow: /', 'disallow a b', 'disallow', ': /', '<p>Disallow: /</p>'])(
    'forbid nothing with %j',
    line => {
      expect(allows(`User-agent: *\n${line}`, '/a')).toBe(true)
    },
  )
  it('end at a NUL', () => {
    expect(forbids('/a\0/b', '/a')).toBe(true)
  })
  it.each(['inbeeld', 'INBEELD', 'inbeeld/2.0', 'inbeeld bot'])('name us with %s', name => {
    expect(allows(`User-agent: *\nDisallow: /\nUser-agent: ${name}\nDisallow: /b`, '/a')).toBe(true)
  })
  it.each(['inbeelden', 'in', 'mijn-inbeeld', '*inbeeld'])('do not name us with %s', name => {
    expect(allows(`User-agent: ${name}\nDisallow: /`, '/a')).toBe(true)
  })
  it('are read up to 500 KiB, without a torn one', () => {
    const head = 'User-agent: *\nDisallow: /a\n'
    const rest = 'Disallow: /bc\n'
    const filled = (left: number) => `${head}${'#'.repeat(500 * 1024 - head.length - left - 1)}\n${rest}`
    expect(allows(filled(0), '/a')).toBe(false)
    expect(allows(filled(0), '/bc')).toBe(true)
    expect(allows(filled(rest.length - 3), '/b')).toBe(true)
    expect(allows(filled(rest.length - 1), '/bc')).toBe(false)
  })
})

describe('what an answer means', () => {
  const rules = 'User-agent: *\nDisallow: /a'
  it.each([
    ['no answer', null, false],
    ['200', answer(rules), false],
    ['206', answer(rules, 206), false],
    ['401', answer(rules, 401), true],
    ['403', answer(rules, 403), true],
    ['404', answer(rules, 404), true],
    ['410', answer(rules, 410), true],
    ['429, which asks for fewer requests', answer('', 429), false],
    ['500', answer('', 500), false],
    ['503', answer('', 503), false],
    ['599', answer('', 599), false],
    ['a redirect that leads nowhere', answer('', 301), true],
    ['a sixth redirect within the site', answer('', 302, { location: '/robots-7.txt' }), true],
    ['a redirect to another host', answer('', 302, { location: 'https://elders.example/robots.txt' }), false],
    ['a redirect to no address', answer('', 302, { location: 'http://[' }), false],
    ['a page instead of rules', answer('<!doctype html>\n<title>Niet gevonden: /a</title>\n<p>a: b'), true],
  ])('%s', (_, given, expected) => {
    expect(readRobots(`${site}/robots.txt`, own, given).allows(`${site}/a`)).toBe(expected)
  })

  it('speaks of its own site only', () => {
    const { allows } = robots('')
    expect(
      [`${site}/a`, 'http://bord.example/a', 'https://elders.example/a', 'https://['].map(allows),
    ).toEqual([true, false, false, false])
  })
  it('always allows robots.txt itself', () => {
    expect(forbids('/', '/robots.txt')).toBe(false)
  })
})

describe('the pace that is asked for', () => {
  it.each([
    ['Crawl-delay: 7', 7],
    ['crawl-delay: 0.5', 0.5],
    ['Crawl-delay: .5', 0.5],
    ['Crawl-delay 10', 10],
    ['Crawl-delay: 10 # seconden', 10],
    ['Crawl-delay: 10 s', 10],
    ['Crawl-delay: 99999999', 99_999_999],
    ['Crawl-delay: -5', 0],
    ['Crawl-delay: NaN', 0],
    ['Crawl-delay: Infinity', 0],
    ['Crawl-delay:', 0],
    ['Request-rate: 1/5', 5],
    ['Request-rate: 10/1m', 6],
    ['request-rate: 1 / 2 h', 7200],
    ['Request-rate: 4/1', 0.25],
    ['Request-rate: 1/10 0800-1200', 10],
    ['Request-rate: 1/0', 0],
    ['Request-rate: -1/5', 0],
    ['Request-rate: veel', 0],
    ['Request-rate: 0/5', Number.POSITIVE_INFINITY],
    [`Crawl-delay: ${'9'.repeat(400)}`, Number.POSITIVE_INFINITY],
  ])('%s', (line, seconds) => {
    expect(delay(line)).toBe(seconds)
  })
  it('is the slowest of several', () => {
    expect(
      delay('Crawl-delay: 2', 'Request-rate: 1/9 0800-1200', 'Request-rate: 1/4', 'Crawl-delay: 3'),
    ).toBe(9)
  })
  it('is that of our own group', () => {
    expect(delay('Crawl-delay: 60', 'Disallow:', 'User-agent: inbeeld', 'Crawl-delay: 2')).toBe(2)
    expect(delay('Crawl-delay: 60', 'Disallow:', 'User-agent: inbeeld', 'Disallow: /a')).toBe(0)
    expect(delay('Disallow:', 'User-agent: merel', 'Crawl-delay: 60')).toBe(0)
  })
  it('is for those who are named before it, and ends no group', () => {
    const text = 'User-agent: merel\nCrawl-delay: 60\nUser-agent: inbeeld\nDisallow: /a'
    expect(robots(text).crawlDelay).toBe(0)
    expect(robots(text, 'merel/1').crawlDelay).toBe(60)
    expect(robots(text, 'merel/1').allows(`${site}/a`)).toBe(false)
  })
})

describe('a site that means harm', () => {
  const longest = 8 * 2083
  const filled = (line: (n: number) => string) => {
    const lines = ['user-agent: *']
    for (let size = 0; size < 500 * 1024; size += lines[lines.length - 1]?.length ?? 0)
      lines.push(line(lines.length))
    return lines.join('\n')
  }
  it.each([
    ['thousands of wildcards', filled(n => `disallow: /${'*a'.repeat(8000)}b${n}`)],
    ['nothing but wildcards', filled(n => `disallow: /${'*'.repeat(16_000)}b${n}`)],
    ['pieces that almost fit', filled(n => `disallow: /*${'a'.repeat(8000)}b${n}`)],
    ['pieces that almost fit backwards', filled(n => `disallow: /*${'a'.repeat(n % 40)}b${'a'.repeat(300)}`)],
    ['tens of thousands of short rules', filled(n => `allow:*aab${n}`)],
    ['white space', filled(n => `disallow: /${' '.repeat(16_000)}${n}`)],
    ['empty lines', '\n'.repeat(500 * 1024)],
  ])('%s', (_, text) => {
    expect(allows(text, `/${'a'.repeat(longest - 1)}`)).toBe(true)
  })
  it('is not asked for an address that no server takes', () => {
    expect(allows('', `/${'a'.repeat(longest)}`)).toBe(false)
  })

  it('may send any bytes', () => {
    const random = randomly(20261101)
    const words = [
      'User-agent: *\n',
      'Disallow',
      'allow:',
      'crawl-delay:',
      ' /',
      '*',
      '$',
      '%',
      '\r',
      '\0',
      '\xEF',
      ':',
      '#',
    ]
    for (let round = 0; round < 2000; round++) {
      const text = Array.from({ length: random(60) }, () =>
        random(3) === 0 ? String.fromCharCode(random(256)) : (words[random(words.length)] ?? ''),
      ).join('')
      const read = robots(Buffer.from(text, 'latin1'))
      expect(read.crawlDelay).toBeGreaterThanOrEqual(0)
      expect(typeof read.allows(`${site}/%${text}`)).toBe('boolean')
    }
  })
})

/** Whole numbers below a limit, the same at every run. */
function randomly(seed: number): (limit: number) => number {
  let state = seed
  return limit => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}
