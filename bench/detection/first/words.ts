import type { Chance } from '../../../demo/chance.ts'
import { compose } from '../../../demo/compose.ts'
import { disguised, written } from '../../../demo/phone-number.ts'
import { phrases } from '../../../demo/phrases/languages.ts'
import type { Phrases } from '../../../demo/phrases/phrases.ts'
import type { Person, SetName } from './life.ts'
import { it, pt } from './romance.ts'
import { type SayingLanguage, sayings, type Topic } from './sayings.ts'

const packs = { ...phrases, it, pt } as const
export type TextLanguage = keyof typeof packs
export const textLanguages = Object.keys(packs) as TextLanguage[]

/** The two sets write with different lines: of each list one has the even ones, the other the odd ones. */
function linesOf(language: TextLanguage, part: keyof Phrases, set: SetName): readonly string[] {
  const all = packs[language][part]
  const own = all.filter((_, at) => at % 2 === (set === 'tuning' ? 0 : 1))
  return own.length === 0 ? all : own
}

export interface Voice {
  set: SetName
  language: TextLanguage
  draw: Chance
  values: Readonly<Record<string, string>>
}

export function voiceOf(
  set: SetName,
  language: TextLanguage,
  draw: Chance,
  person: Person,
  more: Readonly<Record<string, string>> = {},
): Voice {
  const hobby = draw.pick(linesOf(language, 'hobbies', set))
  const { name, age, place } = person
  const phone = written(`+31${person.number.slice(1)}`, draw)
  return {
    set,
    language,
    draw,
    values: { name, age: String(age), place, hobby, phone, email: '', handle: '', ...more },
  }
}

/** Several lines of one part, filled in. */
export function lines({ set, language, draw, values }: Voice, part: keyof Phrases, count: number): string[] {
  return draw.some(linesOf(language, part, set), count).map(line => compose(line, values, draw))
}

/** One line on a topic; in a language without such lines nothing. */
export function saying({ set, language, draw, values }: Voice, topic: Topic): string[] {
  const own = sayings[topic][language as SayingLanguage]?.[set]
  return own === undefined ? [] : [compose(draw.pick(own), values, draw)]
}

export function hidden(number: string, language: TextLanguage, draw: Chance): string {
  return disguised(`+31${number.slice(1)}`, language, draw)
}

/** As paragraphs, as one block or as lines: people differ. */
export function laidOut(sentences: readonly string[], draw: Chance): string {
  return sentences.filter(Boolean).join(draw.pick([' ', '\n', '\n\n']))
}
