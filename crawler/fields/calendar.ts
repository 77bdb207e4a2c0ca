const monthNames = [
  'jan januari january januar janvier',
  'feb februari february februar février fevrier fév',
  'mrt maart mar march mär märz marz mars',
  'apr april avril avr',
  'mei may mai',
  'jun juni june juin',
  'jul juli july juillet',
  'aug augustus august août aout',
  'sep sept september septembre',
  'okt oct oktober october octobre',
  'nov november novembre',
  'dec dez december dezember décembre decembre déc',
]

const weekdayNames = [
  'zo zondag sun sunday so sonntag',
  'ma maandag mon monday mo montag',
  'di dinsdag tue tues tuesday dienstag',
  'wo woensdag wed wednesday mi mittwoch',
  'do donderdag thu thur thurs thursday donnerstag',
  'vr vrijdag fri friday fr freitag',
  'za zaterdag sat saturday sa samstag',
]

/** Month names and their number from 1, in Dutch, English, German and French. */
export const months = numbered(monthNames, 1)
/** Weekday names and their number, Sunday 0, in Dutch, English and German. */
export const weekdays = numbered(weekdayNames, 0)

function numbered(rows: readonly string[], first: number): Map<string, number> {
  return new Map(rows.flatMap((row, index) => row.split(' ').map(name => [name, index + first] as const)))
}

/** The names as alternatives of a regular expression, longest first. */
export function alternatives(names: ReadonlyMap<string, number>): string {
  return [...names.keys()].sort((a, b) => b.length - a.length).join('|')
}

/** Milliseconds of a day's start in UTC, or null when there is no such day. */
export function dayStart(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day)
  const date = new Date(time)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1990 && year < 2100
    ? time
    : null
}

/** Two digits stand for a year of this century. */
export function fullYear(written: string): number {
  return written.length === 2 ? 2000 + Number(written) : Number(written)
}

export const day = 24 * 60 * 60 * 1000
