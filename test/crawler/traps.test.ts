import { describe, expect, it } from 'vitest'
import { profile } from '../../analysis/profile.ts'
import { readAdvert, readList } from '../../crawler/read.ts'
import { capture, describedBy, site } from './read-page.ts'

const pages = '{kind: pages, start: [/], card: li, advert: {css: a}}'
const read = (fields: string, html: string, more = '', rest: Parameters<typeof capture>[1] = {}) =>
  readAdvert(
    describedBy(pages, `{ref: {path: '(\\d+)'}, fields: {title: {css: h1}, ${fields}}${more}}`),
    capture(`<h1>Rustige avond</h1>${html}`, rest),
  )
const contacts = (sighting: ReturnType<typeof read>) =>
  profile(sighting, 'NL').contacts.map(({ kind, value }) => `${kind} ${value}`)

/** What goes wrong on sites; those that are not here stand beside what they concern: 1 to 4, 15 and 16 in read.test.ts. */
describe('traps', () => {
  it('5: the site’s own WhatsApp link is nobody’s number, also within the advert', () => {
    const html =
      '<div class="t">Bel <a href="https://wa.me/31612345678">mij</a></div><div class="t help"><a href="https://wa.me/31699999999">Hulp?</a></div>'
    const fields = "handles: {css: '.t a', attribute: href, expect: any}"
    expect(read(fields, html, ', ignore: [.help]').handles).toEqual(['https://wa.me/31612345678'])
  })

  it('6: a number to call and another for WhatsApp are both read', () => {
    const html = '<a href="tel:0612345678">Bel</a><a href="https://wa.me/31687654321">App</a>'
    const fields = `phones: {css: 'a[href^="tel:"]', attribute: href}, handles: {css: 'a[href*="wa.me"]', attribute: href}`
    expect(contacts(read(fields, html))).toEqual(
      expect.arrayContaining(['phone +31612345678', 'phone +31687654321']),
    )
  })

  it.each([
    ['in the title', 'title: {css: h2}', '<h2>Roos 0612345678</h2>'],
    ['in the alt of a picture', 'phones: {css: img, attribute: alt}', '<img alt="Roos 06 12345678">'],
    ['behind tel://', 'phones: {css: a, attribute: href}', '<a href="tel://0612345678">Bel</a>'],
    [
      'in JSON-LD',
      'phones: {ld: telephone}',
      '<script type="application/ld+json">{"telephone":"+31612345678"}</script>',
    ],
    ['in the text, with a pattern', "phones: {text: 'Bel: ([\\d -]+)'}", '<p>Nr 12. Bel: 06 1234-5678</p>'],
  ])('7: a number %s', (_, field, html) => {
    const source = describedBy(
      pages,
      `{ref: {path: '(\\d+)'}, reader: json-ld, fields: {body: {css: body, expect: any}, ${field.startsWith('title') ? '' : 'title: {css: h1}, '}${field}}}`,
    )
    expect(contacts(readAdvert(source, capture(`<h1>Roos</h1>${html}`)))).toEqual(['phone +31612345678'])
  })

  it('7: a number that is masked is no number', () => {
    expect(contacts(read('phones: {css: i}', '<i>0668***</i>'))).toEqual([])
  })

  it('8: an id that looks like a number is not read', () => {
    const html = '<div class="t" data-number="0612345678" id="p0687654321">Welkom</div>'
    expect(contacts(read('body: {css: .t}', html))).toEqual([])
  })

  it('9: a number that is not published in clear is left alone', () => {
    const html = '<a class="bel" data-phone="MDYxMjM0NTY3OA==" onclick="show()">Toon nummer</a>'
    expect(contacts(read('phones: {css: .bel, expect: any}', html))).toEqual([])
  })

  it('10: what is loaded late stands in another attribute', () => {
    const html = '<img src="leeg.gif" data-src="/logo/77.png">'
    expect(read("advertiser: {css: img, attribute: data-src, pattern: '(\\d+)'}", html).advertiser).toBe('77')
  })

  it('11: a fragment may be the profile', () => {
    const source = describedBy(
      pages,
      `{ref: {fragment: '^(\\d+)$'}, fields: {title: {css: h1}}}`,
      'perMinute: 6, browser: true',
    )
    const { cards } = readList(
      source,
      capture('<li><a href="#81">Roos</a></li>', { kind: 'list', path: '/' }),
    )
    expect(cards[0]?.url).toBe(`${site}/#81`)
    expect(readAdvert(source, capture('<h1>Roos</h1>', { path: '/#81' })).ref).toBe('81')
  })

  it('12: the list comes apart as JSON, the advert is HTML', () => {
    const source = describedBy(
      `{kind: json, start: [/api/list], next: {template: '?page={n}'}, cards: items, advert: {template: '/a/{id}'}, fields: {place: {state: city, expect: any}}}`,
      `{ref: {path: '(\\d+)'}, fields: {title: {css: h1}}}`,
    )
    const { cards, next } = readList(
      source,
      capture('{"items":[{"id":7,"city":"Heerlen"}]}', { kind: 'list', path: '/api/list' }),
    )
    expect(next).toEqual([`${site}/api/list?page=2`])
    const page = capture('<h1>Roos</h1>', { path: '/a/7', listed: cards[0]?.listed ?? {} })
    expect(readAdvert(source, page)).toMatchObject({ ref: '7', title: 'Roos', place: 'Heerlen' })
  })

  it('13: what is mixed into a text for machines is left out', () => {
    const html = '<p class="t">Bel 06 12<span class="zz">99</span>34<span class="zz">88</span>56 78</p>'
    expect(contacts(read('body: {css: .t}', html, ", ignore: ['.zz']"))).toEqual(['phone +31612345678'])
  })

  it('14: characters without width do not hide a number', () => {
    const html = '<p class="t">Bel 06\u200b12\u200c34\u200d56\ufeff78</p>'
    expect(contacts(read('body: {css: .t}', html))).toEqual(['phone +31612345678'])
  })

  it('17: WordPress may tell its adverts itself', () => {
    const source = describedBy(
      `{kind: json, start: ['/wp-json/wp/v2/profiel?per_page=100'], next: {template: '/wp-json/wp/v2/profiel?per_page=100&page={n}'}, cards: '[]', advert: {state: link}, fields: {postedAt: {state: modified}, title: {state: title.rendered}}, tellsChanges: true}`,
      `{ref: {json: id}, fields: {body: {css: .t}}}`,
    )
    const post = {
      id: 12,
      link: `${site}/profiel/roos/`,
      modified: '2026-11-19',
      title: { rendered: 'Roos &amp; co' },
    }
    const { cards, next } = readList(
      source,
      capture(JSON.stringify([post]), { kind: 'list', path: '/wp-json/wp/v2/profiel?per_page=100' }),
    )
    expect(cards).toMatchObject([{ url: `${site}/profiel/roos/`, ref: '12', listed: { title: 'Roos & co' } }])
    expect(next).toEqual([`${site}/wp-json/wp/v2/profiel?per_page=100&page=2`])
  })

  it('18: one advert under many cities is one advert', () => {
    const source = describedBy(pages, `{ref: {path: '-(\\d+)$'}, fields: {title: {css: h1}}}`)
    const html = ['heerlen', 'sittard', 'kerkrade'].map(city => `<li><a href="/${city}/roos-81">x</a></li>`)
    const { cards } = readList(source, capture(html.join(''), { kind: 'list', path: '/' }))
    expect(cards.map(card => card.ref)).toEqual(['81', '81', '81'])
  })

  it('20: a date without a year lies in the past', () => {
    expect(read('postedAt: {css: time}', '<time>21 december</time>').postedAt).toContain('2025-12-21')
    expect(read('postedAt: {css: time}', '<time>18 november</time>').postedAt).toContain('2026-11-18')
  })
})

