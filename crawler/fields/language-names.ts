/** ISO 639-1 → the language's names in the languages we read and in itself, then codes and countries in use (upper case). */
const rows: Readonly<Record<string, string>> = {
  nl: 'nederlands nederlandse dutch niederländisch holländisch néerlandais hollandais hollands vlaams flemish holandés neerlandés olandese holandês neerlandês olandeză neerlandeză olandeza holland niderlandzki holenderski nizozemsky нидерландски холандски нидерландский NL',
  en: 'engels engelse english englisch anglais inglés inglese inglês engleză engleza angol angielski anglicky английски английский ingilizce EN UK GB',
  de: 'duits duitse german deutsch allemand alemán tedesco alemão germană germana német niemiecki německy немски немецкий almanca DE',
  fr: 'frans franse french französisch français francés francese francês franceză franceza francia francuski francouzsky френски французский FR',
  es: 'spaans spaanse spanish spanisch espagnol español spagnolo espanhol spaniolă spaniola spanyol hiszpański španělsky испански испанский castellano ES',
  it: 'italiaans italiaanse italian italienisch italien italiano italiană italiana olasz włoski italsky италиански итальянский IT',
  pt: 'portugees portugese portuguese portugiesisch portugais portugués portoghese português portugheză portugheza portugál portugalski португалски PT BR',
  ro: 'roemeens roemeense romanian rumänisch roumain rumano rumeno romeno română romana román rumuński rumunsky румънски румынский RO',
  hu: 'hongaars hongaarse hungarian ungarisch hongrois húngaro ungherese maghiară maghiara magyar węgierski maďarsky унгарски HU',
  pl: 'pools poolse polish polnisch polonais polaco polacco polonês poloneză poloneza lengyel polski polsky полски польский PL',
  bg: 'bulgaars bulgaarse bulgarian bulgarisch bulgare búlgaro bulgaro bulgară bulgara bolgár bułgarski bulharsky български BG',
  cs: 'tsjechisch tsjechische czech tschechisch tchèque checo ceco cehă ceha cseh czeski česky čeština чешки CS CZ',
  sk: 'slowaaks slovak slowakisch slovaque eslovaco slovacco slovacă szlovák słowacki slovensky slovenčina SK',
  ru: 'russisch russische russian russe ruso russo rusă rusa orosz rosyjski rusky руски русский RU',
  uk: 'oekraïens oekraiens oekraïense ukrainian ukrainisch ukrainien ucraniano ucraino ucraineană ukrán ukraiński українська украинский украински UA',
  tr: 'turks turkse turkish türkisch turc turco turcă török turecki turecky türkçe турски TR',
  el: 'grieks griekse greek griechisch grec griego greco grego greacă görög grecki řecky ελληνικά гръцки GR',
  ar: 'arabisch arabische arabic arabe árabe arabo arabă arab arabski العربية AR',
  th: 'thais thaise thai thailändisch thaï tailandés ไทย TH',
  zh: 'chinees chinese chinesisch chinois chino cinese chinês chineză kínai chiński mandarijn mandarin 中文 ZH CN',
  ja: 'japans japanse japanese japanisch japonais japonés giapponese 日本語 JA JP',
  vi: 'vietnamees vietnamese vietnamesisch vietnamien VI VN',
  sq: 'albanees albanian albanisch albanais albanés albanese shqip SQ AL',
  sr: 'servisch serbian serbisch serbe serbio serbo srpski SR RS',
  hr: 'kroatisch croatian croate croata hrvatski HR',
  lt: 'litouws lithuanian litauisch lituanien lietuvių LT',
  lv: 'lets latvian lettisch letton latviešu LV',
  et: 'ests estonian estnisch estonien eesti ET EE',
  id: 'indonesisch indonesian indonésien ID',
}

const names = new Map<string, string>()
const codes = new Map<string, string>()
for (const [iso, row] of Object.entries(rows))
  for (const name of row.split(' ')) {
    if (/^[A-Z]{2}$/.test(name)) codes.set(name.toLowerCase(), iso)
    else for (const spelling of [name, withoutMarks(name)]) names.set(spelling, iso)
  }

function withoutMarks(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('ł', 'l')
}

/** The language a lower-case word names, also in the forms "angolul" and "po angielsku". */
export function languageNamed(word: string): string | null {
  const named = names.get(word)
  if (named !== undefined) return named
  if (/[uü]l$/.test(word)) return names.get(word.slice(0, -2)) ?? null
  return word.endsWith('u') ? (names.get(`${word.slice(0, -1)}i`) ?? null) : null
}

/** The language of a two-letter code of a language or country, in small letters. */
export function languageOfCode(code: string): string | null {
  return codes.get(code) ?? null
}

/** Countries with more than one language, or none of ours. */
const flagless = new Set(['be', 'ch', 'lu', 'en', 'cs', 'el', 'zh', 'ja', 'vi', 'sq', 'sr', 'et', 'uk', 'ar'])

/** The language of a flag, of two regional letters; null where its country has several. */
export function languageOfFlag(flag: string): string | null {
  const country = Array.from(flag, letter =>
    String.fromCharCode((letter.codePointAt(0) ?? 0) - 0x1f1e6 + 97),
  ).join('')
  if (country === 'us') return 'en'
  return flagless.has(country) ? null : languageOfCode(country)
}
