import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createKeys } from '../../storage/keys.ts'
import { measured, type Usage } from '../measure.ts'
import type { Board } from './board.ts'

const root = resolve(import.meta.dirname, '../..')

export interface SiteCounts {
  list: number
  advert: number
  /** Answered 304. */
  unchanged: number
  /** Bytes of bodies sent. */
  bytes: number
}

/** The invented board in a process of its own. */
export interface Site {
  home: string
  /** Shows a board and begins counting anew. */
  show: (board: Board) => Promise<void>
  counts: () => Promise<SiteCounts>
  close: () => void
}

export async function openSite(): Promise<Site> {
  const child = fork(join(import.meta.dirname, 'site.ts'))
  const heard = () => new Promise<unknown>(resolve => child.once('message', resolve))
  const { port } = (await heard()) as { port: number }
  const ask = async (message: object) => {
    const answer = heard()
    child.send(message)
    return (await answer) as SiteCounts
  }
  return {
    home: `http://127.0.0.1:${port}/`,
    show: async board => void (await ask(board)),
    counts: () => ask({}),
    close: () => child.kill(),
  }
}

/** A data folder with keys and one source file; removed by `remove`. */
export interface Place {
  folder: string
  data: string
  env: Record<string, string>
  remove: () => void
}

export function openPlace(
  site: Site,
  board: Board,
  { browser = false, keys = null as number | null } = {},
): Place {
  const folder = mkdtempSync(join(tmpdir(), 'inbeeld-bench-'))
  const key = join(folder, 'keys.json')
  if (keys === null) createKeys(key)
  else writeFileSync(key, JSON.stringify(sameKeys(keys)))
  const data = join(folder, 'data')
  writeFileSync(join(folder, 'bord.yaml'), sourceFile(site.home, board, 1_000_000, browser))
  const env = {
    INBEELD_DATA: data,
    INBEELD_KEYS: key,
    INBEELD_SOURCES: folder,
    PATH: `${dirname(process.execPath)}:${process.env.PATH ?? ''}`,
  }
  return { folder, data, env, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Keys that two places share, so that they can be compared row by row. */
function sameKeys(fill: number): Record<string, string> {
  const key = (more: number) => Buffer.alloc(32, fill + more).toString('base64')
  return { link: key(0), value: key(1), session: key(2) }
}

export function sourceFile(
  home: string,
  { adverts, tells }: Board,
  perMinute = 1_000_000,
  browser = false,
): string {
  const dated = tells === 'dates' ? 'fields: { postedAt: { css: time } }, tellsChanges: true, ' : ''
  return `id: bord
name: Bord
home: '${home}'
demo: true
basis: null
manners: { perMinute: ${perMinute}, browser: ${browser} }
listing: { kind: pages, start: [/lijst], next: { css: a.volgende }, card: article.kaart, advert: { css: a.naar }, ${dated}mostPages: 100000 }
advert:
  ref: { path: '^/a/(\\d+)' }
  fields:
    title: { css: h1 }
    body: { css: .tekst }
    name: { label: Naam, in: .kenmerken }
    age: { label: Leeftijd, in: .kenmerken }
    place: { label: Plaats, in: .kenmerken }
    prices: { label: Prijs, in: .kenmerken, expect: any }
    phones: { css: a.bel, expect: any }
expect: { adverts: ${Math.round(adverts / 2)} }
`
}

/** `inbeeld crawl` as a user runs it. */
export const command = [join(root, 'dist/main.js'), 'crawl', 'bord']

export function ours(place: Place, env: Record<string, string> = {}): Promise<Usage> {
  return measured(command, { cwd: place.folder, env: { ...place.env, ...env } })
}

/**
 * Debian's Scrapy with a JOBDIR, so that it survives a clean stop, and a JSON Lines feed.
 *
 * @param keeps it keeps the pages too, as we do: compressed, by its own HTTP cache.
 */
export async function scrapy(site: Site, keeps: boolean): Promise<Usage> {
  const cache = keeps ? ['-s', 'HTTPCACHE_ENABLED=True', '-s', 'HTTPCACHE_GZIP=True'] : []
  const folder = mkdtempSync(join(tmpdir(), 'inbeeld-scrapy-'))
  try {
    return await measured(
      [
        '/usr/bin/python3',
        '-m',
        'scrapy',
        'runspider',
        join(import.meta.dirname, 'board_spider.py'),
        '-s',
        `START=${site.home}lijst`,
        '-s',
        'JOBDIR=job',
        '-s',
        'LOG_LEVEL=ERROR',
        '-s',
        'ROBOTSTXT_OBEY=True',
        '-s',
        'TELNETCONSOLE_ENABLED=False',
        ...cache,
        '-o',
        'adverts.jsonl',
      ],
      { cwd: folder, env: {} },
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
