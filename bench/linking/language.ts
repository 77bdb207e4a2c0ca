import { type Chance, chance } from '../../demo/chance.ts'

/** An invented tongue: words and stock phrases whose use is heavy-tailed, as in any trade. */
export interface Tongue {
  word: (draw: Chance) => string
  phrase: (draw: Chance) => string
  /** A sentence nobody else wrote. */
  sentence: (draw: Chance) => string
}

const scripts = [
  {
    share: 0.86,
    consonants: 'bdfghjklmnprstvwz',
    vowels: ['a', 'e', 'i', 'o', 'u', 'aa', 'ee', 'ie', 'oe', 'ë'],
  },
  { share: 0.08, consonants: 'бвгджзклмнпрстфхцч', vowels: ['а', 'е', 'и', 'о', 'у', 'ы', 'я'] },
  { share: 0.04, consonants: 'βγδζθκλμνπρστφχ', vowels: ['α', 'ε', 'η', 'ι', 'ο', 'υ', 'ω'] },
] as const
const han = { first: 0x4e00, count: 2500 }

/**
 * @param seed other seeds have other words and other phrases.
 * @param phrases how many stock phrases there are; `tail` is the exponent of their use (1: Zipf).
 */
export function tongue(seed: string, phrases: number, tail: number): Tongue {
  const draw = chance(`${seed} tongue`)
  const vocabularies: { share: number; words: string[] }[] = scripts.map(script => ({
    share: script.share,
    words: vocabulary(script, draw),
  }))
  const signs = Array.from({ length: han.count }, (_, at) => String.fromCharCode(han.first + at))
  vocabularies.push({ share: 1, words: signs })
  const wordRank = ranks(12_000, 1)
  const signRank = ranks(han.count, 0.9)
  const wordOf = (words: readonly string[], chance: Chance) =>
    words[(words === signs ? signRank : wordRank)(chance)] as string
  const wordsOf = (chance: Chance) => {
    let share = chance.next()
    for (const { share: own, words } of vocabularies) {
      share -= own
      if (share < 0) return words
    }
    return signs
  }
  const line = (words: readonly string[], chance: Chance, least: number, most: number) =>
    Array.from({ length: chance.whole(least, most) }, () => wordOf(words, chance)).join(
      words === signs ? '' : ' ',
    )
  const stock = Array.from({ length: phrases }, () => line(wordsOf(draw), draw, 4, 12))
  const phraseRank = ranks(phrases, tail)
  return {
    word: chance => wordOf(wordsOf(chance), chance),
    phrase: chance => stock[phraseRank(chance)] as string,
    sentence: chance => line(wordsOf(chance), chance, 5, 14),
  }
}

function vocabulary({ consonants, vowels }: (typeof scripts)[number], draw: Chance): string[] {
  const words = new Set<string>()
  while (words.size < 12_000) {
    const syllables = draw.pick([1, 2, 2, 2, 3, 3])
    let word = ''
    for (let at = 0; at < syllables; at++) word += draw.pick([...consonants]) + draw.pick(vowels)
    words.add(draw.odds(0.5) ? word + draw.pick([...consonants]) : word)
  }
  return [...words]
}

/** Draws ranks whose frequency falls as 1 / rank ^ tail. */
function ranks(count: number, tail: number): (draw: Chance) => number {
  const sums = new Float64Array(count)
  let sum = 0
  for (let at = 0; at < count; at++) {
    sum += 1 / (at + 2) ** tail
    sums[at] = sum
  }
  return draw => {
    const wanted = draw.next() * sum
    let low = 0
    let high = count - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] as number) < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
}
