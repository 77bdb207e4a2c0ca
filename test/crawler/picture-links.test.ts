import { expect, it } from 'vitest'
import { parseMarkup } from '../../crawler/page.ts'
import { pictureLinks } from '../../crawler/picture-links.ts'
import type { Source } from '../../crawler/source.ts'
import { parseSource } from '../../crawler/source-file.ts'

const home = 'https://bord.example/'
const source = (pictures: string, manners = '{perMinute: 20}', state = 'state: {css: "#state"},') =>
  parseSource(
    `{id: bord, name: Bord, home: '${home}', basis: null, manners: ${manners},
      listing: {kind: pages, start: [/], card: li, advert: {css: a}},
      advert: {ref: {path: '/a/(.+)'}, ${state} fields: {title: {css: h1}}, pictures: ${pictures}}, expect: {adverts: 0}}`,
    'bord.yaml',
  )
const links = (html: string, pictures = '{css: .foto}') =>
  pictureLinks(source(pictures).source as Source, { url: `${home}a/1` }, parseMarkup(html)).map(link =>
    link.replace(home, '/'),
  )

it.each<[string, string, string[]]>([
  ['an address', '<img class=foto src="/f/1.jpg">', ['/f/1.jpg']],
  ['one that waits for a script', '<img class=foto src="/leeg.gif" data-src="/f/1.jpg">', ['/f/1.jpg']],
  [
    'a placeholder within the page',
    '<img class=foto src="data:image/gif;base64,R0lGOD" data-original="1.jpg">',
    ['/a/1.jpg'],
  ],
  [
    'of several sizes the smallest that is large enough',
    '<img class=foto src="/s" srcset="/s 200w, /l 1600w, /m 800w">',
    ['/m'],
  ],
  ['of small sizes the largest', '<img class=foto srcset="/s 200w, /m 400w">', ['/m']],
  ['of densities the first', '<source class=foto srcset="/x2 2x, /x1">', ['/x1']],
  ['a link to the large one', '<a class=foto href="/f/1.jpg"><img src="/klein/1.jpg"></a>', ['/f/1.jpg']],
  ['the same twice', '<img class=foto src="/f/1.jpg"><img class=foto src="/f/1.jpg#groot">', ['/f/1.jpg']],
  [
    'another site',
    '<img class=foto src="https://elders.example/1.jpg"><img class=foto src="//elders.example/2">',
    [],
  ],
  ['nothing at all', '<img class=foto><img class=foto src="">', []],
  [
    'no more than is asked for',
    [1, 2, 3, 4, 5, 6].map(n => `<img class=foto src="/${n}">`).join(''),
    ['/1', '/2', '/3', '/4'],
  ],
])('%s', (_, html, expected) => {
  expect(links(html)).toEqual(expected)
})

it('an attribute that the source file names', () => {
  expect(
    links('<div class=foto data-groot="/f/1.jpg"></div>', '{css: .foto, attribute: data-groot}'),
  ).toEqual(['/f/1.jpg'])
})

it('none where the source file asks for none', () => {
  expect(links('<img class=foto src="/f/1.jpg">', 'null')).toEqual([])
})

it.each<[string, string, string, string[]]>([
  [
    'an object of the page',
    '{"ad":{"fotos":[{"u":"/f/1.jpg"},{"u":"/f/2.jpg"}]}}',
    '{state: "ad.fotos[].u"}',
    ['/f/1.jpg', '/f/2.jpg'],
  ],
  ['none where it has none', '{"ad":{}}', '{state: "ad.fotos[].u"}', []],
  [
    'linked data',
    '{"@type":"Offer","image":["/f/1.jpg","https://elders.example/2.jpg"]}',
    '{ld: image}',
    ['/f/1.jpg'],
  ],
  [
    'objects in linked data',
    '{"@graph":[{"image":{"url":"/f/1.jpg"}}]}',
    '{ld: image.url, most: 1}',
    ['/f/1.jpg'],
  ],
])('addresses in JSON: %s', (_, json, pictures, expected) => {
  const type = pictures.startsWith('{ld') ? 'type="application/ld+json"' : 'id=state'
  expect(links(`<script ${type}>${json}</script>`, pictures)).toEqual(expected)
})

it('a state that no script is named for is a fault', () => {
  expect(source('{state: fotos}', '{perMinute: 20}', '').faults).toMatchObject([{ path: 'advert.state' }])
})

it('a source that needs a browser may ask for them', () => {
  expect(source('{css: .foto}', '{perMinute: 20, browser: true}').faults).toEqual([])
})
