const zone = 'Europe/Amsterdam'

const day = new Intl.DateTimeFormat('nl-NL', { timeZone: zone, day: 'numeric', month: 'short' })
const year = new Intl.DateTimeFormat('nl-NL', { timeZone: zone, year: 'numeric' })
const clock = new Intl.DateTimeFormat('nl-NL', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const weekday = new Intl.DateTimeFormat('nl-NL', {
  timeZone: zone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
})
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: zone })

const msPerDay = 86_400_000
const msPerHour = 3_600_000

/** “24 nov”, with the year when it is not that of `now`. */
export function dayText(instant: string | Date, now: Date | null = null): string {
  const moment = new Date(instant)
  const text = day.format(moment).replace('.', '')
  return now === null || year.format(moment) === year.format(now) ? text : `${text} ${year.format(moment)}`
}

/** “09.12 uur”. */
function clockText(instant: string | Date): string {
  return `${clock.format(new Date(instant)).replace(':', '.')} uur`
}

/** “24 nov 09.12 uur”. */
export function momentText(instant: string | Date, now: Date | null = null): string {
  return `${dayText(instant, now)} ${clockText(instant)}`
}

/** Days since 1 January 1970 on the Dutch calendar, so that nights can be counted and drawn. */
export function dayNumber(instant: string | Date): number {
  // Dutch days begin on a whole hour, and asking for a date is slow: a network of thousands asks often.
  const hour = Math.floor(new Date(instant).getTime() / msPerHour)
  const known = dayOfHour.get(hour)
  if (known !== undefined) return known
  const day = Date.parse(isoDay.format(new Date(hour * msPerHour))) / msPerDay
  dayOfHour.set(hour, day)
  return day
}

const dayOfHour = new Map<number, number>()

/** “3 nov” for a day number. */
export function dayOfNumber(number: number): string {
  return dayText(new Date(number * msPerDay + msPerDay / 2))
}

/** “18 – 20 nov”, “30 okt – 2 nov”, “3 nov”. */
export function rangeText(from: string, until: string): string {
  const [start, end] = [dayText(from), dayText(until)]
  if (start === end) return start
  const [startDay, startMonth] = start.split(' ')
  return startMonth === end.split(' ')[1] ? `${startDay} – ${end}` : `${start} – ${end}`
}

/** Whole calendar days between two moments. */
export function daysBetween(from: string, until: string | Date): number {
  return dayNumber(until) - dayNumber(from)
}

/** “Dinsdag 24 november”. */
export function longDayText(instant: string | Date): string {
  const text = weekday.format(new Date(instant))
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The instant at which a Dutch day begins, for `2026-11-24`; null for anything else. */
export function dayStart(date: string): string | null {
  return hourOf(date, 0)
}

/** The end of the last working day before this one: what came in since is news this morning. */
export function lastClosing(now: Date): string {
  for (let back = 1; ; back++) {
    const date = new Date((dayNumber(now) - back) * msPerDay)
    const isWeekend = date.getUTCDay() === 0 || date.getUTCDay() === 6
    const closing = isWeekend ? null : hourOf(date.toISOString().slice(0, 10), 17)
    if (closing !== null) return closing
  }
}

/** A whole hour on the Dutch clock of a day; null when there is no such day. */
function hourOf(date: string, hour: number): string | null {
  const day = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(day)) return null
  const wanted = `${String(hour).padStart(2, '0')}.00 uur`
  const instants = [1, 2].map(offset => new Date(day + (hour - offset) * msPerHour))
  const found = instants.find(instant => clockText(instant) === wanted)
  return found === undefined ? null : found.toISOString()
}
