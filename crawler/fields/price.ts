import { duration, minutesOf } from './duration.ts'
import { originalSpan, plain } from './plain.ts'

export interface FoundPrice {
  minutes: number
  euros: number
  where: 'in' | 'out' | null
  start: number
  end: number
}

const amount = '\\d{1,2}[. ]\\d{3}|\\d{2,4}'
const money = `(?:(?:€|(?<!\\p{L})eur(?:o)?)\\s?(?<signed>${amount})(?:[.,]\\d{2}|,-|,--)?(?![\\p{N}])|(?<![\\p{L}\\p{N}.,:+-]|\\d\\/)(?<named>${amount})(?:[.,]00|,-)?\\s?(?:euros?|eurootjes|eur|eu|€|,-)(?!\\p{L}))`
const token = new RegExp(
  `(?<duration>${duration})|(?<money>${money})|(?<bare>(?<![\\p{L}\\p{N}.,:+/€-])\\d{2,4}(?![\\p{L}\\p{N}%:]|[.,/-]\\d|\\s?(?:cm|kg|km|jaar|jr|years|ans|lei|ron|huf|ft|pln|zł|usd|gbp|\\$|£|x(?!\\p{L})|-\\s?\\d)))`,
  'gu',
)

/** "Van 10 tot 22 uur": long hours behind these words are a time of the day. */
const clock = /(?:tot|om|van|vanaf|t\/m|from|until|till|to|bis|ab|um|vor|[-–])\s?$/
const clockFrom = 7 * 60
/** The time of something else than a visit. */
const otherTime = /(?:extra|meer|reistijd|vooraf|minimaal|elke|korting|wachttijd|binnen|na)\s$/

const place =
  'in|out|incall|outcall|bij mij|bij jou|bij u|thuis|privé|prive|ontvangst|escort|hotel|massage|relax|all[ -]?in|inclusief|incl\\.?|girlfriend|gfe|samen|date|service|standaard|normaal'
/** What may stand between a duration and its price. */
const joint = new RegExp(
  `^[\\s:=.,>→➜|*•~–—)(/+-]{0,8}(?:(?:is|kost|costs?|kostet|coûte|cuesta|voor|for|für|pour|por|pentru|za|vanaf|v\\.a\\.|ab|from|slechts|only|nur|tarief|prijs|price|preis|${place})[\\s:=)(–-]{1,4}){0,3}(?:€\\s?)?$`,
  'u',
)
/** What may stand between a price and its duration. */
const reversed =
  /^[\s:=.,>→|*•~–—/-]{0,6}(?:(?:is|per|voor|for|für|pour|por|pro|par|pentru|za|the|de|het|elk|each|een|an|a|voor een|for an)\s){0,2}[\s(]{0,2}$/u

const marker =
  /(?<!\p{L})(?:(?<out>escort|outcall|uitcall|out call|out-call|aan huis|bij jou|bij u|hotelbezoek|hausbesuch\w{0,2}|haus- und hotelbesuche?|déplacement|a domicilio|la domiciliu|hotel|(?:out|uit)(?=\)|:))|thuis|incall|in call|in-call|privé|prive|ontvangst|bij mij|thuisontvangst|studio|empfang|besuchbar|bei mir|reçois|chez moi|my place|la mine|en mi piso|in(?=\)|:))(?!\p{L})/gu

interface Token {
  kind: 'duration' | 'money' | 'bare'
  amount: number
  start: number
  end: number
  /** "/h": only ever behind its price. */
  isPer: boolean
  /** "Per hour": a price without a sign may stand before it. */
  isEach: boolean
}

