import { describe, expect, it } from 'vitest'
import { shingles, words } from '../../analysis/fingerprint.ts'
import { bandCount, compared } from '../../analysis/near-duplicates.ts'
import { countRarity, drift, packRarity, unpackRarity } from '../../analysis/rarity.ts'
import { rawTexts } from '../../analysis/raw-texts.ts'
import { groupTexts } from '../../analysis/text-groups.ts'
import { agreement } from '../../bench/linking/agreement.ts'
import { tuning, validation, writtenBy } from '../../bench/linking/texts.ts'
import { type Chance, chance } from '../../demo/chance.ts'

const read = (text: string) => shingles(words(text))

/** Groups of texts, each said by an advertiser of its own unless told otherwise. */
function grouped(texts: readonly string[], advertiserOf = (at: number) => at): Uint32Array {
  const raw = rawTexts()
  for (const text of texts) raw.add(read(text))
  const all = raw.end()
  const advertisers = new Set(texts.map((_, at) => advertiserOf(at))).size
  const rarity = countRarity(advertisers, all.starts.at(-1) ?? 0, visit => {
    const order = [...texts.keys()].sort((a, b) => advertiserOf(a) - advertiserOf(b))
    for (const at of order) visit(advertiserOf(at), all.pairs.subarray(all.starts[at], all.starts[at + 1]))
  })
  const { shelf, bands } = compared(all, rarity)
  return groupTexts(shelf, bands)
}

describe('words', () => {
  it('do not depend on layout, case, accents, numbers, names or ornament', () => {
    const plain = words('Hoi ik ben 24 en bel mij op ⟦phone:abc⟧ voor een cafe')
    expect(words('HOI, ik ben 31!\n\n— en bel mij op ⟦phone:xyz⟧ voor een café 💋')).toEqual(plain)
    expect(words('𝗛𝗼𝗶 ik\u200b ben 24 en bel mij op ⟦phone⟧ voor een cafe\u0301')).toEqual(plain)
  })
  it.each([
    ['Cyrillic', 'добрый вечер всем'],
    ['Greek', 'καλησπέρα σε όλους'],
    ['Arabic', 'مساء الخير للجميع'],
    ['Devanagari', 'शुभ संध्या सबको'],
    ['Hangul', '모두 좋은 저녁'],
  ])('are told in %s', (_, text) => {
    expect(words(text)).toHaveLength(3)
    expect(new Set(words(text)).size).toBe(3)
  })
  it('are single signs where a script has no spaces', () => {
    expect(words('晚上好')).toHaveLength(3)
    expect(words('สวัสดี').length).toBeGreaterThan(3)
  })
  it('are bounded in a text of a megabyte', () => {
    expect(words('woord '.repeat(170_000))).toHaveLength(2000)
    expect(words('a'.repeat(1_000_000))).toHaveLength(1)
  })
})

const told = chance('near-duplicates')
const sentence = (draw: Chance, length: number) =>
  Array.from({ length }, () =>
    `w${draw.whole(1, 3000)}`.replace(/\d/g, digit => 'abcdefghij'[Number(digit)] ?? ''),
  ).join(' ')

describe('groups of texts', () => {
  const others = Array.from({ length: 200 }, () => sentence(told, 60))
  it('hold a text with other words here and there', () => {
    const text = sentence(told, 60).split(' ')
    const variants = Array.from({ length: 5 }, (_, at) =>
      text.map((word, place) => (place % 13 === at ? 'anders' : word)),
    )
    const groups = grouped([...variants.map(words => words.join(' ')), ...others])
    expect([...groups.slice(0, 6)]).toEqual([0, 0, 0, 0, 0, 5])
  })
  it('leave texts alone that share stock phrases only', () => {
    const stock = Array.from({ length: 6 }, () => sentence(told, 7))
    const texts = Array.from({ length: 300 }, () => `${told.some(stock, 3).join(' ')} ${sentence(told, 30)}`)
    const groups = grouped(texts)
    expect(new Set(groups).size).toBe(300)
  })
  it('have the same members in any order of reading', () => {
    const texts = [...writtenBy({ ...tuning, seed: 'order', adverts: 600, largest: 40, phrases: 300 })].map(
      ({ text }) => text,
    )
    const groupsOf = (texts: readonly string[]) => {
      const groups = grouped(texts)
      return [...Map.groupBy(texts.keys(), at => groups[at]).values()]
        .map(group =>
          group
            .map(at => texts[at])
            .sort()
            .join('|'),
        )
        .sort()
    }
    expect(groupsOf(texts.toReversed())).toEqual(groupsOf(texts))
  })
  it('stay right on texts that nothing was tuned on', () => {
    const recipe = { ...validation, seed: 'a test of its own', adverts: 4000, largest: 100, phrases: 2000 }
    const written = [...writtenBy(recipe)]
    const groups = grouped(
      written.map(({ text }) => text),
      at => (written[at] as (typeof written)[number]).advertiser,
    )
    const sizes = Map.groupBy(groups, group => group)
    const found = Int32Array.from(groups, group => ((sizes.get(group)?.length ?? 0) > 1 ? group : -1))
    const { precision, recall } = agreement(
      Int32Array.from(written, ({ template }) => template ?? -1),
      found,
    )
    expect(precision).toBeGreaterThan(0.99)
    expect(recall).toBeGreaterThan(0.95)
  })
  it('bear one text twenty thousand times, each a little different', () => {
    const text = sentence(told, 40)
    const copies = Array.from(
      { length: 20_000 },
      (_, at) => `${text} ${'abcdefghij'[at % 10]}${at.toString(36)}`,
    )
    const byTwo = grouped([...copies, ...others], at => (at < copies.length ? at % 2 : at))
    expect(new Set(byTwo.slice(0, copies.length)).size).toBe(1)
    // What everybody says tells nobody from anybody.
    const byAll = grouped(copies, at => at % 50)
    expect(new Set(byAll).size).toBe(copies.length)
  })
})

describe('rarity', () => {
  const texts = [...writtenBy({ ...tuning, adverts: 3000, largest: 50, phrases: 500 })].map(({ text }) =>
    read(text),
  )
  const rarity = countRarity(texts.length, texts.length * 60, visit => {
    for (const [at, text] of texts.entries()) visit(at, text)
  })
  it('is the same after it was stored', () => {
    const again = unpackRarity(packRarity(rarity))
    expect(packRarity(again)).toEqual(packRarity(rarity))
    for (const text of texts.slice(0, 50)) {
      const [one, other] = [rarity, again].map(known => {
        const raw = rawTexts()
        raw.add(text)
        return compared(raw.end(), known).bands
      })
      expect(one).toHaveLength(bandCount)
      expect(one).toEqual(other)
    }
  })
  it('drifts when one new phrase is on everybody’s lips, not by an ordinary night', () => {
    expect(drift(rarity, texts.slice(0, 300))).toBe(0)
    const phrase = read('nieuw op deze site bel mij gerust voor een afspraak vanavond nog')
    const swept = Array.from({ length: 4000 }, (_, at) =>
      Uint32Array.from([...(texts[at % 3000] ?? []), ...phrase]),
    )
    expect(drift(rarity, swept)).toBeGreaterThan(0.05)
  })
})
