import { originalSpan, type Plain, plain } from './plain.ts'
import { withoutFormer } from './price-former.ts'
import { type Pair, pairsOf, parallelPairs, slashedPairs } from './price-pairs.ts'
import { mayHoldPrices, type Token, tokensOf } from './price-tokens.ts'
import { headingOf, markersOf, placesOf, type Stretch, type Where } from './price-where.ts'

export interface FoundPrice {
  minutes: number
  euros: number
  where: Where | null
  start: number
  end: number
}

/** What earlier lines say of the next. */
interface Above {
  heading: Where | null
  /** "Incall | Outcall" above two columns. */
  columns: Where[]
  /** A line of durations alone: their prices may stand on the next. */
  waiting: Token[]
}

/** Reads price lists ("1 uur € 150", "150,- per uur"), line by line; a price without its duration is left out. */
export function findPrices(text: string): FoundPrice[] {
  const read = plain(text)
  const found: FoundPrice[] = []
  if (!mayHoldPrices(read.lower) && !maySlash.test(read.lower)) return found
  const above: Above = { heading: null, columns: [], waiting: [] }
  let offset = 0
  for (const line of read.lower.split('\n')) {
    for (const [from, until] of sentencesOf(read, line, offset))
      readStretch(read, line.slice(from, until), offset + from, above, found)
    offset += line.length + 1
  }
  return found
}

function readStretch(read: Plain, written: string, offset: number, above: Above, found: FoundPrice[]): void {
  const line = withoutFormer(written)
  const tokens = tokensOf(line, above.waiting.length > 0)
  const markers = tokens.length > 0 || mayHead(line) ? markersOf(line) : []
  const rows = inRows(tokens, above.waiting)
  const pairs = rows ?? inColumns(tokens, above.columns) ?? pairsOf(line, tokens)
  if (pairs.length === 0) pairs.push(...slashedPairs(line))
  if (pairs.length < 2) pairs.push(...parallelPairs(line))
  if (markers.length > 0 && pairs.length === 0 && tokens.every(one => one.kind !== 'money')) {
    const heading = headingOf(line, markers)
    if (heading !== null) above.heading = heading === 'both' ? null : heading
    above.columns = heading === 'both' ? markers.map(({ where }) => where) : []
  }
  const stretches = pairs.map((pair, index) => stretchOf(pair, pairs[index - 1], pairs[index + 1]))
  const places = placesOf(line, stretches, markers)
  pairs.forEach(([first, second], index) => {
    const [time, price] = first.kind === 'duration' ? [first, second] : [second, first]
    if (!isPossible(time, price)) return
    const stretch = stretches[index]
    const [start, end] = originalSpan(read, offset + (stretch?.start ?? 0), offset + (stretch?.end ?? 0))
    const where =
      markers.length === 0 ? (columnOf(pairs, index, above) ?? above.heading) : (places[index] ?? null)
    found.push({ minutes: time.amount, euros: price.amount, where, start, end })
  })
  // In an offset of its own line a waiting duration would lie in the one below.
  if (isRowOfTimes(line, tokens)) above.waiting = tokens.map(one => ({ ...one, start: 0, end: 0 }))
  else if (rows === null || rows.length < 2) above.waiting = []
}

/** "30/80 60/150" has no word for either. */
const maySlash = /\d\s?(?:[=/>→]|->)\s?€?\d/
/** A second price for the same time stands by itself, and so does one whose time follows the next. */
function stretchOf([first, second]: Pair, previous: Pair | undefined, next: Pair | undefined): Stretch {
  const [start, end] = [Math.min(first.start, second.start), Math.max(first.end, second.end)]
  if (previous?.[0] === first) return { start: second.start, end }
  if (next?.[1] === second) return { start: first.start, end: first.end }
  return { start: Math.max(0, start), end }
}

const longestHeading = 70

/** Short, or ending in a colon. */
function mayHead(line: string): boolean {
  return line.length <= longestHeading || /:\s*$/.test(line.slice(-6))
}

/** Prices below their durations, one for one. */
function inRows(tokens: readonly Token[], waiting: readonly Token[]): Pair[] | null {
  if (waiting.length === 0 || tokens.length !== waiting.length) return null
  if (tokens.some(one => one.kind === 'duration')) return null
  return waiting.map((time, index) => [time, tokens[index] as Token])
}

/** "30 min  80  100" below "incall  outcall". */
function inColumns(tokens: readonly Token[], columns: readonly Where[]): Pair[] | null {
  const [time, ...prices] = tokens
  if (columns.length !== 2 || time?.kind !== 'duration' || prices.length !== 2) return null
  return prices.some(one => one.kind === 'duration') ? null : prices.map(price => [time, price])
}

/** Nothing but durations, and nothing else that matters. */
function isRowOfTimes(line: string, tokens: readonly Token[]): boolean {
  if (tokens.length === 0 || tokens.some(one => one.kind !== 'duration' || one.isPer)) return false
  const covered = tokens.reduce((sum, { start, end }) => sum + end - start, 0)
  return line.replace(/[\s|,;/:•*·.–—-]+/g, '').length <= covered + 4
}

function columnOf(pairs: readonly Pair[], index: number, { columns }: Above): Where | null {
  return pairs.length === columns.length && pairs[0]?.[0] === pairs[1]?.[0] ? (columns[index] ?? null) : null
}

function isPossible(time: Token, price: Token): boolean {
  return time.amount >= 5 && time.amount <= longest && price.amount >= 20 && price.amount <= 9000
}

/** Minutes of a long weekend. */
const longest = 72 * 60

/** Where sentences begin and end in a line: behind a full stop a capital follows, for "30 min. 80" goes on. */
function sentencesOf(read: Plain, line: string, offset: number): [number, number][] {
  const found: [number, number][] = []
  let from = 0
  for (const match of line.matchAll(/[.!?]\s+(?=\p{L})/gu)) {
    const next = match.index + match[0].length
    const letter = read.text.charAt(offset + next)
    if (
      letter === letter.toLowerCase() &&
      match[0].startsWith('.') &&
      !/\d[.]\s/.test(line.slice(match.index - 1, next))
    )
      continue
    found.push([from, next])
    from = next
  }
  found.push([from, line.length])
  return found
}
