import { describe, expect, it } from 'vitest'
import { healthTable, spark } from '../../commands/health-table.ts'
import { basisWarning, healthLine, healthOf } from '../../commands/source-health.ts'
import type { Source } from '../../crawler/source.ts'
import { parseSource } from '../../crawler/source-file.ts'
import type { Night } from '../../storage/runs-view.ts'
import type { RunTable } from '../../storage/schema.ts'
import { smallSource } from '../small-board.ts'

const now = new Date('2026-11-24T09:00:00Z')
const demo = parseSource(smallSource('bord', 'http://127.0.0.1:1/'), 'bord.yaml').source as Source
const basis = (validFrom: string, validUntil: string, ...municipalities: string[]) =>
  ({
    document: 'b.pdf',
    owner: 'gemeente',
    dpia: 'd',
    validFrom,
    validUntil,
    municipalities,
  }) as Source['basis'][0]
const real = (...all: Source['basis']): Source => ({ ...demo, demo: false, basis: all })
const until = (day: string) => real(basis('2026-01-01', day, 'GM0917', 'GM0935'))
const run = (date: string, more: Partial<RunTable>): Night => ({
  date,
  run: {
    id: date,
    source: 'bord',
    purpose: 'night',
    started_at: `${date}T00:30:00.000Z`,
    finished_at: `${date}T01:30:00.000Z`,
    leased_until: null,
    leased_by: null,
    in_hand: null,
    outcome: 'done',
    reason: null,
    not_before: null,
    requests: 20,
    listed: 100,
    added: 5,
    changed: 5,
    unchanged: 90,
    rested: 0,
    uncovered: 0,
    gone: 0,
    unreadable: 1,
    failed: 1,
    kilobytes: 600,
    seconds: 3600,
    expected: 50,
    fields: null,
    ...more,
  },
})
const nights = [
  run('2026-11-20', {}),
  run('2026-11-21', { listed: 50 }),
  { date: '2026-11-22', run: null },
  run('2026-11-23', { outcome: 'stopped', reason: 'the site cannot be reached', listed: 0 }),
  run('2026-11-24', { outcome: null }),
]
const last = nights[3]?.run ?? null

describe('the health of a source', () => {
  it('counts requests per change and faults over its nights', () => {
    expect(healthOf(demo, last, true, nights, now)).toMatchObject({
      requestsPerChange: 2,
      faults: 8,
      due: now,
    })
  })

  it('has no figure where nothing changed, and no turn where nothing may be fetched', () => {
    const health = healthOf(until('2026-11-23'), null, false, [], now)
    expect(health).toMatchObject({
      requestsPerChange: null,
      due: null,
      refusal: 'bord: its lawful basis ended on 2026-11-23',
    })
  })

  it.each([
    ['2026-12-25', null],
    ['2026-12-24', 'in 30 days'],
    ['2026-11-25', 'tomorrow'],
    ['2026-11-24', 'today'],
    ['2026-11-23', null],
  ])('warns of a basis that ends on %s: %s', (day, words) => {
    const warning = basisWarning(healthOf(until(day), null, false, [], now))
    if (words === null) expect(warning).toBeNull()
    else expect(warning).toBe(`bord: a lawful basis ends on ${day}, ${words}; after that nothing is fetched`)
  })

  it('says whose adverts are lost with a basis, unless another follows', () => {
    const first = basis('2026-01-01', '2026-12-01', 'GM0917', 'GM0935')
    const warning = (...more: Source['basis']) =>
      basisWarning(healthOf(real(first, ...more), null, false, [], now))
    expect(warning(basis('2026-01-01', '2027-12-31', 'GM0935'))).toContain('nothing of GM0917 is kept')
    expect(warning(basis('2026-12-02', '2027-12-31', 'GM0917', 'GM0935'))).toBeNull()
    expect(warning(basis('2026-12-03', '2027-12-31', 'GM0917', 'GM0935'))).toContain('nothing is fetched')
  })

  it('is drawn with a character a night', () => {
    expect(spark(nights)).toBe('█▅·×…')
    expect(spark([run('2026-11-24', { listed: 0 })])).toBe('▁')
  })

  it('is a row, with the reason below it', () => {
    const [head, row, reason] = healthTable([healthOf(demo, last, false, nights, now)], now)
    expect(head?.split(/ {2,}/)).toHaveLength(7)
    expect(row?.split(/ {2,}/)).toEqual([
      'bord',
      'invented',
      'now',
      '2026-11-23 01:30 stopped',
      '█▅·×…',
      '2.00',
      '8',
    ])
    expect(reason).toBe('  the site cannot be reached')
  })

  it('keeps the keys that programs read', () => {
    const line = JSON.parse(healthLine(healthOf(demo, last, false, nights, now))) as Record<string, unknown>
    for (const key of ['source', 'name', 'home', 'demo', 'basis', 'allowed', 'refusal', 'everyHours'])
      expect(line).toHaveProperty(key)
    expect(line.lastRun).toMatchObject({ outcome: 'stopped', listed: 0, unreadable: 1, failed: 1 })
    expect(line.nights).toHaveLength(5)
    expect(line.nights).toContainEqual({ night: '2026-11-22', run: null })
  })
})
