import { plain } from './plain.ts'

/** ISO 639-1 → names in Dutch, English, German and French and in the language itself, and codes in use. */
const languages: Record<string, string> = {
  nl: 'nederlands nederlandse dutch niederländisch holländisch néerlandais hollands vlaams flemish holandés olandeza olandeză nl',
  en: 'engels engelse english englisch anglais inglés ingles engleza engleză angielski en uk gb',
  de: 'duits duitse german deutsch allemand alemán germana germană niemiecki de',
  fr: 'frans franse french französisch français francés franceza franceză francuski fr',
  es: 'spaans spaanse spanish spanisch espagnol español espanol spaniola spaniolă hiszpański es',
  it: 'italiaans italiaanse italian italienisch italien italiano italiana włoski it',
  pt: 'portugees portugese portuguese portugiesisch portugais português portugues pt br',
  ro: 'roemeens roemeense romanian rumänisch roumain română romana rumuński ro',
  hu: 'hongaars hongaarse hungarian ungarisch hongrois magyar węgierski hu',
  pl: 'pools poolse polish polnisch polonais polski pl',
  bg: 'bulgaars bulgaarse bulgarian bulgarisch bulgare български bg',
  cs: 'tsjechisch tsjechische czech tschechisch tchèque česky čeština cs cz',
  sk: 'slowaaks slovak slowakisch slovaque slovenčina sk',
  ru: 'russisch russische russian russe русский ru',
  uk: 'oekraïens oekraiens oekraïense ukrainian ukrainisch ukrainien українська ua',
  tr: 'turks turkse turkish türkisch turc türkçe tr',
  el: 'grieks griekse greek griechisch grec ελληνικά gr',
  ar: 'arabisch arabische arabic arabe العربية ar',
  th: 'thais thaise thai thailändisch thaï ไทย th',
  zh: 'chinees chinese chinesisch chinois mandarijn mandarin 中文 zh cn',
  ja: 'japans japanse japanese japanisch japonais 日本語 ja jp',
  vi: 'vietnamees vietnamese vietnamesisch vietnamien vi vn',
  sq: 'albanees albanian albanisch albanais shqip sq al',
  sr: 'servisch serbian serbisch serbe srpski sr rs',
  hr: 'kroatisch croatian croate hrvatski hr',
  lt: 'litouws lithuanian litauisch lituanien lietuvių lt',
  lv: 'lets latvian lettisch letton latviešu lv',
  et: 'ests estonian estnisch estonien eesti et ee',
  id: 'indonesisch indonesian indonésien id',
}

const names = new Map<string, string>()
const codes = new Map<string, string>()
for (const [iso, row] of Object.entries(languages))
  for (const name of row.split(' ').filter(Boolean))
    (name.length === 2 && /^[a-z]+$/.test(name) ? codes : names).set(name, iso)

/** Flags of countries with one language of their own. */
const flags: Record<string, string> = {
  NL: 'nl',
  GB: 'en',
  US: 'en',
  DE: 'de',
  FR: 'fr',
  ES: 'es',
  IT: 'it',
  PT: 'pt',
  BR: 'pt',
  RO: 'ro',
  HU: 'hu',
  PL: 'pl',
  BG: 'bg',
  CZ: 'cs',
  SK: 'sk',
  RU: 'ru',
  UA: 'uk',
  TR: 'tr',
  GR: 'el',
  TH: 'th',
  CN: 'zh',
  JP: 'ja',
  VN: 'vi',
  AL: 'sq',
  RS: 'sr',
  HR: 'hr',
  LT: 'lt',
  LV: 'lv',
  EE: 'et',
  ID: 'id',
}

const flag = /[\u{1f1e6}-\u{1f1ff}]{2}/gu
const wordOrFlag = /[\u{1f1e6}-\u{1f1ff}]{2}|\p{L}+/gu

function ofFlag(written: string): string | null {
  const country = Array.from(written, letter =>
    String.fromCharCode((letter.codePointAt(0) ?? 0) - 0x1f1e6 + 65),
  ).join('')
  return flags[country] ?? null
}

/** Reads a languages field, whose entries are names, codes or flags, as sorted ISO 639-1 codes. */
export function spokenFrom(field: readonly string[]): string[] {
  const found = new Set<string>()
  for (const entry of field) {
    const { lower } = plain(entry)
    for (const match of lower.matchAll(wordOrFlag)) {
      const word = match[0]
      const iso =
        ofFlagOrNull(word) ?? names.get(word) ?? (isConjunction(word, lower) ? null : codes.get(word))
      if (iso !== undefined && iso !== null) found.add(iso)
    }
  }
  return [...found].sort()
}

