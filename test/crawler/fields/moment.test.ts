import { expect, test } from 'vitest'
import { parseMoment } from '../../../crawler/fields/moment.ts'

test.each<[written: string, read: string | null]>([
  ['24-11-2025', '2025-11-24T00:00'],
  ['24 nov', '2025-11-24T00:00'],
  ['5 nov', '2026-11-05T00:00'],
  ['24/10', '2026-10-24T00:00'],
  ['12 december', '2025-12-12T00:00'],
  ['gisteren', '2026-11-04T00:00'],
  ['eergisteren', '2026-11-03T00:00'],
  ['vandaag', '2026-11-05T00:00'],
  ['3 dagen geleden', '2026-11-02T00:00'],
  ['een week geleden', '2026-10-29T00:00'],
  ['2 uur geleden', '2026-11-05T08:00'],
  ['vor 3 Tagen', '2026-11-02T00:00'],
  ['2026-11-01T01:12:09Z', '2026-11-01T01:12'],
  ['2026-11-01', '2026-11-01T00:00'],
  ['Aangemaakt: 03-11-2026 14:05', '2026-11-03T14:05'],
  ['since 2026.10.02', '2026-10-02T00:00'],
  ['sinds: 3 oktober 2026', '2026-10-03T00:00'],
  ['Nov 3, 2026', '2026-11-03T00:00'],
  ['onzin', null],
  ['31-02-2026', null],
  ['', null],
])('%s', (written, expected) => {
  expect(parseMoment(written, '2026-11-05T10:00:00Z')?.slice(0, 16) ?? null).toBe(expected)
})
