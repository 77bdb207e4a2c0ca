import { amountsInWords } from './amount-words.ts'
import { duration, hourBefore, hourWord, minutesOf, minuteWord } from './duration.ts'

/** A time, an amount with its currency, or a number that may be an amount. Offsets count in the line. */
export interface Token {
  kind: 'duration' | 'money' | 'bare'
  amount: number
  start: number
  end: number
  /** "/h": only ever behind its price. */
  isPer: boolean
  /** "Per hour": a price without a sign may stand before it. */
  isEach: boolean
}

const amount = '\\d{1,2}[., ]\\d{3}(?!\\d)|\\d{2,4}'
const named =
  "euros?|euro['’]?s|eurootjes|euri|evro|eur|eu|e|€|,-|-,|:-|roses|rozen|roosjes|🌹|евро|ευρώ|avro"
const money = `(?:(?:€|🌹|💶|💵|💰|(?<!\\p{L})eur(?:o)?)\\s?(?<signed>${amount})(?:[.,]\\d{2}|,-|,--|\\.-)?(?![\\p{N}])|(?:(?<=min|uur|hour)|(?<![\\p{L}\\p{N}.,+-]|\\d[:\\/]))(?<named>${amount})(?:[.,]00|,-)?\\s?(?:${named})(?!\\p{L}))`
const token = new RegExp(
  `(?<duration>${duration})|(?<money>${money})|(?<bare>(?:(?<=min|uur|hour)|(?<![\\p{L}\\p{N}.,+/€-]|\\d:))\\d{2,4}(?![\\p{L}\\p{N}%:]|[.,/-]\\d|\\s?(?:cm|kg|km|jaar|jr|years|ans|lei|ron|huf|ft|pln|zł|usd|gbp|\\$|£|x(?!\\p{L})|-\\s?\\d)))`,
  'gu',
)

/** "Van 10 tot 22 uur": long hours behind these words are a time of the day. */
const clock =
  /(?:tot|om|van|vanaf|t\/m|from|until|till|to|bis|ab|um|vor|à partir de|desde|hasta|de la|până la|od|do|na|before|after|voor|[-–])\s?$/
const clockFrom = 7 * 60
/** "Nacht van 8 uur". */
const night =
  /(?:nacht|night|nuit|noche|noapte|noc|éjszaka|notte|noite|overnight|overnachting) (?:van|of|von|de|di)\s?$/
/** The time of something else than a visit. */
const otherTime =
  /(?:extra|volgende?|weitere[sn]?|next|following|supplémentaire|bijkomende?|verlenging|verlengen|erbij|meer|reistijd|vooraf|minimaal|minimum|min\.|elke|elk|korting|wachttijd|binnen|na|additional|every|within|zusätzlich|weitere|supplémentaire|plus de|notice|rijden|te laat|late|advance|open|bereikbaar|vor|at least|mindestens|au moins)\s(?:een\s|half\s|an\s|eine\s)?$/
/** Behind a time: it is long ago, on the way, or before. */
const otherTimeBehind =
  /^\s?(?:van tevoren|vooraf|wachten|wacht|te laat|later|geleden|reistijd|rijden|lopen|bereikbaar|open|per dag|dag en nacht|extra|in advance|before|late|notice|away|drive|walk|ago|vorher|im voraus|entfernt|de la gare|du centre|à l[’']avance|de retard|antes|de antelación)/

/** Money or a time somewhere: most lines with digits have neither. */
const mayPrice =
  /€|💶|💵|💰|\/\s?[uhs]|per |\de\b|eur|evro|евро|ευρ|avro|,-|🌹|roses|rozen|roosjes|\d\s?[uhmspgoмчλώ'’′](?:[^a-z]|$|[iurtoe])|uur|hour|stund|heure|hora|oră|ora|óra|godzin|kwart|half|tarif|std|saat|час|ώρα|minut|kwadr|sfert/

/** Two digits, or an amount in words. */
const mayHoldAmount = /\d\d|eur|€|evro|евро|ευρ|avro|hond|hund|cent|sz[áa]z|cien|cem|sto|sut|tig|zig/

export function mayHoldPrices(text: string): boolean {
  return mayHoldAmount.test(text) && mayPrice.test(text)
}

/** `isBelow`: a row of amounts below their times need not say that it is one. */
export function tokensOf(line: string, isBelow = false): Token[] {
  if (!isBelow && !mayPrice.test(line)) return []
  const tokens: Token[] = []
  for (const match of line.matchAll(token)) {
    const [start, end] = [match.index, match.index + match[0].length]
    const groups = match.groups ?? {}
    if (groups.duration !== undefined) {
      const minutes = minutesOf(groups)
      const isPer = groups.per !== undefined
      if (minutes !== null && isVisit(line, start, end, minutes))
        tokens.push({
          ...{ kind: 'duration', amount: minutes, start, end, isPer },
          isEach: isPer || /^p/.test(match[0]) || each.test(line.slice(Math.max(0, start - 6), start)),
        })
    } else if (groups.money !== undefined)
      tokens.push({ kind: 'money', amount: euros(groups.signed ?? groups.named ?? ''), start, end, ...never })
    else tokens.push({ kind: 'bare', amount: Number(match[0]), start, end, ...never })
  }
  return tokens.length > mostInLine ? [] : withWords(line, tokens)
}

function isVisit(line: string, start: number, end: number, minutes: number): boolean {
  const before = line.slice(Math.max(0, start - 24), start)
  if (minutes >= clockFrom && clock.test(before) && !night.test(before)) return false
  return !otherTime.test(before) && !otherTimeBehind.test(line.slice(end, end + 16))
}

const each = /(?:per|pro|par|por|elk|elke|\/|\()\s?$/
/** A line with more amounts and times is no price list. */
const mostInLine = 200

const never = { isPer: false, isEach: false }
const moneyBehind = new RegExp(`^\\s?(?:de )?(?:${named.replace('|e|', '|')})(?!\\p{L})`, 'u')

/** Amounts and minutes in words, where no token stands yet. */
function withWords(line: string, tokens: Token[]): Token[] {
  if (!/\p{L}{3}/u.test(line)) return tokens
  let added = false
  for (const { value, start, end } of amountsInWords(line)) {
    if (tokens.some(one => one.start < end && start < one.end)) continue
    const behind = line.slice(end, end + 12)
    const hour = hourBefore.exec(line.slice(Math.max(0, start - 16), start))
    const hourAt = Math.max(0, start - 16) + (hour?.index ?? 0)
    if (hour !== null && !tokens.some(one => one.start < start && hourAt < one.end))
      tokens.push({ kind: 'duration', amount: 60, start: hourAt, end: hourAt + hour[0].length, ...never })
    const before = line.slice(Math.max(0, start - 3), start)
    const minute = minuteWord.exec(behind)
    const sign = moneyBehind.exec(behind)
    added = true
    if (minute !== null)
      tokens.push({ kind: 'duration', amount: value, start, end: end + minute[0].length, ...never })
    else if (sign !== null)
      tokens.push({ kind: 'money', amount: value, start, end: end + sign[0].length, ...never })
    else if (/€\s?$/.test(before)) tokens.push({ kind: 'money', amount: value, start, end, ...never })
    else if (hourWord.test(behind)) continue
    else tokens.push({ kind: 'bare', amount: value, start, end, ...never })
  }
  return added ? tokens.sort((a, b) => a.start - b.start) : tokens
}

function euros(written: string): number {
  return Number(written.replace(/[., ]/g, ''))
}
