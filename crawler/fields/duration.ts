const hours =
  'uurtjes?|uren|uur|u|hours?|hrs?|h|stunden?|std\\.?|stdn|heures?|horas?|ore|oră|orele|ora|oras|óra|óras?|orat|godziny|godzina|godzinę|godzin|godz\\.?|hodin[auy]?|saat|час|часа|часов|часове|ώρα|ώρες'
const minutes =
  "minuten|minuutjes?|minuut|minutes?|minutos?|mins?\\.?|minuta|minute|minut|minuty|minuti|perc|dakika|dk|мин|минути|минут|минуты|λεπτά|λεπτα|'|′|’"
const counts = counted(
  '2 twee two zwei zwo deux dos două doua két dwie dois duas due dvě iki две два',
  '3 drie three drei trois tres trei három trzy três tre tři üç три',
  '4 vier four quatre cuatro patru négy cztery quatro quattro',
  '5 vijf five fünf cinq cinco cinci öt pięć cinque',
  '6 zes six sechs seis șase hat sześć sei',
  '8 acht eight huit ocho opt nyolc osiem oito otto',
  '10 tien ten zehn dix diez zece tíz dziesięć dez dieci',
  '12 twaalf twelve zwölf douze doce',
)
const fifteens = 'vijftien|fifteen|fünfzehn|fuenfzehn|quinze|quince|quindici|cincisprezece|tizenöt|piętnaście'
const halves =
  'half|halve|halfe|halfje|halb(?:e|es|en)?|demi|demie|media|meia|mezza|mezz|½|1\\/2|jumătate|jumatate|jumate|pół|pol|fél|fel|půl|yarım|половин|пол|μισή'
const ones =
  'een|één|1e|eerste|het|the|die|la|le|one|eine?|einer|une?|per|elk|elke|ieder|iedere|pro|par|por|pe|od|za|para|an|a|una|un|o|uma|um|egy|jedna|jedną|całą|každ[áo]u?|her|един|всеки'
const hourWords =
  'uur|uurtje|u|hour|hr|h|stunde|std|heure|hora|oră|ora|godzina|godzinę|godziny|godz|óra|óránként|orë|oră|de oră|de ora|hodinu|hodina|saat|час|ώρα'
const edge = '(?<![\\p{L}\\p{N}])'
const count = '(?<![\\p{L}\\p{N}.,:]|(?<!\\d)\\d/)'
/** "€80/30min". */
const countOfMinutes = '(?<![\\p{L}\\p{N}.,:])'
const ofAn = "(?:[\\s-]{1,2}(?:of )?an|[\\s-]d['’]|[\\s-]de|[\\s-]di)?"

