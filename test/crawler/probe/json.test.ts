import { expect, test } from 'vitest'
import { sha256 } from '../../../crawler/capture.ts'
import { readAdvert } from '../../../crawler/read.ts'
import type { Sighting } from '../../../crawler/sighting.ts'
import { parseSource } from '../../../crawler/source-file.ts'
import { answerOf, home, now, type Pages, probed } from './site.ts'

const prose =
  'Een rustige tekst die lang genoeg is om een tekst te zijn, en die nergens anders staat dan hier.'
const list = `<ul class="lijst">${[1204, 1305, 1406].map(n => `<li><a href="/a/${n}">Titel ${n}</a></li>`).join('')}</ul>`
const listed = (advert: (n: number) => string): Pages => ({
  '/': list,
  ...Object.fromEntries([1204, 1305, 1406].map(n => [`/a/${n}`, advert(n)])),
})
const ad = (n: number) => ({
  id: n,
  title: `Titel ${n}`,
  description: `<p>${prose}</p>`,
  city: 'Heerlen',
  age: 31,
  phones: [{ id: 5, label: '06-12345501' }],
  nationality: 'x',
})

test.each([
  [
    'a variable',
    (n: number) => `<script>window.__DATA__ = ${JSON.stringify({ page: { ad: ad(n) } })};</script>`,
  ],
  [
    'a typed script',
    (n: number) => `<script type="application/json">${JSON.stringify({ ad: ad(n) })}</script>`,
  ],
  ['a named script', (n: number) => `<script id="data">${JSON.stringify(ad(n))}</script>`],
])('state in %s is read', async (_, script) => {
  const sighting = await readBack(listed(n => `<script>var x = 1</script><h1>Titel ${n}</h1>${script(n)}`))
  expect(sighting).toMatchObject({ title: 'Titel 1305', place: 'Heerlen', age: 31, phones: ['06-12345501'] })
  expect(sighting.body).toBe(prose)
})

test('other adverts in the state are not taken for this one', async () => {
  const state = (n: number) => JSON.stringify({ related: { ad: { ...ad(9), city: 'Venlo' } }, ad: ad(n) })
  const sighting = await readBack(listed(n => `<h1>Titel ${n}</h1><script id="data">${state(n)}</script>`))
  expect(sighting.place).toBe('Heerlen')
})

test('JSON-LD fills in what the page does not show', async () => {
  const linked = (n: number) =>
    JSON.stringify({
      '@type': 'Offer',
      name: `Titel ${n}`,
      datePosted: '2026-11-02T00:00:00Z',
      nationality: 'x',
    })
  const sighting = await readBack(
    listed(
      n =>
        `<h1>Titel ${n}</h1><div class="tekst"><p>${prose}</p></div><script type="application/ld+json">${linked(n)}</script>`,
    ),
  )
  expect(sighting).toMatchObject({ title: 'Titel 1305', name: null, postedAt: '2026-11-02T00:00:00.000Z' })
})

test('JSON that is broken, endless or hostile is passed over', async () => {
  const deep = `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`
  const strange = JSON.stringify({
    title: 'Titel 1204',
    "x'}: {y": 1,
    '__proto__ z': { age: 31 },
    age: 31,
    city: 'a',
  })
  const scripts = [
    `<script id="a">{"title":</script>`,
    `<script id="b">${deep}</script>`,
    `<script id="c">${strange}</script>`,
  ]
  const { text } = await probed(
    listed(n => `<h1>Titel ${n}</h1><div class="tekst"><p>${prose}</p></div>${scripts.join('')}`),
    '/',
  )
  expect(parseSource(text, 'probed').faults).toEqual([])
  expect(text).not.toMatch(/proto|x'/)
})

/** What the proposed file reads from an advert that was not looked at. */
async function readBack(pages: Pages): Promise<Sighting> {
  const { text, asked } = await probed(pages, '/')
  expect(asked).not.toContain('/a/1305')
  const { source, faults } = parseSource(text, 'probed')
  expect(faults).toEqual([])
  if (source === null) throw new Error('no source')
  const { url, status, headers, bytes } = answerOf(pages, `${home}a/1305`)
  const capture = { source: 'probed', url, kind: 'advert' as const, fetchedAt: now, status, headers, bytes }
  return readAdvert(source, { ...capture, sha256: sha256(bytes), listed: {}, provenance: null })
}
