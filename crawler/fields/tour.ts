import { alternatives, day, dayStart, months, weekdays } from './calendar.ts'
import { type FoundPlace, findPlaces, type Location } from './place.ts'
import { plain } from './plain.ts'

/** A stay that the advert itself announces. Dates are ISO days, null when not given. */
export interface TourStop extends Location {
  from: string | null
  until: string | null
}

const to = '\\s?(?:-|–|t\\/m|tot en met|tot|to|till|until|bis|au)\\s?'
const month = `(${alternatives(months)})\\.?(?!\\p{L})`
const weekday = `(?<!\\p{L})(${alternatives(weekdays)})\\.?(?!\\p{L})`
const stay = new RegExp(
  [
    `(?<![\\p{N}.:,/€-])(\\d{1,2})[/.-](\\d{1,2})(?:[/.-]20\\d\\d)?${to}(\\d{1,2})[/.-](\\d{1,2})(?:[/.-]20\\d\\d)?(?![\\p{N}:])`,
    `(?<![\\p{N}.:,/€-])(\\d{1,2})(?:\\s?${month})?${to}(\\d{1,2})(?![\\p{N}:])(?:\\s?${month})?`,
    `(?<![\\p{N}.:,/€-])(\\d{1,2})\\s?${month}`,
    `${weekday}(?:${to}${weekday})?`,
    `(?<![\\p{N}.:,/€-])(\\d{1,2})\\/(\\d{1,2})(?:\\/(?:20)?\\d\\d)?(?![\\p{N}:/])`,
    `(?<!\\p{L})${month}\\s(\\d{1,2})(?:${to}(\\d{1,2}))?(?![\\p{N}:])`,
  ].join('|'),
  'gu',
)

interface Stay {
  kind: 'date' | 'bare' | 'weekday'
  days: [number, number]
  /** Null where the text leaves it to its neighbours. */
  months: [number | null, number | null]
  start: number
  end: number
}

