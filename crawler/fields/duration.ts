const hours =
  'uurtjes?|uren|uur|u|hours?|hrs?|h|stunden?|std\\.?|heures?|horas?|ore|oră|orele|ora|óra|óras?|godziny|godzina|godz\\.?|uren'
const minutes = "minuten|minutes?|minutos?|mins?\\.?|minuta|minut|minuty|perc|minuti|'|′"
const counts = counted(
  '2 twee two zwei zwo deux dos două doua két dwie dois duas due',
  '3 drie three drei trois tres trei három trzy três tre',
  '4 vier four quatre cuatro patru négy cztery quatro quattro',
  '5 vijf five fünf cinq cinco cinci öt pięć cinque',
  '6 zes six sechs seis șase hat sześć sei',
  '12 twaalf twelve zwölf douze doce',
)
const halves =
  'half|halve|halfe|halb(?:e|es)?|demi|media|meia|mezza|mezz|½|1\\/2|jumătate|jumatate|pół|pol|fél|fel'
const ones = 'een|één|one|eine?|une?|per|elk|ieder|pro|par|por|par|an|a|una|o|uma|egy|jedna|całą|1e|eerste'
const hourWords =
  'uur|uurtje|u|hour|hr|h|stunde|std|heure|hora|oră|ora|godzina|godziny|óra|óránként|oră|de oră|de ora'

/** Pieces of a regular expression, each with its group; see `minutesOf`. */
export const duration = [
  `(?<hm>(?<![\\p{L}\\p{N}.,:/])[1-9]\\s?(?:u|h|uur)\\s?(?:15|30|45)(?:\\s?m(?:in)?)?(?![\\p{L}\\p{N}]))`,
  `(?<mixed>(?<![\\p{L}\\p{N}.,:])1\\s?(?:½|1\\/2)\\s?(?:${hours})(?!\\p{L}))`,
  `(?<half>(?<![\\p{L}\\p{N}])(?:${halves})(?:[\\s-]{1,2}an|[\\s-]d['’])?[\\s-]{0,2}(?:${hourWords}|heure|hours?)(?!\\p{L}))`,
  `(?<oneAndHalf>(?<!\\p{L})(?:anderhalf|anderhalve|eineinhalb|anderthalb|une heure et demie|hora y media|one and a half)(?:\\s(?:${hourWords}|stunden|hours))?(?!\\p{L}))`,
  `(?<quarters>(?<!\\p{L})(?:(?:drie|3)\\s?kwartier|dreiviertelstunde|(?:trois|3) quarts d['’]heure)(?!\\p{L}))`,
  `(?<quarter>(?<!\\p{L})(?:(?:een |1 )?kwartier(?:tje)?|viertelstunde|quart d['’]heure|quarter(?: of an)? hour)(?!\\p{L}))`,
  `(?<hours>(?<![\\p{L}\\p{N}.,:/])\\d{1,2}(?:[.,]5)?\\s?-?(?:${hours})(?![\\p{L}\\p{N}]))`,
  `(?<minutes>(?<![\\p{L}\\p{N}.,:])\\d{1,3}\\s?-?(?:${minutes})(?!\\p{L})|(?<![\\p{L}\\p{N}.,:/])(?:15|20|30|40|45|60|90|120|180)\\s?m(?![\\p{L}\\p{N}²]))`,
  `(?<counted>(?<!\\p{L})(?:${[...counts.keys()].join('|')})\\s(?:${hours})(?!\\p{L}))`,
  `(?<one>(?<!\\p{L})(?:${ones})[\\s-]{1,2}(?:an )?(?:${hourWords})(?!\\p{L})|(?<!\\p{L})(?:uurtarief|uurprijs|hourly rate|stundenpreis|stundensatz|tarif horaire)(?!\\p{L}))`,
  `(?<per>\\s?\\/\\s?(?:uur|u|h|hr|hour|std|stunde|heure|hora|oră|ora)(?!\\p{L})|(?<!\\p{L})p(?:\\/|\\.\\s?)[uh]\\.?(?!\\p{L})|(?<![\\p{L}\\p{N}])ph(?!\\p{L}))`,
  `(?<bareHour>(?<![\\p{L}\\p{N}/-])(?:uur|uurtje|hour|stunde|heure|godzina|óra|oră)(?=\\s?[:=]?\\s?(?:€\\s?)?\\d{2,3}(?!\\d)))`,
].join('|')

/** Minutes of a match of `duration`. */
export function minutesOf(groups: Readonly<Record<string, string | undefined>>): number | null {
  const { hm, hours: hour, minutes: minute, counted: word } = groups
  if (hm !== undefined) return Number.parseInt(hm, 10) * 60 + Number(/(15|30|45)/.exec(hm.slice(1))?.[1])
  if (groups.half !== undefined) return 30
  if (groups.oneAndHalf !== undefined || groups.mixed !== undefined) return 90
  if (groups.quarters !== undefined) return 45
  if (groups.quarter !== undefined) return 15
  if (hour !== undefined) return Number.parseFloat(hour.replace(',', '.')) * 60
  if (minute !== undefined) return Number.parseInt(minute, 10)
  if (word !== undefined) return (counts.get(word.split(/\s/)[0] ?? '') ?? 0) * 60
  return groups.one !== undefined || groups.per !== undefined || groups.bareHour !== undefined ? 60 : null
}

function counted(...rows: string[]): Map<string, number> {
  return new Map(
    rows.flatMap(row => {
      const [count, ...words] = row.split(' ')
      return words.map(word => [word, Number(count)] as const)
    }),
  )
}
