/** The hours of the night in which a site may be asked anything: local clock times, `until` may lie past midnight. */
export interface Hours {
  from: string
  until: string
}

const zone = 'Europe/Amsterdam'
const msPerMinute = 60_000
const msPerDay = 86_400_000

const local = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  dateStyle: 'short',
  timeStyle: 'medium',
  hourCycle: 'h23',
})

/** What the local clock shows, as though it were UTC: milliseconds that can be added and compared. */
function shown(instant: number): number {
  const parts = Object.fromEntries(
    local.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/**
 * The first instant at which the local clock shows this or more. When the clock is put forward past it, that is
 * the moment of the change; when the clock is put back and shows it twice, the first time.
 */
function reaches(wanted: number): number {
  const offsets = [wanted - msPerDay, wanted + msPerDay].map(near => shown(near) - near)
  let instant = wanted - Math.max(...offsets)
  while (shown(instant) < wanted) instant += msPerMinute
  return instant
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** The opening that holds `now`, or else the next one. */
function opening(hours: Hours, now: Date): { opens: number; closes: number } {
  const from = minutesOf(hours.from) * msPerMinute
  const until = minutesOf(hours.until) * msPerMinute
  const today = Math.floor(shown(now.getTime()) / msPerDay) * msPerDay
  for (let date = today - msPerDay; ; date += msPerDay) {
    const opens = reaches(date + from)
    const closes = reaches(date + until + (until > from ? 0 : msPerDay))
    // Both in the hour that the clock skips: that night has no such hours.
    if (closes > now.getTime() && closes > opens) return { opens, closes }
  }
}

export function isOpen(hours: Hours | null, now: Date): boolean {
  return hours === null || opening(hours, now).opens <= now.getTime()
}

/** When the hours begin; `now` while they last. */
export function opensAt(hours: Hours | null, now: Date): Date {
  return hours === null ? now : new Date(Math.max(opening(hours, now).opens, now.getTime()))
}

/** When the hours that hold `now`, or else the next ones, end; null when there are none to keep. */
export function closesAt(hours: Hours | null, now: Date): Date | null {
  return hours === null ? null : new Date(opening(hours, now).closes)
}

/** The night that a moment belongs to, from noon to noon, named by the date of its morning (yyyy-mm-dd). */
export function nightOf(instant: Date): string {
  return new Date(shown(instant.getTime()) + msPerDay / 2).toISOString().slice(0, 10)
}