function ofFlagOrNull(word: string): string | null {
  flag.lastIndex = 0
  return flag.test(word) ? ofFlag(word) : null
}

/** "Nederlands en Duits" is no English: small words between names are words. */
function isConjunction(word: string, entry: string): boolean {
  if (!/^(?:en|et|de|es|it|id|al)$/.test(word)) return false
  return Array.from(entry.matchAll(/\p{L}+/gu)).some(match => match[0].length > 2)
}

const claims =
  /(?<!\p{L})(?:(?<verb>spreek|spreekt|spreken|praat|praten|speak|speaks|speaking|spreche|sprechen|spricht|parle|parles|parlons|hablo|habla|hablamos|vorbesc|vorbim|mówię|mowie|beszélek|beszelek|parlo)|(?<label>talen|taal|languages?|sprachen?|langues?|idiomas?|limbi|języki|nyelvek|lingue)\s?(?:die ik spreek|spoken|gesproken)?\s?[:=–-])(?!\p{L})/gu
/** Words that may stand between languages in a claim. */
const between = new Set(
  'en and und et y și si i e of or oder ou ook also auch aussi goed goede good well gut bien vloeiend fluent fluently fließend couramment een beetje a little bit some wat ein bisschen bißchen wenig un peu poco puțin basic basis redelijk perfect prima uitstekend natuurlijk of course moedertaal native muttersprache ik wij i we ich wir je the de taal language languages spreek spreekt speak vooral mainly mostly alleen only nur slechts both zowel als is no problem heel erg very sehr très'.split(
    ' ',
  ),
)
const denials = new Set('geen no not niet kein keine kaum pas nu nie hardly'.split(' '))
const turns = new Set('maar wel but aber mais only alleen nur'.split(' '))
const denied = /(?:don[’']?t|do not|does not|doesn[’']?t|niet|nicht|cannot|can[’']?t|ne|nie|nu)\s$/
const spokenAfter =
  /(?<!\p{L})(\p{L}{3,20})(?:\s|-)?(?:spoken|gesproken|speaking|sprekend|sprekende|sprachig|talig)(?!\p{L})/gu
const reach = 160

/** Finds the languages a text claims to be spoken, as sorted ISO 639-1 codes. A flag alone is no claim. */
export function findSpoken(text: string): string[] {
  const { lower, text: folded } = plain(text)
  const found = new Set<string>()
  for (const match of lower.matchAll(claims)) {
    const from = match.index + match[0].length
    if (
      match.groups?.verb !== undefined &&
      denied.test(lower.slice(Math.max(0, match.index - 10), match.index))
    )
      continue
    const sentence = /^[^.!?;\n]*/.exec(lower.slice(from, from + reach))?.[0] ?? ''
    // A list may stand on the lines below its label.
    const stretch =
      match.groups?.label !== undefined && sentence.trim() === ''
        ? (lower
            .slice(from, from + reach)
            .trimStart()
            .split('\n')[0] ?? '')
        : sentence
    collect(found, stretch, folded.slice(from, from + reach), match.groups?.label !== undefined)
  }
  for (const match of lower.matchAll(spokenAfter)) {
    const iso = names.get(match[1] ?? '')
    const before = lower.slice(Math.max(0, match.index - 6), match.index)
    if (iso !== undefined && !/(?:geen|no|not|niet|non)\s?-?$/.test(before)) found.add(iso)
  }
  return [...found].sort()
}

function collect(found: Set<string>, stretch: string, cased: string, withCodes: boolean): void {
  let isDenied = false
  const offset = cased.toLowerCase().indexOf(stretch)
  for (const match of stretch.matchAll(wordOrFlag)) {
    const word = match[0]
    const written = cased.slice(offset + match.index, offset + match.index + word.length)
    const iso =
      ofFlagOrNull(word) ??
      names.get(word) ??
      (withCodes && written === word.toUpperCase() ? codes.get(word) : undefined)
    if (denials.has(word)) isDenied = true
    else if (turns.has(word)) isDenied = false
    else if (iso !== undefined && iso !== null) {
      if (!isDenied) found.add(iso)
    } else if (!between.has(word)) {
      return
    }
  }
}
