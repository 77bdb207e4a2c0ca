import { describe, expect, it } from 'vitest'
import { parsePage, parseXml, select, textOf } from '../../crawler/page.ts'

const capture = (bytes: Uint8Array, type: string | null) => ({
  source: 'bord',
  url: 'http://127.0.0.1/a/1',
  kind: 'advert' as const,
  fetchedAt: '2026-11-01T01:00:00.000Z',
  status: 200,
  headers: type === null ? {} : { 'content-type': type },
  bytes,
  sha256: '',
  listed: {},
  provenance: null,
})
const heading = (bytes: Uint8Array, type: string | null) =>
  select('h1', parsePage(capture(bytes, type)))
    .map(textOf)
    .join()

const utf8 = (html: string) => Buffer.from(html, 'utf8')
const utf16 = (html: string) => Buffer.from(html, 'utf16le')
const bytes = (html: string) => Buffer.from(html, 'latin1')
/** é and € as windows-1252 writes them. */
const western = '<h1>\xe9\x80n</h1>'

describe('a charset', () => {
  it.each<[string, Uint8Array, string | null]>([
    ['by header', bytes(western), 'text/html; charset=windows-1252'],
    ['by header in quotes', bytes(western), 'text/html; charset="Windows-1252"'],
    ['by header in single quotes', bytes(western), "text/html;charset='windows-1252'"],
    ['by a header that means windows-1252', bytes(western), 'text/html; charset=ISO-8859-1'],
    ['by meta', bytes(`<meta charset=windows-1252>${western}`), 'text/html'],
    [
      'by meta http-equiv',
      bytes(`<META content="text/html; charset=windows-1252" http-equiv="Content-Type">${western}`),
      'text/html',
    ],
    ['by meta, without any header', bytes(`<meta charset="windows-1252">${western}`), null],
    [
      'by header rather than meta',
      utf8('<meta charset="windows-1252"><h1>é€n</h1>'),
      'text/html; charset=utf-8',
    ],
    [
      'by byte order mark rather than header',
      utf8('\ufeff<meta charset="windows-1252"><h1>é€n</h1>'),
      'text/html; charset=windows-1252',
    ],
    ['by the mark of UTF-16', utf16('\ufeff<h1>é€n</h1>'), 'text/html; charset=windows-1252'],
    ['by the mark of UTF-16 in the other order', utf16('\ufeff<h1>é€n</h1>').swap16(), 'text/html'],
    ['of UTF-16 by header', utf16('<h1>é€n</h1>'), 'text/html; charset=utf-16'],
    ['of UTF-16 in the other order by header', utf16('<h1>é€n</h1>').swap16(), 'text/html; charset=utf-16be'],
    [
      'in a header that nobody knows, then meta',
      bytes(`<meta charset="windows-1252">${western}`),
      'text/html; charset=x-dag',
    ],
    ['nobody knows, of UTF-8', utf8('<h1>é€n</h1>'), 'text/html; charset=x-dag'],
    ['nobody knows, of none', bytes(western), 'text/html; charset=x-dag'],
    ['nobody names, of UTF-8', utf8('<h1>é€n</h1>'), 'text/html'],
    ['nobody names, of none', bytes(western), null],
    ['in a comment does not count', utf8('<!-- <meta charset="koi8-r"> --><h1>é€n</h1>'), null],
    [
      'in a description does not count',
      utf8('<meta name="description" content="charset=koi8-r"><h1>é€n</h1>'),
      null,
    ],
    ['of UTF-16 in a meta that can be read', utf8('<meta charset="utf-16"><h1>é€n</h1>'), null],
  ])('%s', (_, page, type) => {
    expect(heading(page, type)).toBe('é€n')
  })

  it.each<[string, Uint8Array, string, string]>([
    ['UTF-8 that is none', bytes(western), 'text/html; charset=utf-8', '�n'],
    ['windows-1252 that is UTF-8', utf8('<h1>é</h1>'), 'text/html; charset=windows-1252', 'Ã©'],
    ['UTF-16 of an odd length', utf16('<h1>n</h1>').subarray(0, -1), 'text/html; charset=utf-16', 'n'],
  ])('that is wrong shows what a browser shows: %s', (_, page, type, shown) => {
    expect(heading(page, type)).toBe(shown)
  })

  it('of XML stands in its declaration', () => {
    const map = bytes('<?xml version="1.0" encoding="windows-1252"?><urlset><loc>\xe9\x80n</loc></urlset>')
    expect(select('loc', parseXml(capture(map, 'application/xml'))).map(textOf)).toEqual(['é€n'])
  })
})

describe('malformed HTML', () => {
  it.each<[string, string, string]>([
    ['nothing', '', ''],
    ['unclosed elements', '<h1>een<b>twee', 'eentwee'],
    ['closed twice', '</p></h1><h1>een</h1></h1>', 'een'],
    ['crossed elements', '<h1><b><i>een</b></i></h1>', 'een'],
    ['a tag that never ends', '<h1>een</h1><a href="', 'een'],
    ['a comment that never ends', '<h1>een</h1><!-- <h1>twee</h1>', 'een'],
    ['bare ampersands', '<h1>een & twee &nbsp &#0; &#xD800;</h1>', 'een & twee � �'],
    ['a NUL', '<h1>e\0en</h1>', 'e\0en'],
    ['attributes without end', `<h1 ${'x=1 '.repeat(5000)}>een</h1>`, 'een'],
    ['very deep', `${'<div>'.repeat(900)}<h1>een</h1>`, 'een'],
  ])('%s', (_, html, shown) => {
    expect(heading(utf8(html), 'text/html; charset=utf-8')).toBe(shown)
  })
})
