import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WrongUsage } from '../../commands/command.ts'
import { probeSite } from '../../commands/probe.ts'
import type { Capture } from '../../crawler/capture.ts'
import { findChromium } from '../../crawler/chromium.ts'
import { crawl } from '../../crawler/crawl.ts'
import { realTimer } from '../../crawler/manners.ts'
import { memoryFrontier } from '../../crawler/memory-frontier.ts'
import { sourceFile } from '../../crawler/probe/source-file.ts'
import { readAdvert, readList } from '../../crawler/read.ts'
import type { Sighting } from '../../crawler/sighting.ts'
import type { FieldName, Source } from '../../crawler/source.ts'
import { parseSource } from '../../crawler/source-file.ts'
import type { Board } from '../../demo/advert.ts'
import { type ServedBoards, serveBoards } from '../../demo/boards.ts'
import { storyDay } from '../../demo/story.ts'
import { look } from '../../night/look.ts'
import { openSite } from '../../night/site.ts'

const night = 12
const chromium = findChromium(null)
const world = {
  chromium,
  contact: 'test@inbeeld.example',
  timer: realTimer,
  signal: new AbortController().signal,
  clock: () => storyDay(night),
}
let served: ServedBoards
beforeAll(async () => {
  served = await serveBoards({ port: 0, night: () => night, dayOf: storyDay })
})
afterAll(() => served.close())

/** What a person changes in the proposed file: a line that begins so becomes another. */
type Edit = readonly [begins: string, becomes: string]

const edits: Record<Board, { list: string; edits: Edit[] }> = {
  // The one advert that was looked at named no languages, services, prices or e-mail.
  linde: {
    list: '/advertenties',
    edits: [
      ['# languages:', "languages: { label: 'Spreekt', in: '.kenmerken', expect: any }"],
      ['# services:', "services: { label: 'Diensten', in: '.kenmerken', expect: any }"],
      ['# prices:', "prices: { css: '.prijzen li', expect: any }"],
      ['# emails:', `emails: { css: 'a[href^="mailto:"]', expect: any }`],
    ],
  },
  beuk: { list: '/', edits: [] },
  // The end of a list shows only at its end, and a number only when its button is pressed.
  iep: {
    list: '/',
    edits: [
      ["end: ''", 'end: .einde'],
      ['# reveal:', "reveal: { click: 'button.toon', wait: .nummer }"],
      ['# phones:', `phones: { css: 'a[href^="tel:"]', expect: any }`],
    ],
  },
  hazelaar: {
    list: '/medewerkers',
    edits: [['# prices:', "prices: { label: 'Tarief', in: '.gegevens', expect: any }"]],
  },
}

test.each(['linde', 'beuk', 'hazelaar', 'iep'] as const)(
  'on %s the proposed file reads what the hand-written one reads, after at most five edited lines',
  { timeout: 120_000 },
  async board => {
    if (board === 'iep' && chromium === null) return
    const home = `${served.addresses[board]}/`
    const { list, edits: edited } = edits[board]
    const browser = board === 'iep'
    const proposal = await look(world, new URL(list, home).href, { demo: true, perMinute: 6000, browser })
    const text = sourceFile(proposal, { id: board, demo: true, perMinute: 6000, basis: null })
    const written = fileOf(board, home)
    const harvested = await harvest(parsed(edit(text, edited)))
    const wanted = browser ? readAgain(written, harvested.captures) : (await harvest(written)).sightings
    const result = compared(written, wanted, harvested.sightings)
    expect(result).toMatchObject({ found: result.adverts, invented: 0 })
    expect(result.equal / result.fields, JSON.stringify(result)).toBeGreaterThanOrEqual(0.95)
    expect(edited.length).toBeLessThanOrEqual(5)
  },
)

const call = { name: 'probe', environment: {}, signal: world.signal }

test('a site elsewhere is asked nothing without a basis, nor outside its dates', async () => {
  const words = ['https://voorbeeld.example/lijst']
  await expect(probeSite.run({ ...call, words, options: {} })).rejects.toThrow(/only with --basis/)
  const options = { basis: 'besluit.pdf', until: '2020-01-01' }
  await expect(probeSite.run({ ...call, words, options })).rejects.toThrow(/does not hold today/)
})

test.each(['ftp://127.0.0.1/', 'lijst', 'http://u:p@127.0.0.1/'])(
  '%s is no address to look at',
  async word => {
    await expect(probeSite.run({ ...call, words: [word], options: {} })).rejects.toThrow(WrongUsage)
  },
)