/** Reads price lists ("1 uur € 150", "150,- per uur"), line by line; a price without its duration is left out. */
export function findPrices(text: string): FoundPrice[] {
  const read = plain(text)
  const found: FoundPrice[] = []
  let offset = 0
  let heading: 'in' | 'out' | null = null
  /** A line that holds a duration alone: its price may stand on the next. */
  let waiting: Token | null = null
  for (const line of read.lower.split('\n')) {
    const tokens = tokensOf(line)
    const markers = tokens.length > 0 || line.length < 60 ? markersOf(line) : []
    if (markers.length > 0 && line.length < 60 && tokens.every(one => one.kind === 'bare'))
      heading = whereAt(line, markers, line.length, line.length)
    const [only, other] = tokens
    const isAlone =
      only !== undefined && other === undefined && line.trim().length <= only.end - only.start + 4
    const lines: [Token, Token][] = []
    if (waiting !== null && isAlone && only.kind !== 'duration' && isPossible(waiting, only))
      lines.push([waiting, only])
    for (const [first, second] of [...lines, ...pairs(line, tokens)]) {
      const [time, price] = first.kind === 'duration' ? [first, second] : [second, first]
      if (!isPossible(time, price)) continue
      const from = Math.min(first.start, second.start)
      const until = Math.max(first.end, second.end)
      const [start, end] = originalSpan(read, offset + Math.max(0, from), offset + until)
      const where = markers.length === 0 ? heading : whereAt(line, markers, price.start, price.end)
      found.push({ minutes: time.amount, euros: price.amount, where, start, end })
    }
    waiting = isAlone && only.kind === 'duration' ? { ...only, start: 0, end: 0 } : null
    offset += line.length + 1
  }
  return found
}

function isPossible(time: Token, price: Token): boolean {
  return time.amount >= 5 && time.amount <= 1440 && price.amount >= 20 && price.amount <= 9000
}

