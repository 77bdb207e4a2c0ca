import { months, weekdays } from './calendar.ts'
import { type Found, foldedAt, isCapitalAt } from './place-names.ts'
import type { Plain } from './plain.ts'

export const prepositions = new Set(
  `in te bij nabij omgeving regio near rondom vanuit uit naar richting a bei aus vlakbij centrum hartje around from to at nach zu w v u do na
  la langa langs din em en station stad nahe umgebung raum grossraum pres de autour now nu jetzt vandaag today heute op zentrum center centre
  tussen between gemeente dorp wijk vers verso blizko kolo в у из от`.split(/\s+/),
)
/** Before these, also in small letters, a name is a place. */
export const surely = new Set(
  'in te regio omgeving nabij near vanuit a bij richting rondom station hartje w raum around naar'.split(' '),
)
/** Words that bring up a place when they stand right before it with a capital. */
const leading = new Set(
  'massage massages salon prive privat private escort studio ontvangst nieuw new based visit werkzaam woon woonplaats treffpunkt massagesalon kamer huis locatie location plaats stad ville ort'.split(
    ' ',
  ),
)

const label =
  /(?:(?<!\p{L})(?:locatie|location|localisation|plaats(?:naam)?|woonplaats|standplaats|werkplaats|stad|city|ort|lieu|ville|area|regio|region|région|omgeving|adres|address|adresse|place|town|village|dorp|lugar|ciudad|zona|cidade|miasto|miejsce|lokalizacja|oraș|oras|locația|locatia|město|mesto|város|hely|город|град|място|город|πόλη|şehir|gemeente|werkgebied|standort|treffpunkt|wohnort|loc)\s?[:=|>→\t–-]{1,3}\s?|[📍🏠🏡📌🗺🚩#@]\ufe0f?\s?)$/u

/** True where the text says outright that a place follows. */
export function isLabelledAt(read: Plain, start: number): boolean {
  return label.test(read.lower.slice(Math.max(0, start - 26), start))
}

/** True where a place is to be expected as the word at an index: behind a preposition, a label, a day or a postcode. */
export function isExpectedAt(read: Plain, found: Found, at: number): boolean {
  const start = found.starts[at] ?? 0
  if (isLabelledAt(read, start)) return true
  const isBehind = at > 0 && read.text.slice(found.ends[at - 1], start) === ' '
  const previous = foldedAt(found, at - 1)
  if (!isCapitalAt(found, at)) return isBehind && surely.has(previous)
  if (
    isBehind &&
    (prepositions.has(previous) || leading.has(previous) || weekdays.has(previous) || months.has(previous))
  )
    return true
  const day = /(?:^|[^\p{L}])(\p{L}{2,10})\.?\s?[:=–-]\s?$/u.exec(
    read.lower.slice(Math.max(0, start - 16), start),
  )?.[1]
  if (day !== undefined && weekdays.has(day)) return true
  return /[1-9]\d{3} ?(?:[a-z]{2} {1,2})?$/.test(read.lower.slice(Math.max(0, start - 12), start))
}
