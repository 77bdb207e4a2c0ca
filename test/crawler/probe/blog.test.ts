import { expect, test } from 'vitest'
import { sha256 } from '../../../crawler/capture.ts'
import { readAdvert, readList } from '../../../crawler/read.ts'
import type { Source } from '../../../crawler/source.ts'
import { parseSource } from '../../../crawler/source-file.ts'
import { blog, blogPosts } from './blog.ts'
import { answerOf, home, now, probed } from './site.ts'

test('a small agency on weblog software is read by the proposed file as it stands', async () => {
  const { text, asked } = await probed(blog, '/')
  const { source, faults } = parseSource(text, 'probed')
  expect(faults).toEqual([])
  expect(asked).toHaveLength(3)
  const { cards, next } = readList(source as Source, capture('/', 'list'))
  expect(cards.map(card => card.url)).toEqual(blogPosts.map(({ slug }) => `${home}${slug}/`))
  expect([...new Set(next)]).toEqual([`${home}page/2/`])
  for (const { slug, title, age, city, phone } of blogPosts) {
    const sighting = readAdvert(source as Source, capture(`/${slug}/`, 'advert'))
    expect(sighting).toMatchObject({ ref: slug, title, age, place: city, phones: [phone] })
    expect(sighting.prices).toEqual([{ minutes: 60, euros: 120, where: null }])
    expect(sighting.body).toContain('rustige kamer')
  }
})

function capture(path: string, kind: 'list' | 'advert') {
  const { url, status, headers, bytes } = answerOf(blog, new URL(path, home).href)
  return {
    source: 'probed',
    url,
    kind,
    fetchedAt: now,
    status,
    headers,
    bytes,
    sha256: sha256(bytes),
    listed: {},
    provenance: null,
  }
}
