import { type Numbering, type Piece, pieces, shown } from '../masked.ts'
import { Mask } from './mask.tsx'

/** Words that an indication or a counter-indication rests on. */
export interface MarkedQuote {
  letter: string
  role: 'indicator' | 'counter'
  label: string
  quote: string
}

interface Span extends MarkedQuote {
  start: number
  end: number
  /** Where its letter stands: overlapping quotes have their letters together, at the end of the last. */
  letterAt: number
}

/** An advert's own words, with masks, and with marks once they may be shown. */
export function AdvertWords({
  text,
  numbering,
  quotes = [],
}: {
  text: string
  numbering: Numbering
  quotes?: readonly MarkedQuote[]
}) {
  const cut = pieces(text)
  const spans = spansIn(text, cut, quotes)
  return (
    <>
      {cut
        .flatMap(piece => cutAt(piece, spans))
        .map(part => (
          <Part {...{ part, spans, numbering }} />
        ))}
    </>
  )
}

/** A quote outside its advert. */
export function Quote({ text, numbering }: { text: string; numbering: Numbering }) {
  return (
    <q class="quote">
      <AdvertWords text={text} numbering={numbering} />
    </q>
  )
}

function Part({ part, spans, numbering }: { part: Piece; spans: Span[]; numbering: Numbering }) {
  const over = spans.filter(span => span.start <= part.start && span.end >= part.end)
  const ends = spans.filter(span => span.letterAt === part.end)
  const words =
    part.kind === 'mask' ? <Mask slot={part.slot} value={part.key} numbering={numbering} /> : shown(part.text)
  return (
    <>
      {over.length === 0 ? words : <mark class={markClass(over)}>{words}</mark>}
      {ends.map(span => (
        <LetterLink {...span} />
      ))}
    </>
  )
}

function markClass(over: readonly Span[]): string {
  const roles = new Set(over.map(span => span.role))
  return ['mark', ...[...roles].map(role => `mark--${role}`)].join(' ')
}

/** The letter of an indication, square, or of a counter-indication, round. */
export function Letter({ letter, role }: Pick<MarkedQuote, 'letter' | 'role'>) {
  return <span class={`letter letter--${role}`}>{letter}</span>
}

function LetterLink({ letter, role, label }: MarkedQuote) {
  return (
    <a class="letter-link" href={`#${anchorOf(letter)}`} aria-label={`${letter}: ${label}`}>
      <Letter letter={letter} role={role} />
    </a>
  )
}

export function anchorOf(letter: string): string {
  return `weging-${letter.toLowerCase()}`
}

/** Where the quotes stand. A mask is marked whole or not at all. */
function spansIn(text: string, cut: readonly Piece[], quotes: readonly MarkedQuote[]): Span[] {
  const spans = quotes.flatMap(quote => {
    const at = quote.quote === '' ? -1 : text.indexOf(quote.quote)
    if (at === -1) return []
    const until = at + quote.quote.length
    const start = maskOver(cut, at)?.start ?? at
    const end = maskOver(cut, until)?.end ?? until
    return [{ ...quote, start, end, letterAt: end }]
  })
  spans.sort((a, b) => a.start - b.start || b.end - a.end)
  let run: Span[] = []
  for (const span of spans) {
    const last = Math.max(-1, ...run.map(({ end }) => end))
    run = span.start < last ? [...run, span] : [span]
    const end = Math.max(...run.map(one => one.end))
    for (const one of run) one.letterAt = end
  }
  return spans
}

/** The mask that this place falls within. */
function maskOver(cut: readonly Piece[], at: number): Piece | undefined {
  return cut.find(piece => piece.kind === 'mask' && piece.start < at && at < piece.end)
}

function cutAt(piece: Piece, spans: readonly Span[]): Piece[] {
  if (piece.kind === 'mask') return [piece]
  const within = spans
    .flatMap(span => [span.start, span.end])
    .filter(at => at > piece.start && at < piece.end)
  const edges = [piece.start, ...new Set(within.sort((a, b) => a - b)), piece.end]
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? piece.start
    return { kind: 'words', start, end, text: piece.text.slice(start - piece.start, end - piece.start) }
  })
}
