export type Where = 'in' | 'out'

/** What says where a price holds. Offsets count in the line. */
export interface Marker {
  where: Where
  start: number
  end: number
}

const away = [
  'escort\\p{L}{0,5}|out ?-?calls?|uit ?-?call|uitkomst|(?:massage )?(?:bij (?:jou|jouw|u|klant|de klant)|bij je(?= thuis)|aan huis)(?: thuis| in huis| in je hotel)?(?: (?:of|en|/) (?:in (?:je |een |het )?)?hotel)?|(?:ik |en )?kom (?:ik )?(?:ook )?(?:naar|bij) (?:jou|je|u|uw)(?: toe| thuis| hotel)?|(?:op )?locatie van (?:jou|u)|op locatie|hotelbezoek\\p{L}*|huisbezoek\\p{L}*|thuisbezoek|bezoek aan huis|hotels?|in (?:je|jouw|uw|een) hotel|verplaatsing|(?:out|uit)(?=\\)|:|\\s?[|]|$)',
  'i (?:can )?(?:come|travel|visit|go) (?:to )?(?:you|yours|your (?:place|home|hotel|house|room))|i visit you|coming to you|your (?:place|home|hotel|house)|at yours|(?:hotel|home|house) visits?|visiting you|you host',
  '(?:ich )?komme? (?:ich )?(?:auch )?(?:gerne? )?zu (?:dir|ihnen|euch)(?: nach hause)?|(?:bei|zu) (?:dir|ihnen)(?: zu ?hause| im hotel)?|haus- und hotelbesuche?|haus-? ?(?:und|u\\.|&) ?hotelbesuche?|hausbesuche?|hotelbesuche?|auswärts|im hotel',
  "(?:je me )?déplace(?:ments?)?(?: chez (?:vous|toi))?|chez (?:vous|toi)|je (?:viens|me rends) chez (?:vous|toi)|à (?:votre |ton )?(?:domicile|l[’']hôtel|hôtel)|votre hôtel|hôtels?|dans (?:votre|ton) hôtel",
  '(?:a |mi )?domicilio|(?:en|a) (?:tu|su) (?:casa|hotel|domicilio|piso)|voy a (?:tu|su) \\p{L}+|salidas?|desplazamientos?|(?:al|no|em|na) (?:seu|sua|tua) (?:hotel|casa)|deslocaç(?:ão|ões)|ao domic[ií]lio',
  'la (?:tine|domiciliu|hotel|dumneavoastră)(?: acasă)?|(?:mă )?deplas(?:ez|are|ări)(?: la tine)?|vin la tine|nálad|házhoz|kiszállás|elmegyek hozzád|hotelben|u (?:ciebie|pana|klienta)|dojazdy?|wyjazdy?|przyjadę do ciebie|w hotelu',
  '(?:da|a casa) (?:te|tua)|vengo da te|a casa tua|in hotel|при теб|на адрес|в хотел|посещение|у вас|у тебя|выезд|sana gelirim|otele|evine|u tebe|výjezd',
].join('|')
const home = [
  'in ?-?calls?|(?:privé?|prive) ?-?ontvangst|thuisontvangst|ontvangst\\p{L}*(?: thuis)?|(?:privé|prive)(?:huis|adres)?|(?:bij|op) (?:mij|mijn adres|ons)(?: thuis| in huis| op kamer)?|(?:je |jij |u )?komt? (?:je |jij |u )?(?:naar|bij|langs bij) (?:mij|ons)(?: toe| thuis)?|(?:je |u )?bezoekt? (?:mij|ons)|in mijn (?:studio|huis|appartement|salon|woning|praktijk|kamer)|in de (?:salon|studio|praktijk)|thuis|studio|in(?=\\)|:|\\s?[|]|$)',
  '(?:you )?(?:can )?(?:come|visit) (?:to )?(?:me|mine|my (?:place|home|flat|apartment|house|studio|room))|at mine|(?:at |in )?my (?:place|home|flat|apartment|house|studio|room)|i host|hosting|your visit',
  'besuch bei mir|(?:du |sie )?komm(?:st|en)? (?:du |sie )?zu mir|(?:bei|zu) (?:mir|uns)(?: zu ?hause)?|empfang|besuchbar|in meiner (?:wohnung|praxis)|in meinem (?:studio|apartment)|(?:du )?besuchst (?:du )?mich|im studio',
  'je (?:te |vous )?reçois(?: chez moi)?|reçois|réception|(?:vous venez |tu viens )?chez (?:moi|nous)|dans mon appartement|à mon (?:appartement|studio)|en privé',
  '(?:en )?mi (?:piso|casa|apartamento|lugar)|(?:vienes? a|te) mi casa|recibo(?: en \\p{L}+)?|(?:na|em|no) (?:minha|meu) (?:casa|apartamento|local)|(?:no )?meu (?:apartamento|local)|recebo',
  'la mine(?: acasă)?|(?:te )?primesc(?: la mine)?|vii la mine|locația mea|nálam|nalam|hozzám|nálunk|u mnie|u siebie|przyjmuję|przyjedź do mnie|mieszkanie',
  '(?:da|a casa) (?:me|mia)|vieni da me|a casa mia|ricevo|при мен|у мен|в моя|у меня|у себя|bende|benim evimde|evimde|bana gel|u mě|přijď ke mně',
].join('|')
const marker = new RegExp(`(?<!\\p{L})(?:(?<out>${away})|(?:${home}))(?!\\p{L})`, 'gu')
const mayMark =
  /call|escort|bij|thuis|kom|locatie|hotel|bezoek|huis|ontvangst|priv|studio|salon|in(?:\)|:|\s?[|]|$)|out|uit|place|you|home|visit|mine|host|apart|flat|bei|zu |besuch|empfang|auswärts|chez|reçoi|récep|domicil|déplac|hôtel|casa|piso|recib|receb|salida|desplaz|desloc|local|mine|tine|deplas|primesc|acas|ná|há|hoz|mnie|ciebie|jazd|siebie|przyjm|ricev|те|ме|мо|адр|хот|вас|себ|выезд|gel|otel|ev|tebe|mě|mně|výj/u

