import type { Found } from './found.ts'
import { originalSpan, plain } from './plain.ts'

/** A permit to run a business, or the number of a business or its owner in a register: KvK, KBO, VAT. */
export interface FoundPermit extends Found {
  kind: 'permit' | 'register'
}

const number = String.raw`(?:\s?-?(?:nummer|nr\.?|number|no\.?))?(?:\s(?:is|onder|under))?(?:\s(?:nummer|nr\.?|number))?[\s:#.]{0,3}`
const permit =
  /(?<!\p{L})(?:(?:exploitatie|bedrijfs)?vergunning(?:s?-?(?:nummer|nr\.?))?(?:\s?(?:nummer|nr\.?))?|(?:permit|licen[cs]e) (?:number|no\.?|nr\.?))[\s:#.]{0,3}([a-z]{0,4}[\s./-]?\d[a-z0-9./-]{2,20})/gu
const chamber = new RegExp(
  String.raw`(?<!\p{L})(?:kvk|k\.v\.k\.?|kamer van koophandel|handelsregister|chamber of commerce|coc)${number}(\d{2}[\s.]?\d{3}[\s.]?\d{3}|\d{4}\s\d{4}|\d{8})(?!\d)`,
  'gu',
)
const belgian = new RegExp(
  String.raw`(?<!\p{L})(?:kbo|bce|ondernemings?|btw|tva|vat|ust)${number}-?((?:be)?[\s.]?[01]\d{3}[\s.]?\d{3}[\s.]?\d{3})(?!\d)`,
  'gu',
)
const vat = /(?<![\p{L}\p{N}])(nl\s?\d{9}\s?b\s?\d{2}|de\s?\d{9})(?![\p{L}\p{N}])/gu
const grammars = [
  ['permit', permit],
  ['register', chamber],
  ['register', belgian],
  ['register', vat],
] as const
const may =
  /vergunning|permit|licen|kvk|k\.v\.k|koophandel|handelsreg|chamber|coc|kbo|bce|onderneming|btw|tva|vat|ust|nl\s?\d{9}|de\s?\d{9}/

/** Finds permit and register numbers that the text names as such, or whose form says it. */
export function findPermits(text: string): FoundPermit[] {
  const read = plain(text)
  if (!may.test(read.lower)) return []
  const found: FoundPermit[] = []
  for (const [kind, pattern] of grammars)
    for (const match of read.lower.matchAll(pattern)) {
      const written = (match[1] ?? '').replace(/[./-]+$/, '')
      const from = match.index + match[0].lastIndexOf(match[1] ?? '')
      const [start, end] = originalSpan(read, from, from + written.length)
      const value = written.replace(/[\s.]/g, '').toUpperCase()
      found.push({ kind, value, start, end, disguised: false })
    }
  return found.sort((a, b) => a.start - b.start)
}