describe('a field', () => {
  it.each([
    [
      'microdata',
      'name: {microdata: name}',
      '<div itemscope><p itemprop="brand" itemscope><b itemprop="name">Huis</b></p><b itemprop="name">Roos</b></div>',
      { name: 'Roos' },
    ],
    [
      'microdata of an item within',
      'place: {microdata: address.addressLocality}',
      '<div itemscope><p itemprop="address" itemscope><meta itemprop="addressLocality" content="Heerlen"></p></div>',
      { place: 'Heerlen' },
    ],
    [
      'Open Graph',
      "website: {meta: 'og:url'}",
      '<meta property="og:url" content="https://roos.example/">',
      { website: 'https://roos.example/' },
    ],
    [
      'a named meta element',
      'body: {meta: description}',
      '<meta name="description" content="Welkom">',
      { body: 'Welkom' },
    ],
    [
      'an attribute',
      'advertiser: {css: div, attribute: data-user}',
      '<div data-user="u7">x</div>',
      { advertiser: 'u7' },
    ],
    [
      'an expression on the text',
      "age: {text: '(\\d\\d) jaar', in: .t}",
      '<p>99 jaar</p><p class="t">Ik ben 23 jaar</p>',
      { age: 23 },
    ],
  ])('may stand in %s', (_, fields, html, expected) => {
    expect(read(fields, html)).toMatchObject(expected)
  })
})
