import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { crawl } from '../../crawler/crawl.ts'
import { memoryFrontier } from '../../crawler/memory-frontier.ts'
import type { Sighting } from '../../crawler/sighting.ts'
import type { Source } from '../../crawler/source.ts'
import { parseSource } from '../../crawler/source-file.ts'
import { openSite } from '../../night/site.ts'
import { worldOf } from '../world.ts'
import { hasDokuwiki, serveDokuwiki } from './foreign/dokuwiki.ts'
import { hasPelican, servePelican } from './foreign/pelican.ts'
import { type Post, posts } from './foreign/posts.ts'
import type { Served } from './foreign/served.ts'
import { demoFolder, inbeeld } from './inbeeld.ts'

for (const [present, program] of [
  [hasPelican, 'pelican'],
  [hasDokuwiki, 'dokuwiki and php-cli'],
] as const) {
  if (present) continue
  if (process.env.CI !== undefined) throw new Error(`CI must read a site of ${program}, and it was not found`)
  process.stderr.write(`${program} was not found: its site is skipped. On Debian: apt install ${program}.\n`)
}

/** A site in a folder of its own, and the source file that was written for it from the documentation alone. */
async function site(
  serveIn: (folder: string, posts: readonly Post[]) => Promise<Served>,
  name: string,
): Promise<Served & { source: Source; file: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'inbeeld-foreign-'))
  const served = await serveIn(folder, posts)
  onTestFinished(async () => {
    await served.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const file = readFileSync(join(import.meta.dirname, `foreign/${name}.yaml`), 'utf8').replace(
    'http://127.0.0.1:1/',
    served.home,
  )
  const { source, faults } = parseSource(file, `${name}.yaml`)
  expect(faults).toEqual([])
  return { ...served, source: source as Source, file }
}

/** What the file reads from the whole site. */
async function sightings(source: Source): Promise<Map<string, Sighting>> {
  const found = new Map<string, Sighting>()
  const { clock, timer, signal, ...world } = worldOf(null as never, () => new Date('2026-11-24T01:00:00Z'))
  const start = source.listing.start.map(path => ({
    url: new URL(path, source.home).href,
    kind: 'list' as const,
  }))
  const frontier = memoryFrontier(start, async (_, result) => {
    if (result.outcome === 'advert') found.set(result.sighting.ref, result.sighting)
  })
  const open = await openSite({ ...world, timer, signal }, source)
  try {
    await crawl(source, frontier, { ...open, clock, timer, signal, maxRequests: Number.POSITIVE_INFINITY })
  } finally {
    await open.close()
  }
  return found
}

/** The last line that `crawl` says, in a data folder of its own. */
async function crawled(name: string, file: string): Promise<string> {
  const { data, remove } = demoFolder()
  onTestFinished(remove)
  const sources = join(data, 'sources')
  mkdirSync(sources)
  writeFileSync(join(sources, `${name}.yaml`), file)
  const { code, stderr } = await inbeeld(['crawl', name], { INBEELD_DATA: data, INBEELD_SOURCES: sources })
    .result
  expect(code, stderr).toBe(0)
  return stderr.trim().split('\n').at(-1) ?? ''
}

function expectAll(found: ReadonlyMap<string, Sighting>, refOf: (post: Post) => string) {
  expect(found.size).toBe(posts.length)
  for (const post of posts) {
    const { title, name, age, place, text, phone, on } = post
    const sighting = found.get(refOf(post))
    expect(sighting).toMatchObject({ title, name, age, place, body: text.join('\n'), phones: [phone] })
    expect(sighting?.postedAt?.slice(0, 10)).toBe(on)
  }
}

describe('a site that nobody here wrote', () => {
  it.skipIf(!hasPelican)(
    'by Pelican is harvested whole',
    async () => {
      const { source, file, asked } = await site(servePelican, 'weblog')
      expectAll(await sightings(source), ({ slug }) => slug)
      const others = asked().filter(path => !/^\/(bericht-\d+\.html|index\d*\.html|robots\.txt)?$/.test(path))
      expect(others).toEqual([])
      expect(await crawled('weblog', file)).toMatch(/^weblog: done.* 100 new/)
    },
    60_000,
  )

  it.skipIf(!hasDokuwiki)(
    'by DokuWiki is harvested whole, and none of its histories, indexes and editors is asked for',
    async () => {
      const { source, file, home, asked } = await site(serveDokuwiki, 'wiki')
      expectAll(await sightings(source), ({ slug }) => `prikbord:${slug}`)
      const page = await fetch(new URL('/doku.php?id=prikbord:bericht-001', home)).then(answer =>
        answer.text(),
      )
      for (const trap of [
        'do=revisions',
        'do=recent',
        'do=index',
        'do=edit',
        'do=media',
        'do=backlink',
        'taskrunner.php',
      ])
        expect(page).toContain(trap)

      const described = /^\/(robots\.txt|doku\.php\?id=prikbord(:|%3A)(start|blad\d|bericht-\d{3}))$/
      expect(asked().filter(path => !described.test(path))).toEqual([])
      expect(new Set(asked().map(path => decodeURIComponent(path))).size).toBe(1 + 4 + posts.length)
      expect(await crawled('wiki', file)).toMatch(/^wiki: done.* 100 new/)
      expect(asked().filter(path => !described.test(path))).toEqual([])
    },
    120_000,
  )
})
