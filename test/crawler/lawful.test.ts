import { describe, expect, it } from 'vitest'
import { keeps, permission, unlawful } from '../../crawler/lawful.ts'
import type { Source } from '../../crawler/source.ts'
import { parseSource } from '../../crawler/source-file.ts'

function source(basis: string, more = '', home = 'https://bord.example/'): Source {
  const { source, faults } = parseSource(
    `{id: bord, name: Bord, home: '${home}', basis: ${basis}, manners: {perMinute: 6}, ${more}
      listing: {kind: sitemap, start: [/s.xml], advert: /a/}, advert: {ref: {path: '/a/(.+)'}, fields: {title: {css: h1}}}, expect: {adverts: 1}}`,
    'bord.yaml',
  )
  if (source === null) throw new Error(JSON.stringify(faults))
  return source
}

const signed = (municipalities: string, from = '2026-01-01', until = '2026-12-31') =>
  `{document: besluit.pdf, owner: Gemeente, dpia: D-1, validFrom: ${from}, validUntil: ${until}, municipalities: [${municipalities}]}`
const statistics =
  'statistics: {document: besluit.pdf, owner: Gemeente, validFrom: 2026-01-01, validUntil: 2026-12-31},'
const day = (text: string) => new Date(`${text}T12:00:00Z`)

describe('permission', () => {
  it('is refused without a basis, by name', () => {
    expect(unlawful(source('null'), day('2026-06-01'))).toMatch(/^bord: no lawful basis/)
  })

  it('is refused before a basis begins and after it ended', () => {
    const dated = source(signed('GM0917'))
    expect(unlawful(dated, day('2025-12-31'))).toContain('begins on 2026-01-01')
    expect(unlawful(dated, day('2027-01-01'))).toContain('ended on 2026-12-31')
  })

  it('holds on its first and its last day, by the Dutch calendar', () => {
    const dated = source(signed('GM0917'))
    expect(unlawful(dated, new Date('2025-12-31T23:30:00Z'))).toBeNull()
    expect(unlawful(dated, new Date('2026-12-31T22:30:00Z'))).toBeNull()
    expect(unlawful(dated, new Date('2026-12-31T23:30:00Z'))).not.toBeNull()
  })

  it('is that of the municipalities whose basis holds today', () => {
    const several = source(`[${signed('GM0917, GM0928')}, ${signed('GM0935', '2026-07-01')}]`)
    const covered = (date: string) => {
      const may = permission(several, day(date))
      return may.kind === 'adverts' ? [...(may.municipalities ?? [])] : may.kind
    }
    expect(covered('2026-06-01')).toEqual(['GM0917', 'GM0928'])
    expect(covered('2026-08-01')).toEqual(['GM0917', 'GM0928', 'GM0935'])
  })

  it('is for counts only when just statistics are signed, and for adverts when both are', () => {
    expect(permission(source('null', statistics), day('2026-06-01'))).toEqual({ kind: 'counts' })
    expect(permission(source(signed('GM0917'), statistics), day('2026-06-01')).kind).toBe('adverts')
    expect(permission(source('null', statistics), day('2027-06-01')).kind).toBe('refused')
  })

  it('exempts a demo source on loopback only', () => {
    const demo = source('null', 'demo: true,', 'http://127.0.0.1:1/')
    expect(unlawful(demo, day('2026-06-01'))).toBeNull()
    expect(unlawful({ ...demo, home: 'https://bord.example/' }, day('2026-06-01'))).toContain('loopback')
  })

  it.each([
    ['GM0363', 'not of this region'],
    ['', 'none at all'],
  ])('is refused in the file for municipality "%s", %s', municipality => {
    expect(() => source(signed(municipality))).toThrow()
  })

  it('is refused in the file when it ends before it begins', () => {
    expect(() => source(signed('GM0917', '2026-12-31', '2026-01-01'))).toThrow('ends before it begins')
  })
})

it('keeps adverts of covered municipalities, and those that name none of ours', () => {
  const covered = new Set(['GM0917'])
  expect([
    keeps(covered, 'GM0917'),
    keeps(covered, 'GM0935'),
    keeps(covered, null),
    keeps(null, 'GM0935'),
  ]).toEqual([true, false, true, true])
})
