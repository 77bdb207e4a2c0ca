// Single files: natural's root loads database drivers and reads `.env`, and its tokenisers destroy accents.
import english from 'natural/lib/natural/stemmers/porter_stemmer.js'
import german from 'natural/lib/natural/stemmers/porter_stemmer_de.js'
import spanish from 'natural/lib/natural/stemmers/porter_stemmer_es.js'
import french from 'natural/lib/natural/stemmers/porter_stemmer_fr.js'
import dutch from 'natural/lib/natural/stemmers/porter_stemmer_nl.js'

/** Romanian, Hungarian and Polish have none in natural: their phrases write endings out. */
const stemmers: Readonly<Record<string, { stem: (word: string) => string }>> = {
  nl: dutch,
  en: english,
  de: german,
  fr: french,
  es: spanish,
}

const remembered = new Map<string, string>()
const rememberedAtMost = 50_000

/** What a folded word has in common with its other forms; the word itself in a language without stemmer. */
export function stemOf(folded: string, language: string): string {
  const stemmer = stemmers[language]
  if (stemmer === undefined) return folded
  const name = `${language} ${folded}`
  const known = remembered.get(name)
  if (known !== undefined) return known
  if (remembered.size >= rememberedAtMost) remembered.clear()
  const stem = stemmer.stem(folded)
  remembered.set(name, stem)
  return stem
}
