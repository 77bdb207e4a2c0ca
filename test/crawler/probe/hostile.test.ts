import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseSource } from '../../../crawler/source-file.ts'
import { type Pages, probed, refusalOf } from './site.ts'

const prose =
  'Een rustige tekst die lang genoeg is om een tekst te zijn, en die nergens anders staat dan hier.'

function board(card: (n: number) => string, advert: string, count = 6): Pages {
  const numbers = Array.from({ length: count }, (_, n) => n + 101)
  return {
    '/list': `<main><div class="lijst">${numbers.map(card).join('')}</div></main>`,
    ...Object.fromEntries(numbers.map(n => [`/a/${n}`, advert])),
  }
}
const plainCard = (n: number) =>
  `<article class="kaart"><a href="/a/${n}">Advert ${n}</a> ${prose.slice(0, 40)}</article>`

test.each([
  ['a class that closes the quote', `"x' }\norigin: evil"`],
  ['a class that is a selector', '"a{b},*:not(html)"'],
  ['a class that is YAML', '"!!js/function &anchor *alias"'],
  ['a class with markup', '"&lt;script&gt;"'],
])('%s does not reach the file', async (_, name) => {
  const card = (n: number) =>
    `<article class=${name}><a class=${name} href="/a/${n}">Advert ${n} ${prose}</a></article>`
  const advert = `<h1 id=${name} class=${name}>Titel</h1><div class=${name}><p>${prose}</p></div><dl class=${name}><dt>Leeftijd</dt><dd>23</dd></dl>`
  const { text } = await probed(board(card, advert), '/list')
  expect(parseSource(text, 'probed').faults).toEqual([])
  expect(text).not.toMatch(/origin|js\/function|not\(html\)|script&|<script/)
})

test('no text of the page stands in the file but labels that we know', async () => {
  const secret = 'Geheimwoord'
  const advert = `<h1>${secret} titel</h1><div class="tekst"><p>${secret} ${prose}</p></div>
    <table class="feiten"><tr><th>Leeftijd:</th><td>23</td></tr><tr><th>${secret}:</th><td>${secret}</td></tr></table>
    <p>${secret}: Leeftijd: 24</p><script id="s" type="application/json">{"${secret} x":1,"title":"${secret} titel","body":"b","age":23}</script>`
  const { text } = await probed(board(plainCard, advert), '/list')
  expect(text).toContain('Leeftijd')
  expect(text).not.toContain(secret)
})

test('a stated origin is never proposed', async () => {
  const advert = `<h1>Titel</h1><div class="tekst"><p>${prose}</p></div><dl class="feiten"><dt>Afkomst</dt><dd>Ergens</dd><dt>Nationaliteit</dt><dd>Ergens</dd><dt>Origin</dt><dd>x</dd><dt>Leeftijd</dt><dd>31</dd></dl>`
  const { text, proposal } = await probed(board(plainCard, advert), '/list')
  expect(Object.keys(proposal.guesses).sort()).toEqual(['age', 'body', 'title'])
  expect(text).not.toMatch(/origin|afkomst|nationaliteit/i)
})

test('a field that is not found is a commented line, and all others are read', async () => {
  const { text } = await probed(
    board(plainCard, `<h1>Titel</h1><div class="tekst"><p>${prose}</p></div>`),
    '/list',
  )
  const file = parse(text) as { advert: { fields: object } }
  expect(Object.keys(file.advert.fields)).toEqual(['title', 'body'])
  expect(text).toMatch(/^ {4}# kvk: not found$/m)
})

test('the site’s own number belongs to nobody', async () => {
  const help = '<p class="hulp"><a href="tel:0612340000">06-12340000</a></p>'
  const pages = board(plainCard, `<h1>Titel</h1><div class="tekst"><p>${prose}</p></div>${help}`)
  pages['/list'] += help
  expect((await probed(pages, '/list')).proposal.guesses.phones).toBeUndefined()
})

test('at most the page, one advert and the sitemap are asked for', async () => {
  const { asked } = await probed(
    board(plainCard, `<h1>Titel</h1><div class="tekst"><p>${prose}</p></div>`, 40),
    '/list',
  )
  expect(asked).toHaveLength(3)
})

test.each<[string, Pages, RegExp]>([
  [
    'a sign-in',
    { '/list': '<h1>Inloggen</h1><form><input name="u"><input type="password"></form>' },
    /asks to sign in/,
  ],
  ['a puzzle', { '/list': '<div class="g-recaptcha"></div>' }, /sets a puzzle/],
  ['a picture', { '/list': { type: 'image/png', body: 'x' } }, /no HTML page/],
  ['JSON', { '/list': { type: 'application/json', body: '[]' } }, /no HTML page/],
  ['nothing there', {}, /answered 404/],
  ['a page without cards', { '/list': '<p>Welkom</p>' }, /neither a list nor an advert/],
  ['a list with one card', { '/list': `<h1>Adverts</h1>${plainCard(101)}` }, /neither a list nor an advert/],
  ['an empty page', { '/list': '' }, /neither a list nor an advert/],
  ['a shell for scripts', { '/list': '<div id="app"></div><script src="/x.js"></script>' }, /with --browser/],
  ['too many elements', { '/list': '<i></i>'.repeat(150_000) }, /too large/],
  ['too deep', { '/list': '<div>'.repeat(50_000) }, /too large or too deep/],
  [
    'an advert that asks to sign in',
    board(plainCard, '<form><input type="password"></form>'),
    /asks to sign in/,
  ],
])('%s is refused', async (_, pages, reason) => {
  expect(await refusalOf(pages, '/list')).toMatch(reason)
})

test('one advert alone leaves the list as a blank that is refused', async () => {
  const pages = { '/a/123456': `<h1>Titel</h1><div class="tekst"><p>${prose}</p></div>` }
  const { text } = await probed(pages, '/a/123456')
  expect(parseSource(text, 'probed').faults.map(({ path }) => path)).toEqual([
    'listing.start',
    'listing.card',
  ])
})

test('many cards with many links take no time that grows with their square', async () => {
  const card = (n: number) =>
    `<article class="kaart">${Array.from({ length: 8 }, (_, k) => `<a href="/a/${n}?k=${k}">Advert</a>`).join('')}<h3><a href="/a/${n}">Advert ${n}</a></h3></article>`
  const pages = board(card, `<h1>Titel</h1><div class="tekst"><p>${prose}</p></div>`, 3000)
  expect((await probed(pages, '/list')).proposal.adverts).toBe(3000)
}, 60_000)
