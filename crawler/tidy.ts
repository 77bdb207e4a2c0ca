import { storable } from './sighting.ts'

/** First group of the pattern, blanks and exact duplicates dropped: a panel often stands on a page twice. */
export function tidy(texts: readonly string[], pattern: string | undefined): string[] {
  const expression = pattern === undefined ? null : new RegExp(pattern, 'u')
  const found = texts.map(text => (expression === null ? text : (expression.exec(text)?.[1] ?? '')).trim())
  return [...new Set(found.map(storable).filter(text => text !== ''))]
}