test('what a basis still needs is a blank that is refused', async () => {
  const url = `${served.addresses.linde}/advertenties`
  const proposal = await look(world, url, { demo: true, perMinute: 6000, browser: false })
  const blanks = {
    document: "d'1.pdf",
    owner: null,
    dpia: null,
    validFrom: null,
    validUntil: null,
    municipalities: [],
  }
  const decided = { id: 'elders', demo: false, perMinute: 20 }
  const { faults } = parseSource(sourceFile(proposal, { ...decided, basis: blanks }), 'proposed')
  const refused = faults.map(({ path }) => path)
  expect(refused.every(path => path.startsWith('basis')) && refused.length > 0).toBe(true)
  const signed = {
    document: "d'1.pdf",
    owner: 'Gemeente: A # b',
    dpia: '- x',
    validFrom: '2026-01-01',
    validUntil: '2026-12-31',
    municipalities: ['GM0917'],
  }
  expect(parsed(sourceFile(proposal, { ...decided, basis: signed })).basis).toEqual([signed])
})

function edit(text: string, edited: readonly Edit[]): string {
  let lines = text.split('\n')
  for (const [begins, becomes] of edited) {
    expect(lines.filter(line => line.trim().startsWith(begins))).toHaveLength(1)
    lines = lines.map(line => (line.trim().startsWith(begins) ? /^\s*/.exec(line)?.[0] + becomes : line))
  }
  return lines.join('\n')
}

function parsed(text: string): Source {
  const { source, faults } = parseSource(text, 'proposed')
  expect(faults).toEqual([])
  return source as Source
}

function fileOf(board: Board, home: string): Source {
  const file = new URL(`../../demo/sources/${board}.yaml`, import.meta.url)
  return { ...parsed(readFileSync(file, 'utf8')), home }
}

interface Harvest {
  sightings: Map<string, Sighting>
  captures: Capture[]
}

async function harvest(source: Source): Promise<Harvest> {
  const found: Harvest = { sightings: new Map(), captures: [] }
  const start = source.listing.start.map(path => ({
    url: new URL(path, source.home).href,
    kind: 'list' as const,
  }))
  const frontier = memoryFrontier(start, async (_, result) => {
    if (result.outcome === 'advert' || result.outcome === 'list') found.captures.push(result.capture)
    if (result.outcome === 'advert') found.sightings.set(result.sighting.ref, result.sighting)
  })
  const site = await openSite(world, source)
  try {
    const { clock, timer, signal } = world
    await crawl(source, frontier, {
      ...site,
      clock,
      timer,
      signal,
      maxRequests: Number.POSITIVE_INFINITY,
    })
  } finally {
    await site.close()
  }
  return found
}

/** What another file reads in the same pages: a browser takes too long to draw them all twice. */
function readAgain(source: Source, captures: readonly Capture[]): Map<string, Sighting> {
  const lists = captures.filter(({ kind }) => kind === 'list')
  const refs = new Set(lists.flatMap(capture => readList(source, capture).cards.map(({ ref }) => ref)))
  const adverts = captures.filter(({ kind }) => kind === 'advert').map(capture => readAdvert(source, capture))
  expect(adverts.map(({ ref }) => ref).sort()).toEqual([...refs].sort())
  return new Map(adverts.map(sighting => [sighting.ref, sighting]))
}

/** Fields that the hand-written file reads something for, and how many of them the other reads the same. */
function compared(source: Source, written: Map<string, Sighting>, proposed: Map<string, Sighting>) {
  const listed = 'fields' in source.listing ? Object.keys(source.listing.fields) : []
  const names = [...Object.keys(source.advert.fields), ...listed] as FieldName[]
  let [fields, equal, invented] = [0, 0, 0]
  const missed: Record<string, number> = {}
  for (const [ref, sighting] of written) {
    for (const name of names) {
      const [wanted, got] = [sighting[name], proposed.get(ref)?.[name] ?? null].map(value =>
        JSON.stringify(value),
      )
      const empty = wanted === 'null' || wanted === '[]'
      if (empty && got !== wanted && got !== 'null') invented++
      if (empty) continue
      fields++
      if (wanted === got) equal++
      else missed[name] = (missed[name] ?? 0) + 1
    }
  }
  return { adverts: written.size, found: proposed.size, fields, equal, invented, missed }
}