const between = /^[\s:,(–-]{0,6}(?:(?:in|te|naar|to|at|à|nach|@)\s)?$/
const behind = /^[ :(–-]{0,4}(?:(?:van|from|vom|du)\s)?$/
const mostStops = 60

/**
 * Reads announced stays ("7 t/m 10 nov Sittard, 11-14 Maastricht"). `reference` is an instant near which the
 * days lie; without it they stay null. Weekdays count only as a list of two or more.
 */
export function findTour(text: string, reference: string | null): TourStop[] {
  const { lower, text: folded } = plain(text)
  const stays = staysOf(lower)
  if (stays.length === 0) return []
  // Offsets of the plain text, which the stays count in too.
  const places = findPlaces(folded)
  const pairs = paired(lower, stays, places)
  const dated = pairs.filter(([one]) => one.kind === 'date')
  const weekly = pairs.filter(([one]) => one.kind === 'weekday')
  const bare = dated.length === 0 ? [] : pairs.filter(([one]) => one.kind === 'bare')
  const days = [...dated, ...bare].sort((a, b) => a[0].start - b[0].start)
  inheritMonths(days.map(([one]) => one))
  // One day and a place may be anything, as the date of the advert; a span of days is a stay.
  const isTour =
    days.length > 1 || days.some(([one]) => one.days[0] !== one.days[1] || one.months[0] !== one.months[1])
  const chosen = isTour ? days : weekly.length > 1 ? weekly : []
  return chosen.slice(0, mostStops).flatMap(([one, { name, gm, status }]) => {
    const span = spanOf(one, reference, lower)
    return span === null ? [] : [{ name, gm, status, from: span[0], until: span[1] }]
  })
}

function staysOf(lower: string): Stay[] {
  const found: Stay[] = []
  for (const match of lower.matchAll(stay)) {
    const [start, end] = [match.index, match.index + match[0].length]
    const add = (kind: Stay['kind'], days: Stay['days'], months: Stay['months']) =>
      found.push({ kind, days, months, start, end })
    const monthOf = (name: string | undefined) => (name === undefined ? null : (months.get(name) ?? null))
    if (match[1] !== undefined)
      add('date', [Number(match[1]), Number(match[3])], [Number(match[2]), Number(match[4])])
    else if (match[5] !== undefined) {
      const last = monthOf(match[8])
      const first = monthOf(match[6]) ?? last
      add(last === null ? 'bare' : 'date', [Number(match[5]), Number(match[7])], [first, last])
    } else if (match[9] !== undefined)
      add('date', [Number(match[9]), Number(match[9])], [monthOf(match[10]), monthOf(match[10])])
    else if (match[13] !== undefined)
      add('date', [Number(match[13]), Number(match[13])], [Number(match[14]), Number(match[14])])
    else if (match[15] !== undefined) {
      const [first, last] = [Number(match[16]), Number(match[17] ?? match[16])]
      add('date', [first, last], [monthOf(match[15]), monthOf(match[15])])
    } else {
      const first = weekdays.get(match[11] ?? '') ?? 0
      add('weekday', [first, weekdays.get(match[12] ?? '') ?? first], [null, null])
    }
  }
  return found
}

/** Neighbours, in the order the list begins with: day and place, or place and day. */
function paired(lower: string, stays: readonly Stay[], places: readonly FoundPlace[]): [Stay, FoundPlace][] {
  const ahead: [Stay, FoundPlace][] = []
  const after: [Stay, FoundPlace][] = []
  let next = 0
  for (const one of stays) {
    while (next < places.length && (places[next]?.start ?? 0) < one.end) next++
    const [previous, following] = [places[next - 1], places[next]]
    if (
      following !== undefined &&
      following.start - one.end < 12 &&
      between.test(lower.slice(one.end, following.start))
    )
      ahead.push([one, following])
    if (
      previous !== undefined &&
      one.start - previous.end < 10 &&
      behind.test(lower.slice(previous.end, one.start))
    )
      after.push([one, previous])
  }
  const [firstAhead, firstAfter] = [ahead[0], after[0]]
  if (firstAfter === undefined || firstAhead === undefined) return firstAhead === undefined ? after : ahead
  return firstAfter[1].start < firstAhead[0].start ? after : ahead
}

/** "7-10 nov …, 11-14 …": a month holds until another is named, and backwards from the first. */
function inheritMonths(stays: readonly Stay[]): void {
  let known = stays.find(one => one.months[1] !== null)?.months[0] ?? null
  for (const one of stays) {
    if (one.months[1] === null) one.months = [known, known]
    known = one.months[1]
  }
  for (const one of stays) {
    const [first, last] = one.months
    if (first !== null && first === last && one.days[0] > one.days[1])
      one.months = [first === 1 ? 12 : first - 1, last]
  }
}

const lookBack = 45 * day
const longestStay = 62 * day

/** ISO days of a stay; null when there are no such days. */
function spanOf(one: Stay, reference: string | null, lower: string): [string | null, string | null] | null {
  const near = reference === null ? null : Date.parse(reference)
  if (one.kind === 'weekday') {
    const weekly = /(?:elke|iedere|every|jeden|alle)\s$/.test(
      lower.slice(Math.max(0, one.start - 8), one.start),
    )
    if (near === null || weekly) return [null, null]
    const midnight = near - (near % day)
    const from = midnight + ((one.days[0] - new Date(midnight).getUTCDay() + 7) % 7) * day
    return [isoDay(from), isoDay(from + ((one.days[1] - one.days[0] + 7) % 7) * day)]
  }
  const [firstMonth, lastMonth] = one.months
  if (firstMonth === null || lastMonth === null) return null
  const year = near === null ? 2024 : new Date(near).getUTCFullYear()
  const candidates = near === null ? [year] : [year - 1, year, year + 1]
  for (const first of candidates) {
    const from = dayStart(first, firstMonth, one.days[0])
    const until = dayStart(lastMonth < firstMonth ? first + 1 : first, lastMonth, one.days[1])
    if (from === null || until === null || until < from || until - from > longestStay) continue
    if (near === null) return [null, null]
    if (from >= near - lookBack) return [isoDay(from), isoDay(until)]
  }
  return null
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
