import type { Found } from './found.ts'
import { originalSpan, plain } from './plain.ts'

export interface FoundPermit extends Found {
  kind: 'permit' | 'kvk'
}

const permit =
  /(?<!\p{L})(?:exploitatie)?vergunning(?:s?-?(?:nummer|nr\.?))?(?:\s?(?:nummer|nr\.?))?[\s:#.]{0,3}([a-z]{0,4}[\s./-]?\d[a-z0-9./-]{2,20})/gu
const kvk =
  /(?<!\p{L})(?:kvk|k\.v\.k\.|kamer van koophandel)(?:\s?-?(?:nummer|nr\.?))?[\s:#.]{0,3}(\d{2}[\s.]?\d{3}[\s.]?\d{3}|\d{8})(?!\d)/gu

/** Finds permit and chamber-of-commerce numbers that the text names as such. */
export function findPermits(text: string): FoundPermit[] {
  const read = plain(text)
  const found: FoundPermit[] = []
  if (!/vergunning|kvk|k\.v\.k|koophandel/.test(read.lower)) return found
  for (const [kind, pattern] of [
    ['permit', permit],
    ['kvk', kvk],
  ] as const) {
    for (const match of read.lower.matchAll(pattern)) {
      const written = (match[1] ?? '').replace(/[./-]+$/, '')
      const from = match.index + match[0].indexOf(match[1] ?? '')
      const [start, end] = originalSpan(read, from, from + written.length)
      const value = kind === 'kvk' ? written.replace(/\D/g, '') : written.replace(/\s/g, '').toUpperCase()
      found.push({ kind, value, start, end, disguised: false })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
