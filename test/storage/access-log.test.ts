import { describe, expect, it } from 'vitest'
import { checkLog, cutOff, replaced, rowFaults } from '../../storage/access-check.ts'
import { type Act, beforeFirst, forgetNotes, macOf, record } from '../../storage/access-log.ts'
import type { Database } from '../../storage/database.ts'
import type { AccessLogTable } from '../../storage/schema.ts'
import { chain, remembered } from '../dashboard/fixture.ts'
import { onBothDatabases } from './databases.ts'

const size = 10_000
const key = chain().key

const act = (n: number, more: Partial<Act> = {}): Act => ({
  at: new Date(Date.UTC(2026, 10, 1) + n * 1000),
  actor: `u${n % 7}`,
  origin: '192.0.2.7',
  action: 'view-network',
  object: `n-${n % 50}`,
  within: n % 3 === 0 ? `c-${n % 5}` : null,
  result: 'done',
  purpose: n % 4 === 0 ? 'care' : null,
  note: null,
  ...more,
})

/** A log of ten thousand rows, chained as `record` chains them. */
function written(): AccessLogTable[] {
  let mac = beforeFirst
  return Array.from({ length: size }, (_, index) => {
    const { note: _note, at, ...rest } = act(index + 1)
    const row = { seq: index + 1, at: at.toISOString(), note_digest: null, ...rest }
    mac = macOf(key, mac, row)
    return { ...row, mac }
  })
}

/**
 * What a check finds around one place. Each row is checked against the one before it, so the rows around a change tell
 * all that the whole log would.
 */
function around(rows: readonly AccessLogTable[], place: number) {
  const from = Math.max(0, place - 2)
  const before = rows[from - 1]
  return [...rowFaults(key, rows.slice(from, place + 3), before ?? { seq: 0, mac: beforeFirst })]
}

describe('a log of ten thousand rows', () => {
  const rows = written()
  const head = new Map([[size, [{ count: size, mac: rows.at(-1)?.mac ?? '' }]]])

  it('is whole when nobody touched it', () => {
    expect([...rowFaults(key, rows), ...replaced(rows, head)]).toEqual([])
    expect(cutOff(size, head.keys())).toBeNull()
  })

  it('shows a change of any field of any row', () => {
    const changes: Partial<AccessLogTable>[] = [
      { at: '2026-12-01T00:00:00.000Z' },
      { actor: 'somebody' },
      { origin: 'terminal' },
      { action: 'judge' },
      { object: 'n-other' },
      { within: 'c-other' },
      { result: 'refused' },
      { purpose: 'police' },
      { note_digest: 'other' },
      { mac: 'other' },
    ]
    const unseen: number[] = []
    for (const [place, row] of rows.entries()) {
      const tampered = rows.slice(Math.max(0, place - 3), place + 4)
      const own = Math.min(place, 3)
      for (const change of changes) {
        tampered[own] = { ...row, ...change }
        const before = rows[place - own - 1] ?? { seq: 0, mac: beforeFirst }
        if ([...rowFaults(key, tampered, before)].length === 0) unseen.push(place)
      }
    }
    expect(unseen).toEqual([])
  }, 120_000)

  it('shows any row that is gone', () => {
    const unseen = rows.flatMap((_, place) => {
      const window = rows.slice(Math.max(0, place - 2), place + 3).filter(row => row.seq !== place + 1)
      const before = rows[Math.max(0, place - 2) - 1] ?? { seq: 0, mac: beforeFirst }
      const last = window.at(-1)?.seq ?? 0
      // The last row leaves no gap: the head and the second place know of it.
      const found = [...rowFaults(key, window, before)].length > 0
      return found || (place === size - 1 && cutOff(last, head.keys()) !== null) ? [] : [place]
    })
    expect(unseen).toEqual([])
  })

  it('shows any row that is gone, also when those after it are numbered anew', () => {
    const unseen = rows.slice(0, -1).flatMap((_, place) => {
      const renumbered = rows.slice(place + 1, place + 3).map(row => ({ ...row, seq: row.seq - 1 }))
      const window = [...rows.slice(Math.max(0, place - 2), place), ...renumbered]
      const before = rows[Math.max(0, place - 2) - 1] ?? { seq: 0, mac: beforeFirst }
      return [...rowFaults(key, window, before)].length > 0 ? [] : [place]
    })
    expect(unseen).toEqual([])
  })

  it('shows any two rows that changed places, with or without their numbers', () => {
    const unseen: number[] = []
    for (let place = 0; place < size; place++) {
      const other = (place * 7919 + 13) % size
      if (other === place) continue
      const [one, two] = [rows[place], rows[other]]
      if (one === undefined || two === undefined) continue
      for (const swapped of [two, { ...two, seq: one.seq }]) {
        const tampered = [
          ...rows.slice(Math.max(0, place - 2), place),
          swapped,
          ...rows.slice(place + 1, place + 3),
        ]
        const before = rows[Math.max(0, place - 2) - 1] ?? { seq: 0, mac: beforeFirst }
        if ([...rowFaults(key, tampered, before)].length === 0) unseen.push(place)
      }
    }
    expect(unseen).toEqual([])
  })

  it('shows a log that was cut off at any length', () => {
    const unseen = rows.flatMap((_, length) => (cutOff(length, head.keys()) === null ? [length] : []))
    expect(unseen).toEqual([])
  })

  it('shows a chain that was computed anew without the key, from any row on', () => {
    const wrong = new Uint8Array(32).fill(9)
    const unseen = rows.flatMap((row, place) => {
      const before = rows[place - 1] ?? { seq: 0, mac: beforeFirst }
      const forged = { ...row, actor: 'somebody' }
      const first = { ...forged, mac: macOf(wrong, before.mac, forged) }
      return [...rowFaults(key, [first], before)].length > 0 ? [] : [place]
    })
    expect(unseen).toEqual([])
  })

  it('tells what stands around an untouched place', () => {
    for (const place of [0, 1, 5000, size - 1]) expect(around(rows, place)).toEqual([])
  })
})

