import { describe, expect, it } from 'vitest'
import { type Refusal, refusal } from '../../crawler/refusal.ts'

type Case = [seen: string, answer: Partial<Parameters<typeof refusal>[0]>]

const advert = `<main><h1>Rustige avond</h1><p>${'Ik ontvang in een rustig huis, op afspraak, met tijd voor een gesprek. '.repeat(6)}</p></main>`
const links = '<a href="/1">een</a>'.repeat(8)
const login =
  '<form action="/login"><input name="naam"><input type="password" name="woord"><button>Inloggen</button></form>'
const widget = '<div class="g-recaptcha" data-sitekey="x"></div>'
/** What a guarded site adds to each of its ordinary pages. */
const watching = '<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>'

const fires: Record<Refusal, Case[]> = {
  login: [
    ['401', { status: 401 }],
    [
      'a header that asks for a password',
      { status: 403, headers: { 'www-authenticate': 'Basic realm="x"' } },
    ],
    ['a page that is a sign-in form', { text: `<title>Inloggen</title><h1>Inloggen</h1>${login}` }],
    [
      'a sign-in form between header and footer',
      {
        text: `<header>${links}</header><p>Log in om dit profiel te zien.</p>${login}<footer>${links}</footer>`,
      },
    ],
    ['a sign-in form with a puzzle', { text: `<h1>Inloggen</h1>${login}${widget}` }],
    [
      'a registration',
      {
        text: `<h1>Maak een account</h1><form><input type="email"><input type="PASSWORD"><select>${'<option>Nederland</option>'.repeat(100)}</select></form>`,
      },
    ],
    [
      'a form that fills a page of ASP.NET',
      { text: `<form id="aspnetForm"><h1>Leden</h1><input type="password"></form>` },
    ],
  ],
  captcha: [
    ['a puzzle alone', { text: `<title>Even geduld</title><form>${widget}<button>Verder</button></form>` }],
    ['another maker of puzzles', { text: '<h1>Controle</h1><div class="h-captcha"></div>' }],
    ['a third', { status: 403, text: '<div class="cf-turnstile"></div>' }],
    ['a puzzle in a frame', { text: '<iframe src="https://puzzels.example/recaptcha/api2"></iframe>' }],
    [
      'a picture with letters',
      { text: '<p>Typ de letters over</p><img src="/captcha.php"><form><input name="captcha_code"></form>' },
    ],
    ['words only', { text: '<h1>Bevestig dat je geen robot bent</h1><button>Verder</button>' }],
    ['words in English', { text: '<title>Verify you are human</title><p>One moment</p>' }],
    ['a header', { status: 405, headers: { 'x-amzn-waf-action': 'captcha' } }],
  ],
  waf: [
    ['a header that says so', { status: 403, headers: { 'cf-mitigated': 'challenge' }, text: advert }],
    ['another header', { status: 202, headers: { 'x-amzn-waf-action': 'challenge' } }],
    ['a third', { status: 403, headers: { 'x-datadome': 'protected' } }],
    ['the name of a guard', { status: 503, headers: { server: 'ddos-guard' } }],
    [
      'a challenge script',
      { status: 503, text: '<title>Just a moment...</title><script>window._cf_chl_opt={}</script>' },
    ],
    ['another', { text: '<script src="/_Incapsula_Resource?x=1"></script>' }],
    [
      'checking your browser',
      { status: 503, text: '<h1>Checking your browser before accessing bord.example</h1>' },
    ],
    ['the same in Dutch', { status: 503, text: '<h1>Uw browser wordt gecontroleerd</h1>' }],
    [
      'a page for browsers without script',
      { text: '<noscript>Enable JavaScript and cookies to continue</noscript>' },
    ],
    ['being blocked', { status: 403, text: '<h1>Sorry, you have been blocked</h1>' }],
    ['a refusal with a number', { status: 403, text: '<h1>Access Denied</h1><p>Reference #18.2f3a</p>' }],
    [
      'a riddle',
      { text: '<html><body><script>document.cookie="a=" + (7*6);location.reload()</script></body></html>' },
    ],
  ],
}

