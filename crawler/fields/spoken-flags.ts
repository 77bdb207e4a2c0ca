import { languageNamed, languageOfCode, languageOfFlag } from './language-names.ts'
import type { Plain } from './plain.ts'

const flags = /(?:[\u{1f1e6}-\u{1f1ff}]{2}[\s/|,+&•·-]{0,3}){2,}/gu
const oneFlag = /[\u{1f1e6}-\u{1f1ff}]{2}/gu
const shortCodes = /(?<![A-Za-z])(?:[A-Z]{2}(?:\s?[/|,+&•-]\s?)){1,5}[A-Z]{2}(?![A-Za-z])/g

const beforeName = /([\u{1f1e6}-\u{1f1ff}]{2})[\s:=-]{0,3}(\p{L}{4,20})/gu

/** A flag with the language's name beside it. */
function named(text: string): [flag: string, name: string][] {
  return Array.from(text.matchAll(beforeName), match => [match[1] ?? '', match[2] ?? ''])
}

/** Languages of flags in a row, and of codes in a row with English among them: a country's list has no "EN". */
export function flagRows({ text }: Plain): string[] {
  const found: string[] = []
  for (const [row] of text.matchAll(flags)) {
    const languages = (row.match(oneFlag) ?? []).map(languageOfFlag)
    if (new Set(languages).size > 1) found.push(...languages.filter(language => language !== null))
  }
  for (const [row] of text.matchAll(shortCodes)) {
    const languages = (row.match(/[A-Z]{2}/g) ?? []).map(code => languageOfCode(code.toLowerCase()))
    if (/EN/.test(row) && !languages.includes(null))
      found.push(...languages.filter(language => language !== null))
  }
  const pairs = named(text).flatMap(([flag, name]) => {
    const language = languageOfFlag(flag)
    return language !== null && languageNamed(name.toLowerCase()) === language ? [language] : []
  })
  // One flag with a name may tell where somebody is from.
  if (new Set(pairs).size > 1) found.push(...pairs)
  return found
}