/** Money or a time somewhere: most lines with digits have neither. */
const mayPrice =
  /€|eur|,-|\d\s?[uhmspgo'](?:[^a-z]|[iurtoe])|uur|hour|stund|heure|hora|oră|ora|óra|godzin|kwart|half|tarif|std/

function tokensOf(line: string): Token[] {
  if (!mayPrice.test(line)) return []
  const tokens: Token[] = []
  for (const match of line.matchAll(token)) {
    const [start, end] = [match.index, match.index + match[0].length]
    const groups = match.groups ?? {}
    if (groups.duration !== undefined) {
      const minutes = minutesOf(groups)
      const isPer = groups.per !== undefined
      const before = line.slice(Math.max(0, start - 12), start)
      const isClock = minutes !== null && minutes >= clockFrom && clock.test(before)
      if (minutes !== null && !isClock && !otherTime.test(before))
        tokens.push({
          kind: 'duration',
          amount: minutes,
          start,
          end,
          isPer,
          isEach: isPer || /^p/.test(match[0]),
        })
    } else if (groups.money !== undefined)
      tokens.push({ kind: 'money', amount: euros(groups.signed ?? groups.named ?? ''), start, end, ...never })
    else tokens.push({ kind: 'bare', amount: Number(match[0]), start, end, ...never })
  }
  return tokens.length > mostInLine ? [] : tokens
}

/** A line with more amounts and times is no price list. */
const mostInLine = 200

const never = { isPer: false, isEach: false }

function euros(written: string): number {
  return Number(written.replace(/[. ]/g, ''))
}

/** Pairs neighbours in the line's own order: durations first, unless the line begins with a price. */
function pairs(line: string, tokens: readonly Token[]): [Token, Token][] {
  const firstReal = tokens.find(one => one.kind !== 'bare')
  const priceFirst = firstReal?.kind === 'money'
  const result: [Token, Token][] = []
  for (let index = 0; index + 1 < tokens.length; index++) {
    const [first, second] = [tokens[index], tokens[index + 1]]
    if (first === undefined || second === undefined) continue
    const gap = line.slice(first.end, second.start)
    const forward =
      !priceFirst &&
      first.kind === 'duration' &&
      !first.isPer &&
      second.kind !== 'duration' &&
      isJoint(gap, second)
    const backward =
      (first.kind === 'money' || (first.kind === 'bare' && second.isEach)) &&
      second.kind === 'duration' &&
      reversed.test(gap) &&
      (priceFirst || second.isPer || /(?:per|\/)/.test(gap + line.slice(second.start, second.end)))
    if ((!forward && !backward) || notPrice.test(line.slice(Math.max(0, first.start - 16), first.start)))
      continue
    // "1 uur 150 2 uur": a bare number is a price only when it is clearly not the next duration's.
    if (second.kind === 'bare' && (second.amount < 30 || second.amount > 2000 || first.amount > 4 * 60))
      continue
    result.push([first, second])
    index++
    if (forward) index += alternatives(line, first, tokens, index, result)
  }
  return result
}

/** Money for something else than time together. */
const notPrice =
  /(?:aanbetaling|borg|deposit|anzahlung|acompte|avans|zaliczka|korting|discount|rabatt|parkeren|taxi|reiskosten|fooi)(?: van| of| von| de)?[\s:]{1,2}$/

/** Between a time and what is clearly money one word may say what is done. */
function isJoint(gap: string, price: Token): boolean {
  return joint.test(gap) || (price.kind === 'money' && oneWord.test(gap))
}

const oneWord =
  /^[\s:=.,-]{0,4}(?!extra|korting|vooraf|minimum|minimaal|bereikbaar|open|later|reistijd|vanaf|na |te )\p{L}{3,14}[\s:=-]{1,3}$/u

/** "1 uur €150 ontvangst, €200 escort": more prices for the same time, each with its place. */
function alternatives(
  line: string,
  time: Token,
  tokens: readonly Token[],
  index: number,
  result: [Token, Token][],
): number {
  let used = 0
  for (;;) {
    const [last, next, behind] = [tokens[index + used], tokens[index + used + 1], tokens[index + used + 2]]
    if (
      last === undefined ||
      next === undefined ||
      next.kind === 'duration' ||
      (behind?.kind === 'duration' && behind.isPer)
    )
      return used
    const gap = line.slice(last.end, next.start)
    const tail = line.slice(next.end, next.end + 14)
    const isMarked =
      next.kind === 'money'
        ? markersOf(`${gap} ${tail}`).length > 0
        : /^ ?\(?\p{L}/u.test(tail) && markersOf(tail)[0]?.start === tail.search(/\p{L}/u)
    if (gap.length > 40 || !isMarked) return used
    result.push([time, next])
    used++
  }
}

interface Marker {
  where: 'in' | 'out'
  start: number
  end: number
}

function markersOf(line: string): Marker[] {
  return Array.from(line.matchAll(marker), match => ({
    where: match.groups?.out === undefined ? 'in' : 'out',
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** The only kind the line names, else the one right behind the price, else the last before it; "incall/outcall" is about both. */
function whereAt(line: string, markers: readonly Marker[], at: number, end: number): 'in' | 'out' | null {
  const only = markers[0]
  if (only !== undefined && markers.length <= 8 && markers.every(one => one.where === only.where))
    return only.where
  if (markers.length > 40) return null
  const behind = markers.find(one => one.start >= end)
  if (
    behind !== undefined &&
    /^\s?\(?$|^ (?:bij|voor|for)? ?$/.test(line.slice(end, behind.start)) &&
    isTrailing(line, markers)
  )
    return behind.where
  const before = markers.filter(one => one.start <= at)
  const [nearest, previous] = [before.at(-1), before.at(-2)]
  if (nearest === undefined) return null
  if (previous === undefined || previous.where === nearest.where) return nearest.where
  return /\d/.test(line.slice(previous.end, nearest.start)) ? nearest.where : null
}

/** Places stand behind their prices when one does before the first of them. */
function isTrailing(line: string, markers: readonly Marker[]): boolean {
  return /\d/.test(line.slice(0, markers[0]?.start ?? 0)) && !/\d/.test(line.slice(markers.at(-1)?.end ?? 0))
}
