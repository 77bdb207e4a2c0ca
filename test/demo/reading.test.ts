import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Capture, sha256 } from '../../crawler/capture.ts'
import { readAdvert, readList } from '../../crawler/read.ts'
import type { Source } from '../../crawler/source.ts'
import { parseSource } from '../../crawler/source-file.ts'
import type { DemoAdvert } from '../../demo/advert.ts'
import { type ServedBoards, serveBoards } from '../../demo/boards.ts'
import { advertsOn, storyDay } from '../../demo/story.ts'

const night = 12
let served: ServedBoards
beforeAll(async () => {
  served = await serveBoards({ port: 0, night: () => night, dayOf: storyDay })
})
afterAll(() => served.close())

type Plain = 'linde' | 'beuk' | 'hazelaar'

/** The board's own file, with the address where it is served now. */
function sourceOf(board: Plain): Source {
  const file = new URL(`../../demo/sources/${board}.yaml`, import.meta.url)
  const { source } = parseSource(readFileSync(file, 'utf8'), file.pathname)
  if (source === null) throw new Error('not a valid source file')
  return { ...source, home: `${served.addresses[board]}/` }
}

async function capture(
  source: Source,
  url: string,
  kind: Capture['kind'],
  listed: Record<string, string>,
): Promise<Capture> {
  const response = await fetch(url)
  const bytes = new Uint8Array(await response.arrayBuffer())
  const headers = Object.fromEntries(response.headers)
  const fetchedAt = storyDay(night).toISOString()
  return {
    source: source.id,
    url,
    kind,
    fetchedAt,
    status: response.status,
    headers,
    bytes,
    sha256: sha256(bytes),
    listed,
    provenance: null,
  }
}

async function crawl(source: Source) {
  const lists = source.listing.start.map(start => new URL(start, source.home).href)
  const cards = new Map<string, { url: string; listed: Record<string, string> }>()
  for (const list of lists) {
    const reading = readList(source, await capture(source, list, 'list', {}))
    for (const card of reading.cards) cards.set(card.ref, card)
    lists.push(...reading.next.filter(next => !lists.includes(next)))
  }
  const sightings = []
  for (const { url, listed } of cards.values()) {
    sightings.push(readAdvert(source, await capture(source, url, 'advert', listed)))
  }
  return sightings
}

test.each(['linde', 'beuk', 'hazelaar'] as const)(
  'the source file of %s reads what the adverts say',
  async board => {
    const sightings = await crawl(sourceOf(board))
    const said = new Map(
      advertsOn(night)
        .filter(advert => advert.board === board)
        .map(advert => [advert.ref, advert]),
    )
    expect(sightings.map(sighting => sighting.ref).sort()).toEqual([...said.keys()].sort())
    for (const sighting of sightings) {
      const advert = said.get(sighting.ref) as DemoAdvert
      expect(sighting.title).toBe(advert.title)
      expect(folded(sighting.body ?? '')).toBe(folded(advert.body))
      expect(sighting).toMatchObject({
        name: advert.name,
        age: advert.age,
        place: advert.place,
        phones: advert.phones,
        emails: advert.emails,
        handles: advert.handles,
        services: advert.services,
        hours: advert.hours,
        permit: advert.permit,
        address: advert.address,
      })
      expect(sighting.languages).toHaveLength(advert.languages.length)
      expect(sighting.reception).toHaveLength(board === 'hazelaar' ? 0 : advert.reception.length)
      expect(sighting.prices.map(({ minutes, euros }) => ({ minutes, euros }))).toEqual(
        advert.prices.map(({ minutes, euros }) => ({ minutes, euros })),
      )
      expect(sighting.postedAt).not.toBeNull()
    }
  },
)

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
