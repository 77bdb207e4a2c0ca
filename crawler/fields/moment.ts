import { alternatives, day, dayStart, fullYear, months } from './calendar.ts'
import { plain } from './plain.ts'

const clock = '(?:[,\\s]{1,3}(?:om |at |um |à )?(\\d{1,2})[:.](\\d{2})(?::\\d{2})?)?'
const iso = /^(\d{4})-(\d{2})-(\d{2})t\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:z|[+-]\d{2}:?\d{2})$/
const yearFirst = new RegExp(`(?<!\\d)(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})(?!\\d)${clock}`)
const dayFirst = new RegExp(`(?<!\\d)(\\d{1,2})([-./])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d)${clock}`)
const dayMonth = new RegExp(
  `(?<!\\d)(\\d{1,2})\\.?(?:e|th|st|nd|rd)?[\\s-]{1,2}(${alternatives(months)})(?!\\p{L})\\.?(?:[,\\s-]{1,2}(\\d{4})(?!\\d))?${clock}`,
  'u',
)
const monthDay = new RegExp(
  `(?<!\\p{L})(${alternatives(months)})\\.?\\s(\\d{1,2})(?:th|st|nd|rd)?(?![\\d:])(?:,?\\s(\\d{4})(?!\\d))?${clock}`,
  'u',
)
const bareDayMonth = /(?<![\d.:/-])(\d{1,2})([-/])(\d{1,2})(?![\d.:/-])/
const today =
  /(?<!\p{L})(?:vandaag|today|heute|aujourd[’']hui|zojuist|net geplaatst|just now|zonet)(?!\p{L})/u
const yesterday = /(?<!\p{L})(?:gisteren|yesterday|gestern|hier)(?!\p{L})/u
const dayBefore = /(?<!\p{L})(?:eergisteren|vorgestern|avant-hier)(?!\p{L})/u
const amount = '(\\d{1,3}|een|één|a|an|one|einem|einer|un|une)'
const unit =
  '(minuut|minuten|min|minutes?|uur|uren|hours?|hrs?|stunden?|heures?|dag|dagen|days?|tag|tagen|jours?|week|weken|weeks?|wochen?|semaines?|maand|maanden|months?|monat|monaten|mois)'
const ago = new RegExp(
  `(?<!\\p{L})(?:${amount}\\s?${unit}\\s(?:geleden|ago)|(?:vor|il y a)\\s${amount}\\s${unit})(?!\\p{L})`,
  'u',
)
const longest = 200

/**
 * Reads when something was posted as an ISO instant, or null when it does not say. A day without a year that
 * would lie ahead of `now` belongs to last year. Times of the day are taken as they stand, in UTC.
 */
export function parseMoment(written: string, now: string): string | null {
  if (written.length > longest) return null
  const text = plain(written).lower.trim()
  const present = Date.parse(now)
  if (Number.isNaN(present)) return null
  if (iso.test(text)) {
    const time = Date.parse(text.toUpperCase())
    return Number.isNaN(time) ? null : new Date(time).toISOString()
  }
  const time = dated(text, present) ?? relative(text, present)
  return time === null ? null : new Date(time).toISOString()
}

function dated(text: string, present: number): number | null {
  let match = yearFirst.exec(text)
  if (match !== null)
    return at(dayStart(Number(match[1]), Number(match[2]), Number(match[3])), match[4], match[5])
  match = dayFirst.exec(text)
  if (match !== null)
    return at(dayStart(fullYear(match[4] ?? ''), Number(match[3]), Number(match[1])), match[5], match[6])
  match = dayMonth.exec(text)
  if (match !== null)
    return at(
      inYear(match[3], months.get(match[2] ?? '') ?? 0, Number(match[1]), present),
      match[4],
      match[5],
    )
  match = monthDay.exec(text)
  if (match !== null)
    return at(
      inYear(match[3], months.get(match[1] ?? '') ?? 0, Number(match[2]), present),
      match[4],
      match[5],
    )
  match = bareDayMonth.exec(text)
  return match === null ? null : inYear(undefined, Number(match[3]), Number(match[1]), present)
}

function at(start: number | null, hour: string | undefined, minute: string | undefined): number | null {
  if (start === null || hour === undefined || minute === undefined) return start
  if (Number(hour) > 23 || Number(minute) > 59) return start
  return start + (Number(hour) * 60 + Number(minute)) * 60_000
}

/** What was posted cannot lie ahead; a day's difference is only another time zone. */
function inYear(year: string | undefined, month: number, date: number, present: number): number | null {
  if (year !== undefined) return dayStart(Number(year), month, date)
  const current = new Date(present).getUTCFullYear()
  const time = dayStart(current, month, date)
  return time !== null && time <= present + day ? time : dayStart(current - 1, month, date)
}

function relative(text: string, present: number): number | null {
  const midnight = present - (present % day)
  if (dayBefore.test(text)) return midnight - 2 * day
  if (yesterday.test(text)) return midnight - day
  const match = ago.exec(text)
  if (match !== null) {
    const [written = '', name = ''] = [match[1] ?? match[3], match[2] ?? match[4]]
    const count = /^\d/.test(written) ? Number(written) : 1
    if (/^(?:min)/.test(name)) return present - count * 60_000
    if (/^(?:uur|uren|h|stund)/.test(name)) return present - count * 60 * 60_000
    return midnight - count * daysIn(name) * day
  }
  return today.test(text) ? midnight : null
}

function daysIn(name: string): number {
  if (/^(?:we|woch|sem)/.test(name)) return 7
  return /^(?:ma|mon|moi)/.test(name) ? 30 : 1
}