export function markersOf(line: string): Marker[] {
  if (!mayMark.test(line)) return []
  return Array.from(line.matchAll(marker), match => ({
    where: match.groups?.out === undefined ? 'in' : 'out',
    start: match.index,
    end: match.index + match[0].length,
  }))
}

const headingWord =
  /^(?:prijs|prijzen|prijslijst|tarief|tarieven|kosten|rates?|prices?|fees?|donations?|preise?|preisliste|tarife?s?|prix|precios?|tarifas?|prețuri|preturi|tarife|árak|ár|ceny|cennik|cena|prezzi|preços|valores|цени|цены|of|or|oder|ou|o|sau|vagy|lub|en|and|und|et|y|și|és|i|only|alleen|enkel|nur|seulement|voor|for|für|pour|de|het|een|mijn|my|in|op|at|a|je|ik|massage|service|date|dates|per|uur|hour|hours|thuis|home|hotel|jou|mij|limburg|vanaf|from|ab|tijd|duur|time|duration|dauer|zeit|durée|duración|temps|minuten|minutes|euro)$/
const longestHeading = 60

/** Where the lines below hold, when a line says nothing else; null when it says nothing of it, or both. */
export function headingOf(line: string, markers: readonly Marker[]): Where | 'both' | null {
  const [first, last] = [markers[0], markers.at(-1)]
  if (first === undefined || last === undefined) return null
  const isLast = /^[\s:=>→–*_~•❤-]*$/u.test(line.slice(last.end)) && line.slice(last.end).includes(':')
  const from = isLast ? startOfSentence(line, last.start) : 0
  const mine = markers.filter(one => one.start >= from)
  const rest = mine
    .reduceRight((text, one) => `${text.slice(0, one.start)} ${text.slice(one.end)}`, line)
    .slice(from)
  const words = rest.match(/\p{L}+/gu) ?? []
  const isBare = line.length - from <= longestHeading && words.every(word => headingWord.test(word))
  if (!isBare && !(isLast && words.length <= 4)) return null
  return mine.every(one => one.where === last.where) ? last.where : 'both'
}

function startOfSentence(line: string, at: number): number {
  const before = line.slice(0, at)
  const sign = /[.!?;]\s|\p{Extended_Pictographic}/gu
  let from = 0
  for (const match of before.matchAll(sign)) from = match.index + match[0].length
  return from
}

/** A pair's place in its line. */
export interface Stretch {
  start: number
  end: number
}

/**
 * Where each pair of a line holds: by a marker inside it, else by the one before it where markers stand before their
 * prices, else by the one right behind it. One kind alone in a line counts for all of it.
 */
export function placesOf(
  line: string,
  pairs: readonly Stretch[],
  markers: readonly Marker[],
): (Where | null)[] {
  const [only] = markers
  if (only === undefined || markers.length > mostMarkers) return pairs.map(() => null)
  if (markers.every(one => one.where === only.where)) {
    // "1 uur 150 (escort 2 uur 350)": what begins between two prices does not hold for the first.
    const isLate = only.start >= (pairs[0]?.end ?? 0) && only.start < (pairs.at(-1)?.start ?? 0)
    return pairs.map(({ end }) => (isLate && end <= only.start ? null : only.where))
  }
  const leads = only.start < (pairs[0]?.end ?? 0)
  return pairs.map((pair, index) => {
    const inside = markers.filter(one => one.start >= pair.start && one.end <= pair.end)
    if (inside.length > 0) return agreed(inside)
    const [from, until] = [pairs[index - 1]?.end ?? 0, pairs[index + 1]?.start ?? line.length]
    const behind = markers.filter(one => one.start >= pair.end && one.start < until)
    const ahead = markers.filter(one => one.end <= pair.start && one.start >= from)
    const next = behind[0]
    if (!leads) return next === undefined ? null : next.where
    // "1h 150 (incall)" amid others that stand before.
    if (next !== undefined && /^\s?\(\s?$/.test(line.slice(pair.end, next.start))) return next.where
    if (ahead.length > 0) return agreed(ahead)
    const before = markers.filter(one => one.end <= pair.start)
    return before.at(-1)?.where ?? null
  })
}

const mostMarkers = 40

function agreed(markers: readonly Marker[]): Where | null {
  const where = markers[0]?.where
  return where !== undefined && markers.every(one => one.where === where) ? where : null
}
