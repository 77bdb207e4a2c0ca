/** Units behind digits that are no part of a number to call. */
const unitAfter =
  /\s{0,2}(?:€|\$|£|%|°|,-|\+(?! ?[\d(])|,00\b|(?:euros?|eur|cent|jaar|jarige?|jr|uur|uren|min|mins|minuten|minutes?|minutos?|cm|kg|kilo|km|m2|years?|yrs?|yo|y\/o|maal|keer|times|jahre|ans|años|ani|lat|éves|hours?|hrs?|stunden?|std|cup|maat|dagen|dgn|days|tage|weken|maanden|sterren|stars|reacties|reviews|foto['’]?s|pics|x bekeken|views|km\/h)(?![a-z]))/y
const roundTheClock = /24\s?[/x-]\s?7(?!\d)/y
const time = /(?:[01]?\d|2[0-4]):[0-5]\d(?![\d:])/y
const fraction = /[13]\/[248]\s?(?:uur|u\b|hours?|h\b|stunde|heure)/y
const opening =
  /(?:[01]?\d|2[0-4])[.:]?(?:00|15|30|45)\s?(?:u|h|uur)?\s?(?:-|–|tot|t\/m|to|till|bis)\s?(?:[01]?\d|2[0-4])[.:]?(?:00|15|30|45)(?!\d)/y
const date =
  /(?:\d{1,2}([-./])\d{1,2}\1(?:19|20)\d\d(?![-./]?\d)|(?:19|20)\d\d-\d{2}-\d{2}(?![-./]?\d)|(?:0?[1-9]|[12]\d|3[01]) (?:0[1-9]|1[0-2]) 20[2-4]\d(?! ?\d))/y

/**
 * The end of a price, age, time, date or opening hours that begins at `at`; null when the digits up to `stop`
 * stand alone. `before` is where the digits before them end, or -1.
 */
export function quantityEnd(text: string, at: number, stop: number, before: number): number | null {
  const length = stop - at
  if (length > 4) return null
  for (const pattern of [roundTheClock, time, fraction, opening, date]) {
    pattern.lastIndex = at
    if (!pattern.test(text)) continue
    // "06-12-2034-56 78" goes on: digits tied to the ones before are part of them.
    if (before >= 0 && at - before === 1 && text.charAt(before) !== ' ' && text.charAt(before) !== '\n') break
    return pattern.lastIndex
  }
  unitAfter.lastIndex = stop
  if (unitAfter.test(text)) return stop
  const sign = text.charCodeAt(at - 1) === 0x20 ? text.charCodeAt(at - 2) : text.charCodeAt(at - 1)
  return sign === 0x20ac || sign === 0x24 || sign === 0xa3 ? stop : null
}