/** Pieces of a regular expression, each with its group; see `minutesOf`. */
export const duration = [
  `(?<hm>${count}[1-9]\\s?(?:uur|u|hours?|hrs?|h|std\\.?|stunden?|heures?|horas?|godz\\.?)(?:\\s(?:en|and|und|et|y|e|i|și))?\\s?(?:15|20|30|45)(?:\\s?(?:m|${minutes}))?(?![\\p{L}\\p{N}])|${count}0?[1-9]:(?:00|15|20|30|45)\\s?(?:${hours})(?!\\p{L}))`,
  // "2½" has become "21/2".
  `(?<mixed>${count}[1-9][\\s-]?1\\/2\\s?(?:${hours})(?!\\p{L}))`,
  `(?<oneAndHalf>(?<!\\p{L})(?:anderhalfe?|anderhalve|eineinhalb|einundeinhalb|anderthalb|une heure et demie|1 heure et demie|(?:una )?hora y media|one and a half|1 and a half|(?:an )?hour and a half|un[’']ora e mezzo?a?|(?:uma )?hora e meia|o oră și jumătate|o ora si jumatate|ora si jumatate|másfél|masfel|półtorej|poltorej|час и половина|полтора|bir buçuk|een uur en een half)(?:[\\s-](?:${hourWords}|stunden|hours|часа|godziny))?(?!\\p{L}))`,
  `(?<twoAndHalf>(?<!\\p{L})(?:(?:twee|2) en een halfe? uur|tweeënhalf uur|tweeenhalf uur|zweieinhalb stunden|(?:two|2) and a half hours|(?:deux|2) heures et demie|(?:dos|2) horas y media|due ore e mezza|duas horas e meia|două ore și jumătate|két és fél óra|dwie i pół godziny)(?!\\p{L}))`,
  `(?<quarters>${edge}(?:(?:drie|3)\\s?kwartier(?:tjes?)?|(?:3\\/4|¾)\\s?-?(?:${hours})|drei\\s?viertel\\s?stunden?|dreiviertelstunde|(?:trois|3) quarts d['’]\\s?heure|(?:three|3) quarters? of an hour|(?:tres|3) cuartos de hora|tre quarti d['’]ora|três quartos de hora|trei sferturi(?: de or[ăa])?|háromnegyed óra|trzy kwadranse)(?!\\p{L}))`,
  `(?<fiveQuarters>${edge}(?:vijf|5)\\s?kwartier(?!\\p{L}))`,
  `(?<quarter>${edge}(?:(?:een |1 )?kwartier(?:tje)?|kwart uur|(?:1\\/4|¼)\\s?(?:${hours})|viertelstunde|viertel stunde|quart d['’]\\s?heure|quart heure|quarter(?: of an)?[ -]hour|cuarto de hora|quarto d['’]ora|quarto de hora|sfert(?: de or[ăa])?|negyed ?óra|kwadrans|четвърт час|čtvrt hodiny)(?!\\p{L}))`,
  `(?<half>${edge}(?:${halves})${ofAn}[\\s-]{0,2}(?:${hourWords}|heure|hours?|stunden|godzinki|óra|часа?|hodiny)(?!\\p{L})|(?<!\\p{L})(?:mezz[’']?ora|полчаса|media horita|half ?uurtje|half ?uurs?(?:tarief|prijs)|félóra|polgodziny)(?!\\p{L}))`,
  `(?<hours>${count}\\d{1,2}(?:[.,]5)?\\s?-?(?:${hours})(?![\\p{L}\\p{N}]))`,
  `(?<minutes>${countOfMinutes}\\d{1,3}\\s?-?(?:${minutes})(?!\\p{L})|${count}(?:15|20|30|40|45|60|90|120|180)\\s?m(?![\\p{L}\\p{N}²]))`,
  `(?<fifteen>(?<!\\p{L})(?:${fifteens})\\s(?:${minutes})(?!\\p{L}))`,
  `(?<counted>(?<!\\p{L})(?:${[...counts.keys()].join('|')})\\s?-?(?:${hours})(?!\\p{L}))`,
  `(?<one>(?<!\\p{L})(?:${ones})[\\s-]{1,2}(?:an )?(?:${hourWords})(?!\\p{L})|(?<!\\p{L})(?:uurtarief|uurprijs|hourly rate|hourly|stundenpreis|stundensatz|stündlich|tarif horaire|un[’']ora|l[’']heure|orario)(?!\\p{L}))`,
  `(?<per>\\s?\\/\\s?(?:uur|uurtje|u|hour|hr|h|std|stunde|heure|hora|oră|ora|godz|óra)(?!\\p{L})|(?<!\\p{L})p(?:\\/|\\.\\s?)[uhs]\\.?(?!\\p{L})|(?<![\\p{L}\\p{N}])ph(?!\\p{L}))`,
  `(?<bareHour>(?<=\\()(?:uur|uurtje|hour|stunde|heure|hora|ora|godzina|óra|oră)(?=\\))|(?<![\\p{L}\\p{N}/-])(?:uur|uurtje|hour|stunde|std|heure|hora|ora|godzina|óra|oră)(?=[\\s:=→>.,/–-]{0,7}(?:(?:voor|is|kost|for|für|pour|nur|maar|vanaf|v\\.a\\.|ab|za)\\s)?(?:(?:€|eur)\\s?)?\\d{2,3}(?!\\d)))`,
].join('|')

/** Minutes of a match of `duration`. */
export function minutesOf(groups: Readonly<Record<string, string | undefined>>): number | null {
  const { hm, mixed, hours: hour, minutes: minute, counted: word } = groups
  if (hm !== undefined) {
    const [first = '0', second = '0'] = hm.match(/\d+/g) ?? []
    return Number(first) * 60 + Number(second)
  }
  if (mixed !== undefined) return Number(mixed.charAt(0)) * 60 + 30
  for (const [name, some] of fixed) if (groups[name] !== undefined) return some
  if (hour !== undefined) return Number.parseFloat(hour.replace(',', '.')) * 60
  if (minute !== undefined) return Number.parseInt(minute, 10)
  return word === undefined ? null : (counts.get(word.replace(lastHours, '')) ?? 0) * 60
}

const fixed: readonly [group: string, minutes: number][] = [
  ['half', 30],
  ['oneAndHalf', 90],
  ['twoAndHalf', 150],
  ['quarters', 45],
  ['fiveQuarters', 75],
  ['quarter', 15],
  ['fifteen', 15],
  ['one', 60],
  ['per', 60],
  ['bareHour', 60],
]

const lastHours = new RegExp(`[\\s-]?(?:${hours})$`, 'u')

/** What makes minutes of the number before it. */
export const minuteWord = new RegExp(`^\\s?-?(?:${minutes})(?!\\p{L})`, 'u')
/** "Uur honderdvijftig": an hour right before an amount in words. */
export const hourBefore =
  /(?<![\p{L}\p{N}/-])(?:heel uur|uurtje|uur|hour|stunde|heure|hora|ora|godzina|óra|oră)(?=[\s:=→>.,–-]{1,4}$)/u
export const hourWord = new RegExp(`^\\s?-?(?:${hours})(?!\\p{L})`, 'u')

function counted(...rows: string[]): Map<string, number> {
  return new Map(
    rows.flatMap(row => {
      const [count, ...words] = row.split(' ')
      return words.map(word => [word, Number(count)] as const)
    }),
  )
}
