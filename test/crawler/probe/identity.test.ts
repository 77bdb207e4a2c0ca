import { expect, test } from 'vitest'
import { identityOf } from '../../../crawler/probe/identity.ts'
import { fieldOfLabel } from '../../../crawler/probe/labels.ts'
import { speaks } from '../../../crawler/probe/selector.ts'

const at = (...paths: string[]) => paths.map(path => `http://127.0.0.1:9${path}`)

test.each<[string[], object | null]>([
  [at('/a/12/mooi', '/a/13/mooier'), { path: '^/a/(\\d+)(?:/|$)' }],
  [at('/a/12', '/a/13/'), { path: '^/a/(\\d+)/?$' }],
  [at('/wie/anna', '/wie/bo'), { path: '^/wie/([^/]+)/?$' }],
  [at('/anna/', '/bo/'), { path: '^/([^/]+)/?$' }],
  [at('/heerlen/a-1204', '/venlo/b-1305'), { path: '^/[^/]+/[^/]*[-_.](\\d+)(?:\\.\\w+)?/?$' }],
  [at('/ad/1204.html', '/ad/1305.html'), { path: '^/ad/(\\d+)[-_.][^/]*/?$' }],
  [at('/p?id=1&list=3', '/p?id=2&list=3'), { query: 'id' }],
  [at('/p?list=3&nr=7', '/p?list=4&nr=8'), { query: 'nr' }],
  [at('/a/123456'), { path: '^/a/(\\d+)/?$' }],
  [at('/x(y)/1', '/x(y)/2'), { path: '^/[^/]+/(\\d+)/?$' }],
  [at('/lijst'), null],
  [at('/'), null],
  [[], null],
])('%j is told apart by %j', (addresses, ref) => {
  expect(identityOf(addresses)).toEqual(ref)
})

test.each<[string, string | null]>([
  ['Leeftijd:', 'age'],
  [' Öffnungszeiten ', 'hours'],
  ['Code postal', 'postcode'],
  ['Posted on:', 'postedAt'],
  ['Nationaliteit', null],
  ['Origin', null],
  ['Herkunft', null],
  ['constructor', null],
])('the label %j stands for %j', (label, field) => {
  expect(fieldOfLabel(label)).toBe(field)
})

test.each(['kaart', 'entry-title', 'postContent', 'site_title'])('%s says what it is', name => {
  expect(speaks(name)).toBe(true)
})

test.each(['c-2', 'css-1x2y3z', 'sc-bdVaJa', 'col-md-4', 'post-123', 'row', 'md:flex', "a'b", 'ab'])(
  '%s says nothing that lasts',
  name => {
    expect(speaks(name)).toBe(false)
  },
)
