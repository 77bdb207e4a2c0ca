import { originalSpan, plain } from './plain.ts'

export interface FoundPrice {
  minutes: number
  euros: number
  where: 'in' | 'out' | null
  start: number
  end: number
}

const hours =
  'uurtje|uren|uur|u|hours?|hrs?|h|stunden?|std\\.?|heures?|horas?|ore|oră|ora|godziny|godzina|godz\\.?'
const minutes = "minuten|minutes?|minutos?|mins?\\.?|minuta|'"
const hourWords = 'uur|uurtje|hour|stunde|heure|hora|oră|ora|godzina'
const duration = `(?:(\\d{1,2}(?:[.,]5)?)\\s?(?:${hours})(?!\\p{L})|(\\d{1,3})\\s?(?:${minutes})(?!\\p{L})|(half|halve|halb(?:e|es)?|demi|media|anderhalf|eineinhalb|een|één|one|eine?|une?|per|pro|par|an|½)[\\s-]{1,2}(?:an )?(?:${hourWords})(?!\\p{L})|\\/\\s?(uur|u|h|hour|std)(?!\\p{L}))`
const money =
  '(?:(?:€|eur)\\s?(\\d{2,4})(?:[.,]\\d{2}|,-|,--)?(?![\\p{N}])|(?<![\\p{L}\\p{N}.,:+/-])(\\d{2,4})(?:[.,]00|,-)?\\s?(?:euros?|eur|€|,-)(?!\\p{L}))'
const token = new RegExp(
  `(?<duration>(?<![\\p{L}\\p{N}.,:])${duration})|(?<money>${money})|(?<bare>(?<![\\p{L}\\p{N}.,:+/-])\\d{2,4}(?![\\p{L}\\p{N}%:]|[.,/-]\\d|\\s?(?:cm|kg|km|jaar|jr|x(?!\\p{L})|-\\s?\\d)))`,
  'gu',
)

/** "Van 10 tot 22 uur": long hours behind these words are a time of the day. */
const clock = /(?:tot|om|van|vanaf|t\/m|from|until|till|to|bis|ab|um|vor|[-–])\s?$/
const clockFrom = 7 * 60

/** What may stand between a duration and its price. */
const joint =
  /^[\s:=.,>→➜|*•~–—/-]{0,8}(?:(?:is|kost|voor|for|für|pour|por|vanaf|v\.a\.|ab|from|slechts|only|nur|tarief|prijs|price)[\s:=]{1,3})?(?:€\s?)?$/u
/** What may stand between a price and its duration. */
const reversed =
  /^[\s:=.,>→|*•~–—-]{0,6}(?:(?:per|voor|for|für|pour|por|pro|par|the|de|het|elk|each)\s)?[\s(]{0,2}$/u

const marker =
  /(?<!\p{L})(?:(?<out>escort|outcall|uitcall|out call|aan huis|bij jou|bij u|hotelbezoek|hausbesuch\w{0,2}|déplacement|hotel)|incall|in call|in-call|privé|prive|ontvangst|bij mij|thuisontvangst|empfang|besuchbar|reçois)(?!\p{L})/gu

interface Token {
  kind: 'duration' | 'money' | 'bare'
  amount: number
  start: number
  end: number
}

/** Reads price lists ("1 uur € 150", "150,- per uur"), line by line; a price without its duration is left out. */
export function findPrices(text: string): FoundPrice[] {
  const read = plain(text)
  const found: FoundPrice[] = []
  let offset = 0
  let heading: 'in' | 'out' | null = null
  for (const line of read.lower.split('\n')) {
    const tokens = tokensOf(line)
    const markers = markersOf(line)
    if (markers.length > 0 && line.length < 60 && tokens.every(one => one.kind === 'bare'))
      heading = whereAt(line, markers, line.length)
    for (const [first, second] of pairs(line, tokens)) {
      const time = first.kind === 'duration' ? first : second
      const price = first.kind === 'duration' ? second : first
      if (time.amount < 5 || time.amount > 1440 || price.amount < 20 || price.amount > 9000) continue
      const from = Math.min(first.start, second.start)
      const until = Math.max(first.end, second.end)
      const [start, end] = originalSpan(read, offset + from, offset + until)
      found.push({
        minutes: time.amount,
        euros: price.amount,
        where: markers.length === 0 ? heading : whereAt(line, markers, from),
        start,
        end,
      })
    }
    offset += line.length + 1
  }
  return found
}

function tokensOf(line: string): Token[] {
  if (!/\d/.test(line)) return []
  const tokens: Token[] = []
  for (const match of line.matchAll(token)) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (match.groups?.duration !== undefined) {
      const amount = minutesOf(match)
      if (amount < clockFrom || !clock.test(line.slice(Math.max(0, start - 8), start)))
        tokens.push({ kind: 'duration', amount, start, end })
    } else if (match.groups?.money !== undefined)
      tokens.push({ kind: 'money', amount: Number(match[7] ?? match[8]), start, end })
    else tokens.push({ kind: 'bare', amount: Number(match[0]), start, end })
  }
  return tokens
}

function minutesOf(match: RegExpMatchArray): number {
  if (match[2] !== undefined) return Number(match[2].replace(',', '.')) * 60
  if (match[3] !== undefined) return Number(match[3])
  if (match[4] === undefined) return 60
  if (/^(?:anderhalf|eineinhalb)/.test(match[4])) return 90
  return /^(?:hal|demi|media|½)/.test(match[4]) ? 30 : 60
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
    const forward = !priceFirst && first.kind === 'duration' && second.kind !== 'duration' && joint.test(gap)
    const backward =
      first.kind === 'money' &&
      second.kind === 'duration' &&
      reversed.test(gap) &&
      (priceFirst || /(?:per|\/)/.test(gap + line.slice(second.start, second.end)))
    if (!forward && !backward) continue
    // "1 uur 150 2 uur": a bare number is a price only when it is clearly not the next duration's.
    if (second.kind === 'bare' && (second.amount < 30 || second.amount > 2000 || first.amount > 4 * 60))
      continue
    result.push([first, second])
    index++
  }
  return result
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

/** The only kind the line names, else the last one before the price; "incall/outcall" is about both. */
function whereAt(line: string, markers: readonly Marker[], at: number): 'in' | 'out' | null {
  const only = markers[0]
  if (only !== undefined && markers.length <= 8 && markers.every(one => one.where === only.where))
    return only.where
  let last = markers.length - 1
  if (last > 40) return null
  while (last >= 0 && (markers[last]?.start ?? 0) > at) last--
  const [nearest, previous] = [markers[last], markers[last - 1]]
  if (nearest === undefined) return null
  if (previous === undefined || previous.where === nearest.where) return nearest.where
  return /\d/.test(line.slice(previous.end, nearest.start)) ? nearest.where : null
}