const silent: Case[] = [
  ['an advert', { text: advert }],
  ['an advert, guarded', { text: advert + watching }],
  [
    'an advert behind a guard that lets us in',
    { headers: { server: 'cloudflare', 'x-datadome': 'protected' }, text: advert },
  ],
  ['an advert with a sign-in in the header', { text: `<header>${login}</header>${advert}` }],
  ['an advert with a sign-in that nobody names', { text: `<div>${login}</div>${advert}` }],
  [
    'a short advert with a sign-in in the header',
    { text: `<header><h1>Bord</h1>${login}</header><h2>Rustig</h2><p>Bel mij.</p>` },
  ],
  [
    'a short advert with a sign-in in a window',
    { text: `<h2>Rustig</h2><div class="modal fade" id="loginModal">${login}</div>` },
  ],
  [
    'a short advert with a sign-in in a menu',
    { text: `<ul class="dropdown-menu"><li>${login}</li></ul><h2>Rustig</h2>` },
  ],
  ['a short advert with a hidden sign-in', { text: `<h2>Rustig</h2><div hidden>${login}</div>` }],
  [
    'a page of ASP.NET with a sign-in',
    { text: `<form id="aspnetForm"><input type="password">${advert}</form>` },
  ],
  [
    'an advert with a puzzle on its contact form',
    { text: `${advert}<form><textarea></textarea>${widget}</form>` },
  ],
  [
    'a short advert with a puzzle on its contact form',
    { text: `<h2>Rustig</h2><form><textarea name="bericht"></textarea>${widget}</form>` },
  ],
  ['a newsletter with a puzzle', { text: `<h2>Rustig</h2><form><input type="email">${widget}</form>` }],
  ['an advert about robots', { text: `<h1>Ik ben geen robot</h1>${advert}` }],
  ['an advert that says it has been blocked', { text: `${advert}<p>You have been blocked? Bel.</p>` }],
  ['a list', { text: `<h1>Advertenties</h1>${links}` }],
  ['a list with a sign-in', { text: `${links}${login}` }],
  ['an empty list', { text: '<h1>Geen advertenties gevonden</h1>' }],
  ['a page that is gone', { status: 404, text: `<h1>Dit profiel is er niet meer</h1>${watching}` }],
  ['a page that is gone without a status', { text: `<h1>Dit profiel is er niet meer</h1>${watching}` }],
  ['maintenance', { status: 503, text: '<h1>Onderhoud</h1><p>Even geduld alstublieft.</p>' }],
  ['a busy server', { status: 503, headers: { 'retry-after': '60' }, text: '<h1>Service Unavailable</h1>' }],
  ['too many requests', { status: 429, headers: { 'retry-after': '60' }, text: '<h1>429</h1>' }],
  ['an ordinary refusal', { status: 403, text: '<h1>403 Forbidden</h1><hr>nginx' }],
  ['a refusal without a number', { status: 403, text: '<h1>Access denied</h1>' }],
  ['a fault with a number', { status: 500, text: '<h1>Oeps</h1><p>Request ID 123</p>' }],
  [
    'a question of age',
    {
      text: `<p>Bent u 18 jaar of ouder?</p><button>Ja</button><button>Nee</button><script>function ja(){document.cookie='a=1';location.reload()}</script>`,
    },
  ],
  [
    'a question about cookies',
    { text: '<div class="cookiewall"><p>Wij gebruiken cookies</p><a href="?ok">Goed</a></div>' },
  ],
  [
    'a page for script only',
    {
      text: '<div id="app"></div><noscript>Deze site werkt alleen met JavaScript.</noscript><script src="/iep.js"></script>',
    },
  ],
  ['a page whose frame is called menu', { text: `<div class="page-with-menu">${advert}</div>${watching}` }],
  ['a body with the name of a header', { text: `<body class="header-fixed">${advert}</body>` }],
  ['nothing', { text: '' }],
  ['no HTML', { text: '{"fout":"weg"}' }],
  ['a redirect', { status: 302, headers: { location: '/login' } }],
]

const answer = (partial: Case[1]) => ({ status: 200, headers: {}, text: '', ...partial })

describe.each(Object.entries(fires))('%s', (kind, cases) => {
  it.each(cases)('is seen in %s', (_, partial) => {
    expect(refusal(answer(partial))).toBe(kind)
  })
})

describe('no refusal', () => {
  it.each(silent)('in %s', (_, partial) => {
    expect(refusal(answer(partial))).toBeNull()
  })

  it('has the longer list', () => {
    expect(silent.length).toBeGreaterThan(Object.values(fires).flat().length)
  })
})