onBothDatabases('the access log', db => {
  const lines = async () => await db().selectFrom('access_log').selectAll().orderBy('seq').execute()

  async function fill(count: number, log = chain(remembered())) {
    for (let n = 1; n <= count; n++)
      await record(db(), log, act(n, n === 3 ? { note: 'omdat het moet' } : {}))
    return log
  }

  it('is whole as it was written, notes and all, and gives its notes up without harm', async () => {
    const log = await fill(12)
    expect(await checkLog(db(), log)).toEqual({ rows: 12, notes: 1, faults: [] })
    expect(JSON.stringify(await db().selectFrom('access_note').selectAll().execute())).not.toContain('omdat')
    expect(await forgetNotes(db(), '2027-01-01')).toBe(1)
    expect(await checkLog(db(), log)).toEqual({ rows: 12, notes: 0, faults: [] })
  })

  it.each([
    [
      'a change',
      (d: Database) => d.updateTable('access_log').set({ actor: 'x' }).where('seq', '=', 5),
      'changed',
      5,
    ],
    ['a row gone', (d: Database) => d.deleteFrom('access_log').where('seq', '=', 5), 'gap', 5],
    ['the end gone', (d: Database) => d.deleteFrom('access_log').where('seq', '>', 9), 'cut-off', 10],
    ['all gone', (d: Database) => d.deleteFrom('access_log'), 'cut-off', 1],
    ['a note changed', (d: Database) => d.updateTable('access_note').set({ salt: 'x' }), 'note', 3],
    ['the head gone', (d: Database) => d.deleteFrom('access_head'), 'cut-off', 12],
  ] as const)('shows %s', async (_, tamper, kind, seq) => {
    const log = await fill(12)
    await tamper(db()).execute()
    const { faults } = await checkLog(db(), log)
    expect(faults).toContainEqual({ kind, seq })
  })

  it('shows rows cut off together with the head, and a forged row, by the second place', async () => {
    const log = await fill(12)
    await db().deleteFrom('access_log').where('seq', '>', 9).execute()
    const ninth = (await lines()).at(-1)
    await db()
      .updateTable('access_head')
      .set({ count: 9, mac: ninth?.mac ?? '' })
      .execute()
    expect((await checkLog(db(), log)).faults).toEqual([{ kind: 'cut-off', seq: 10 }])
    // Whoever holds the key and writes other rows in their place still meets what was remembered.
    for (let n = 10; n <= 12; n++)
      await record(db(), { ...log, witness: remembered() }, act(n, { actor: 'x' }))
    expect((await checkLog(db(), log)).faults).toContainEqual({ kind: 'replaced', seq: 10 })
  })

  it('misses its second place', async () => {
    const log = await fill(2)
    expect((await checkLog(db(), { ...log, witness: remembered() })).faults).toEqual([
      { kind: 'no-witness', seq: 0 },
    ])
  })

  it('keeps its order when many write at once, and has nothing of what was rolled back', async () => {
    const log = chain(remembered())
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        record(db(), log, act(n), async () => {
          if (n % 5 === 4) throw new Error('not done')
        }).catch(() => undefined),
      ),
    )
    expect(await checkLog(db(), log)).toEqual({ rows: 16, notes: 0, faults: [] })
  })
})
