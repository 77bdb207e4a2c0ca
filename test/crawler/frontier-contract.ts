import { describe, expect, it } from 'vitest'
import { type Capture, sha256 } from '../../crawler/capture.ts'
import type { Frontier, PageResult } from '../../crawler/crawl.ts'
import type { Card } from '../../crawler/read.ts'

const home = 'http://127.0.0.1:1/'

/** A frontier that begins with the list page `/`; `again` opens the same run as though the process had died. */
export interface OpenedFrontier {
  frontier: Frontier
  again: () => Promise<Frontier>
}

/** What every frontier must do, whatever it is kept in. */
export function frontierContract(
  open: () => Promise<OpenedFrontier>,
  { survives }: { survives: boolean },
): void {
  describe('as a frontier', () => {
    it('begins with its list and hands it out once', async () => {
      const { frontier } = await open()
      expect(await frontier.isEmpty()).toBe(false)
      expect((await frontier.next())?.url).toBe(home)
      expect(await frontier.next()).toBeNull()
      expect([await frontier.isEmpty(), await frontier.isFinished()]).toEqual([true, false])
    })

    it('is finished when everything is settled', async () => {
      const { frontier } = await open()
      await frontier.next()
      await frontier.settle(home, list([]))
      expect([await frontier.isEmpty(), await frontier.isFinished()]).toEqual([true, true])
    })

    it('follows what a list leads to, each page once', async () => {
      const { frontier } = await open()
      await frontier.next()
      await frontier.settle(home, list(['1', '2', '1'], ['?p=2']))
      const asked = await drain(frontier, url => (url.endsWith('?p=2') ? list(['2', '3'], ['?p=2']) : gone))
      expect(asked.sort()).toEqual(['?p=2', 'a/1', 'a/2', 'a/3'])
    })

    it('hands a postponed page out again, behind the others, with its attempts', async () => {
      const { frontier } = await open()
      await frontier.next()
      await frontier.settle(home, list(['1', '2']))
      const first = await frontier.next()
      await frontier.postpone(first?.url ?? '')
      const second = await frontier.next()
      await frontier.settle(second?.url ?? '', gone)
      const third = await frontier.next()
      expect([second?.url, third?.url]).toEqual([`${home}a/2`, `${home}a/1`])
      expect([first?.attempts, third?.attempts]).toEqual([0, 1])
    })

    it('takes a page back that was not asked for, as though nobody had had it', async () => {
      const { frontier } = await open()
      const page = await frontier.next()
      frontier.release(page?.url ?? '')
      expect(await frontier.isFinished()).toBe(false)
      expect(await frontier.next()).toMatchObject({ url: home, attempts: 0 })
    })

    it('carries what the list said to the advert', async () => {
      const { frontier } = await open()
      await frontier.next()
      await frontier.settle(home, list(['1']))
      expect((await frontier.next())?.listed).toEqual({ postedAt: '1 november' })
    })

    it('ignores a page that is settled twice', async () => {
      const { frontier } = await open()
      await frontier.next()
      await frontier.settle(home, list(['1']))
      await frontier.settle(home, list(['2']))
      expect(await drain(frontier, () => gone)).toEqual(['a/1'])
    })

    if (!survives) return
    it('gives out after a kill what was not stored, and not what was', async () => {
      const opened = await open()
      await opened.frontier.next()
      await opened.frontier.settle(home, list(['1', '2', '3']))
      await opened.frontier.next()
      await opened.frontier.isEmpty()
      const after = await opened.again()
      expect((await drain(after, () => gone)).sort()).toEqual(['a/1', 'a/2', 'a/3'])
    })
  })
}

const gone: PageResult = { outcome: 'gone', at: '2026-11-01T01:00:00.000Z' }

function list(refs: readonly string[], next: readonly string[] = []): PageResult {
  const bytes = Buffer.from('lijst')
  const capture: Capture = {
    source: 'bord',
    url: home,
    kind: 'list',
    fetchedAt: '2026-11-01T01:00:00.000Z',
    status: 200,
    headers: {},
    bytes,
    sha256: sha256(bytes),
    listed: {},
    provenance: null,
  }
  const cards = refs.map(
    (ref): Card => ({
      url: `${home}a/${ref}`,
      ref,
      listed: { postedAt: '1 november' },
      digest: null,
    }),
  )
  return { outcome: 'list', capture, reading: { cards, next: next.map(path => home + path), guessed: false } }
}

async function drain(frontier: Frontier, answer: (url: string) => PageResult): Promise<string[]> {
  const asked: string[] = []
  for (let page = await frontier.next(); page !== null; page = await frontier.next()) {
    asked.push(page.url.slice(home.length))
    await frontier.settle(page.url, answer(page.url))
  }
  expect(await frontier.isFinished()).toBe(true)
  return asked
}
