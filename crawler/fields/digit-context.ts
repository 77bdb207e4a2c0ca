import type { DigitWord } from './digit-words.ts'
import { numberWordRows, soundsLike } from './number-words.ts'
import { isSlip } from './slip.ts'

/** The words of a language that count only amid a number, and those one slip of the pen away. */
interface Context {
  bit: number
  /** Words of its own, and how they sound. */
  exact: ReadonlyMap<string, string>
  /** Everything that may be misspelt, with its digits. */
  words: readonly [word: string, digits: string][]
}

const contexts: readonly Context[] = Object.entries(numberWordRows).map(([language, row], index) => {
  const words = (['units', 'teens', 'tens'] as const).flatMap((kind, at) =>
    row[kind] === ''
      ? []
      : row[kind].split(' ').flatMap((spellings, place) => {
          const digits = String(at === 2 ? 20 + place * 10 : at * 10 + place)
          return spellings.split('/').map(word => [word, digits] as [string, string])
        }),
  )
  const sounds = (soundsLike[language] ?? '').split(' ').filter(Boolean)
  let digit = ''
  const heard = sounds.flatMap(sound => {
    if (/^\d$/.test(sound)) digit = sound
    return /^\d$/.test(sound) ? [] : [[sound, digit] as [string, string]]
  })
  return { bit: 1 << index, exact: new Map([...(row.isAside === true ? words : []), ...heard]), words }
})

/** Words a slip away from a number word that are words themselves. */
const others = new Set(
  `zeg zee zus zet des les mes echt even geven leven nemen tegen regen hier bier mier thee vijg brie once none done gone ones
  there your hour our give live fine fire sex fix mix sit right night light height weight fight mine line wine nice then men the
  eine eines meins frei viel lieben nacht macht nacht neue nein neu ceux nuit neuve los nos nuevo mueve sept doe die wie vrij vie
  met het een van ben bel voor dat wat niet over`.split(/\s+/),
)
const shortest = 3

/**
 * Reads a word that stands right behind number words of the given languages: a word only they have ("nuuge"), one
 * that sounds the same ("too"), or one a slip of the pen away ("zevem"). Null when it could be two digits.
 */
export function readInContext(word: string, languages: number): DigitWord | null {
  const key = `${languages} ${word}`
  const before = asked.get(key)
  if (before !== undefined) return before
  const read = readAnew(word, languages)
  if (asked.size >= mostRemembered) asked.clear()
  asked.set(key, read)
  return read
}

/** The same few words are asked about again and again. */
const asked = new Map<string, DigitWord | null>()
const mostRemembered = 1000

function readAnew(word: string, languages: number): DigitWord | null {
  const mine = contexts.filter(({ bit }) => (bit & languages) !== 0)
  const known = new Set(mine.map(({ exact }) => exact.get(word)).filter(digits => digits !== undefined))
  if (known.size > 0) return only(known, languages)
  if (word.length < shortest || others.has(word)) return null
  const near = new Set<string>()
  for (const { words } of mine)
    for (const [other, digits] of words) if (other.length >= shortest && isSlip(word, other)) near.add(digits)
  return only(near, languages)
}

function only(digits: ReadonlySet<string>, languages: number): DigitWord | null {
  const [first] = digits
  return first === undefined || digits.size > 1 ? null : { digits: first, loose: true, languages }
}
