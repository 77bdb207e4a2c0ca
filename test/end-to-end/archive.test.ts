import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ServedBoards } from '../../demo/boards.ts'
import { storedFiles } from '../handover/stored-files.ts'
import { boardsAnywhere, demoFolder, inbeeld } from './inbeeld.ts'

let boards: ServedBoards & { port: number }
const { data, remove } = demoFolder()
const file = join(data, 'linde.wacz')
const run = (...words: string[]) =>
  inbeeld(words, {
    INBEELD_DATA: data,
    INBEELD_DEMO_PORT: String(boards.port),
    INBEELD_NOW: '2026-11-24T01:00:00Z',
  }).result

beforeAll(async () => {
  boards = await boardsAnywhere()
  await run('crawl', 'linde', '--max-requests', '30')
})
afterAll(async () => {
  await boards.close()
  remove()
})

const pagesIn = (path: string) =>
  storedFiles(readFileSync(path))
    .get('pages/pages.jsonl')
    ?.toString()
    .trim()
    .split('\n')
    .slice(1)
    .map(line => JSON.parse(line) as { url: string }) ?? []

it('archives the kept pages of a source, for its owner only', async () => {
  expect(await run('archive', 'linde', '--to', file)).toMatchObject({ code: 0, stdout: '' })
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(pagesIn(file).length).toBeGreaterThan(5)
})

it('archives one advert', async () => {
  const ref = /(\d+)/.exec(new URL(pagesIn(file)[0]?.url ?? '').pathname)?.[1] ?? ''
  const one = join(data, 'one.wacz')
  expect((await run('archive', 'linde', '--advert', ref, '--to', one)).code).toBe(0)
  expect(pagesIn(one).map(({ url }) => url)).toEqual([pagesIn(file)[0]?.url])
})

it('overwrites nothing, and leaves nothing where there is nothing to write', async () => {
  const mine = join(data, 'mine.wacz')
  writeFileSync(mine, 'mine')
  expect((await run('archive', 'linde', '--to', mine)).code).toBe(3)
  expect(readFileSync(mine, 'utf8')).toBe('mine')
  const none = join(data, 'none.wacz')
  expect((await run('archive', 'linde', '--advert', 'no-such', '--to', none)).code).toBe(3)
  expect([none, `${none}.part`, `${file}.part`].filter(path => existsSync(path))).toEqual([])
})

it.each([[['archive']], [['archive', 'linde']], [['archive', 'linde', '--to', 'x.zip']]])(
  'refuses %j',
  async words => {
    expect((await run(...words)).code).toBe(2)
  },
)
