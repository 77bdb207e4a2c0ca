const zone = 'Europe/Amsterdam'

const day = new Intl.DateTimeFormat('nl-NL', { timeZone: zone, day: 'numeric', month: 'short' })
const year = new Intl.DateTimeFormat('nl-NL', { timeZone: zone, year: 'numeric' })
const clock = new Intl.DateTimeFormat('nl-NL', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: zone })

const msPerDay = 86_400_000

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
  return Date.parse(isoDay.format(new Date(instant))) / msPerDay
}

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
