import { describe, expect, it } from 'vitest'
import { parseSource } from '../../crawler/source-file.ts'

const good = `id: linde
name: Linde
home: http://127.0.0.1:4711/
demo: true
basis: null
manners:
  perMinute: 60
listing:
  kind: pages
  start: [/lijst]
  card: .kaart
  advert: { css: a }
advert:
  ref: { path: '/a/(\\d+)' }
  fields:
    title: { css: h1 }
expect:
  adverts: 1
`

describe('a source file', () => {
  it('is read with its defaults', () => {
    const { source, faults } = parseSource(good, 'linde.yaml')
    expect(faults).toEqual([])
    expect(source?.advert.reader).toBe('html')
    expect(source?.advert.fields.title).toEqual({ css: 'h1', expect: 'one' })
  })

  it('has all its faults listed at once, each with path and line', () => {
    const text = good
      .replace('perMinute: 60', 'perMinute: veel')
      .replace('kind: pages', 'kind: bladen')
      .replace('name: Linde\n', '')
    const { source, faults } = parseSource(text, 'linde.yaml')
    expect(source).toBeNull()
    expect(faults.map(fault => [fault.path, fault.line])).toEqual([
      ['name', 1],
      ['manners.perMinute', 6],
      ['listing.kind', 8],
    ])
  })

  it('has the faults of the shape that comes nearest named, where one of several will do', () => {
    const faults = (from: string, to: string) =>
      parseSource(good.replace(from, to), 'linde.yaml').faults.map(({ path, line, reason }) =>
        [path, line, reason].join(' · '),
      )
    expect(faults('basis: null', 'basis: [{document: besluit.pdf, owner: Gemeente}]')).toEqual([
      'basis.0.validFrom · 5 · is missing',
      'basis.0.validUntil · 5 · is missing',
      'basis.0.dpia · 5 · is missing',
      'basis.0.municipalities · 5 · is missing',
    ])
    expect(faults('title: { css: h1 }', 'title: { css: "h1[" }')).toEqual([
      'advert.fields.title.css · 16 · not a CSS selector',
    ])
    expect(faults('card: .kaart', 'card: .kaart\n  next: { css: "a[" }')).toEqual([
      'listing.next.css · 12 · not a CSS selector',
    ])
  })

  it('names the line of hours that are no time of day', () => {
    const faults = (hours: string) =>
      parseSource(good.replace('basis:', `schedule:\n  hours:\n${hours}\nbasis:`), 'linde.yaml').faults.map(
        ({ path, line }) => [path, line],
      )
    expect(faults('    from: 00:30\n    until: 06:00')).toEqual([])
    expect(faults('    from: 00:30\n    until: 24:00')).toEqual([['schedule.hours.until', 8]])
    expect(faults('    from: 6\n    until: zes')).toEqual([
      ['schedule.hours.from', 7],
      ['schedule.hours.until', 8],
    ])
    expect(faults('    from: 00:30')).toEqual([['schedule.hours.until', 7]])
    expect(faults('    from: 06:00\n    until: 06:00')).toEqual([['schedule.hours', 7]])
  })

  it.each([
    ['a list without end mark', good.replace('adverts: 1', 'adverts: [1'), ''],
    ['an unknown key', good.replace('expect:', 'verwacht: 3\nexpect:'), ''],
    ['a demo source elsewhere', good.replace('127.0.0.1:4711', 'bord.example'), 'demo'],
    ['a broken expression', good.replace('(\\d+)', '(\\d+'), 'advert.ref.path'],
    ['no title and no body', good.replace('title:', 'place:'), 'advert.fields'],
    [
      'a scroll without a browser',
      good.replace('kind: pages', "kind: scroll\n  end: '.einde'"),
      'listing.kind',
    ],
  ])('%s is a fault', (_, text, path) => {
    const { source, faults } = parseSource(text, 'linde.yaml')
    expect(source).toBeNull()
    expect(faults.map(fault => fault.path)).toContain(path)
  })
})
