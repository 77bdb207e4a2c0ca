import { describe, expect, it } from 'vitest'
import { rendered, templatesOf } from '../../analysis/template.ts'
import { templateSlots } from '../../dashboard/words.ts'

const lines = (texts: readonly string[]) =>
  templatesOf(texts).map(template => rendered(template, templateSlots))

const hello = (name: string, age: number, place: string) =>
  `Hoi, ik ben ⟦name:${name}⟧ (${age}) en nieuw in ${place}. Ik ontvang je graag in een rustig appartement.`

describe('a template', () => {
  it('shows what differs as slots of their kind', () => {
    const texts = [
      hello('a', 23, 'Heerlen'),
      hello('b', 27, 'Maastricht'),
      hello('c', 24, 'Kerkrade'),
      hello('d', 31, 'Sittard'),
    ]
    expect(lines(texts)).toEqual([
      'Hoi, ik ben ⟦naam⟧ (⟦leeftijd⟧) en nieuw in ⟦plaats⟧. Ik ontvang je graag in een rustig appartement',
    ])
  })
  it('tells prices, contacts and free words', () => {
    const texts = [
      'Een uur kost 120 euro, bel ⟦phone:a⟧ en vraag naar de lieve dame van vanavond',
      'Een uur kost 150 euro, bel ⟦phone:b⟧ en vraag naar de vrolijke rode dame van vanavond',
      'Een uur kost 130 euro, bel ⟦phone:c⟧ en vraag naar de rustige dame van vanavond',
      'Een uur kost 160 euro, bel ⟦phone:d⟧ en vraag naar de blonde dame van vanavond',
    ]
    expect(lines(texts)).toEqual([
      'Een uur kost ⟦prijs⟧ euro, bel ⟦contact⟧ en vraag naar de ⟦vrij⟧ dame van vanavond',
    ])
  })
  it('leaves a word that one of many changed as it is', () => {
    const texts = Array.from(
      { length: 12 },
      () => 'Wij zijn er elke avond voor een goed gesprek en een kop koffie',
    )
    texts[5] = 'Wij zijn er elke avond voor een fijn gesprek en een kop koffie'
    expect(lines(texts)).toEqual(['Wij zijn er elke avond voor een goed gesprek en een kop koffie'])
  })
  it.each([
    [
      'Cyrillic',
      (name: string) =>
        `Добрый вечер, меня зовут ⟦name:${name}⟧ и я жду тебя сегодня вечером в тихой квартире`,
    ],
    [
      'Greek',
      (name: string) => `Καλησπέρα με λένε ⟦name:${name}⟧ και σε περιμένω απόψε σε ένα ήσυχο διαμέρισμα`,
    ],
    ['Han', (name: string) => `晚上好我叫⟦name:${name}⟧今晚在安静的公寓等你`],
  ])('reads %s', (_, write) => {
    const [line, ...more] = lines(['a', 'b', 'c'].map(write))
    expect(more).toEqual([])
    expect(line).toBe(write('x').replace('⟦name:x⟧', '⟦naam⟧'))
  })
  it('is the same in any order of texts', () => {
    const texts = [hello('a', 23, 'Heerlen'), hello('b', 27, 'Geleen'), hello('c', 24, 'Kerkrade')]
    expect(lines(texts.toReversed())).toEqual(lines(texts))
  })
})

describe('a group that is not one template', () => {
  const other = (name: string, at: number) =>
    `Na een lange dag wil je rust. Mijn naam is ⟦name:${name}⟧, ik masseer al ${at} jaar en spreek drie talen.`
  it('is split where two describe it in fewer bits', () => {
    const texts = [
      ...['a', 'b', 'c', 'd'].map((name, at) => hello(name, 22 + at, 'Heerlen')),
      ...['e', 'f', 'g', 'h'].map((name, at) => other(name, 2 + at)),
    ]
    const found = templatesOf(texts).map(({ texts }) => texts.join(' '))
    expect(found.sort()).toEqual(['0 1 2 3', '4 5 6 7'])
  })
  it('is not split for a word here and there', () => {
    const texts = Array.from({ length: 10 }, (_, at) =>
      hello('abcdefghij'[at] ?? '', 22 + at, at % 2 ? 'Heerlen' : 'Geleen'),
    )
    expect(templatesOf(texts)).toHaveLength(1)
  })
  it('bears long texts and many of them', () => {
    const long = Array.from({ length: 300 }, (_, at) =>
      `${'woord '.repeat(at % 5)}${hello(String(at), 20 + (at % 30), 'Heerlen')} `.repeat(20),
    )
    expect(templatesOf(long).flatMap(({ texts }) => texts)).toHaveLength(300)
  })
})
