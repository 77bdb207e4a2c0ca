import { isSlip } from './slip.ts'

/** ISO 639-1 → the language's names in the languages we read and in itself, then codes and countries in use (upper case). */
const rows: Readonly<Record<string, string>> = {
  nl: 'nederlands nederlandse dutch niederländisch holländisch néerlandais hollandais hollands vlaams flemish holandés neerlandés olandese holandês neerlandês olandeză neerlandeză olandeza holland niderlandzki holenderski nizozemsky нидерландски холандски нидерландский hollandi nederlandstalig nederduits felemenkçe hollandaca ολλανδικά голландский голландски нідерландська 荷兰语 NL',
  en: 'engels engelse english englisch anglais inglés inglese inglês engleză engleza angol angielski anglicky английски английский ingilizce αγγλικά 英语 англійська английском ingles engles inglish inglesa EN UK GB',
  de: 'duits duitse german deutsch allemand alemán tedesco alemão germană germana német niemiecki německy немски немецкий almanca γερμανικά немецком німецька alemana tysk duitsch tedesca DE',
  fr: 'frans franse french französisch français francés francese francês franceză franceza francia francuski francouzsky френски французский fransızca γαλλικά французском французька française francesa FR',
  es: 'spaans spaanse spanish spanisch espagnol español spagnolo espanhol spaniolă spaniola spanyol hiszpański španělsky испански испанский castellano ispanyolca ισπανικά испанском іспанська castillan española ES',
  it: 'italiaans italiaanse italian italienisch italien italiano italiană italiana olasz włoski italsky италиански итальянский italyanca ιταλικά итальянском італійська italienska IT',
  pt: 'portugees portugese portuguese portugiesisch portugais portugués portoghese português portugheză portugheza portugál portugalski португалски portekizce πορτογαλικά португальский portugalsky portuguesa braziliaans brazilian brasileiro brasileño brazilski PT BR',
  ro: 'roemeens roemeense romanian rumänisch roumain rumano rumeno romeno română romana román rumuński rumunsky румънски румынский rumence romence ρουμανικά румънском румынском romanès românește moldavisch RO',
  hu: 'hongaars hongaarse hungarian ungarisch hongrois húngaro ungherese maghiară maghiara magyar węgierski maďarsky унгарски macarca ουγγρικά венгерский магyar húngara HU',
  pl: 'pools poolse polish polnisch polonais polaco polacco polonês poloneză poloneza lengyel polski polsky полски польский lehçe πολωνικά польском polonya polaca PL',
  bg: 'bulgaars bulgaarse bulgarian bulgarisch bulgare búlgaro bulgaro bulgară bulgara bolgár bułgarski bulharsky български bulgarca βουλγαρικά болгарский болгарском bulgárul bolgarski búlgara BG',
  cs: 'tsjechisch tsjechische czech tschechisch tchèque checo ceco cehă ceha cseh czeski česky čeština чешки çekçe τσεχικά чешский tsjechies checa CS CZ',
  sk: 'slowaaks slovak slowakisch slovaque eslovaco slovacco slovacă szlovák słowacki slovensky slovenčina slovakça словацкий slowaakse slovacky SK',
  ru: 'russisch russische russian russe ruso russo rusă rusa orosz rosyjski rusky руски русский rusça ρωσικά русском російська RU',
  uk: 'oekraïens oekraiens oekraïense ukrainian ukrainisch ukrainien ucraniano ucraino ucraineană ukrán ukraiński українська украинский украински ukraynaca украинском ucraniana oekrains ukrajinsky UA',
  tr: 'turks turkse turkish türkisch turc turco turcă török turecki turecky türkçe турски türk τουρκικά турецкий турецком turca TR',
  el: 'grieks griekse greek griechisch grec griego greco grego greacă görög grecki řecky ελληνικά гръцки yunanca греческий griega greckie GR',
  ar: 'arabisch arabische arabic arabe árabe arabo arabă arab arabski العربية arapça αραβικά арабски арабский árabul marokkaans-arabisch AR',
  th: 'thais thaise thai thailändisch thaï tailandés ไทย tayca tajski thaïlandais thailändische TH',
  zh: 'chinees chinese chinesisch chinois chino cinese chinês chineză kínai chiński mandarijn mandarin 中文 çince κινέζικα китайский китайски mandarijns kantonees cantonese 汉语 普通话 ZH CN',
  ja: 'japans japanse japanese japanisch japonais japonés giapponese 日本語 JA JP',
  vi: 'vietnamees vietnamese vietnamesisch vietnamien VI VN',
  sq: 'albanees albanian albanisch albanais albanés albanese shqip albaans albaanse albańska arnavutça αλβανικά албански albanska albaneză SQ AL',
  sr: 'servisch serbian serbisch serbe serbio serbo srpski servische sırpça serbo-kroatisch servo-kroatisch сръбски сербский sârbă serbska SR RS',
  hr: 'kroatisch croatian croate croata hrvatski kroatische hırvatça хърватски horvát croată HR',
  lt: 'litouws lithuanian litauisch lituanien lietuvių litouwse lituano litewski litvánul литовский LT',
  lv: 'lets latvian lettisch letton latviešu letse łotewski латышский LV',
  et: 'ests estonian estnisch estonien eesti ET EE',
  ko: 'koreaans koreaanse korean koreanisch coréen coreano 한국어 KO KR',
  sv: 'zweeds zweedse swedish schwedisch suédois sueco svenska SV SE',
  da: 'deens deense danish dänisch danois danés dansk DA DK',
  no: 'noors noorse norwegian norwegisch norvégien noruego norsk',
  fi: 'fins finse finnish finnisch finnois finlandés suomi FI',
  fa: 'perzisch perzische farsi persian persisch persan persa dari FA IR',
  ku: 'koerdisch koerdische kurdish kurdisch kurde kurdo kurdî KU',
  hi: 'hindi HI',
  ur: 'urdu',
  tl: 'tagalog filipijns filipino filipinisch',
  he: 'hebreeuws hebrew hebräisch hébreu hebreo ivrit HE',
  bs: 'bosnisch bosnian bosnische bosanski BS',
  mk: 'macedonisch macedonian mazedonisch makedonski MK',
  sl: 'sloveens slovenian slowenisch slovenski',
  ca: 'catalaans catalan katalanisch català catalán',
  af: 'afrikaans',
  pap: 'papiaments papiamento papiamentu',
  so: 'somalisch somali',
  ti: 'tigrinya',
  am: 'amhaars amharic amharisch',
  ps: 'pasjtoe pashto',
  hy: 'armeens armenian armenisch',
  ka: 'georgisch georgian georgisch',
  srn: 'sranan sranantongo surinaams',
  li: 'limburgs mestreechs',
  fy: 'fries',
  lb: 'luxemburgs luxembourgish luxemburgisch luxembourgeois LB',
  id: 'indonesisch indonesian indonésien indonesische bahasa maleis malay ID',
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
  // A capital with a dot stays one in small letters.
  const named = names.get(word.startsWith('İ') ? `i${word.slice(1)}` : word)
  if (named !== undefined) return named
  if (/[uü]l$/.test(word)) return names.get(word.slice(0, -2).replace(/á$/, 'a')) ?? null
  return word.endsWith('u') || word.endsWith('m') ? inflected(word) : null
}

/** "Po angielsku", "w języku angielskim". */
function inflected(word: string): string | null {
  return names.get(word.endsWith('u') ? `${word.slice(0, -1)}i` : word.slice(0, -1)) ?? null
}

const shortened: Readonly<Record<string, string>> = {
  nl: 'ned nld dut hol vl',
  en: 'eng engl ing',
  de: 'dui dts deu ger germ all alem dt',
  fr: 'fra fre fran frz',
  es: 'spa esp span',
  it: 'ita ital',
  pt: 'por port',
  ro: 'roe rom rum roem',
  hu: 'hon hun hong ung mag',
  pl: 'pol',
  bg: 'bul bulg',
  cs: 'tsj cze tsjech',
  ru: 'rus russ',
  uk: 'ukr oekr',
  tr: 'tur turk türk',
  el: 'gri grie gre',
  ar: 'ara arab',
}
const abbreviations = new Map(
  Object.entries(shortened).flatMap(([iso, row]) => row.split(' ').map(word => [word, iso] as const)),
)

/** The language of "Ned", "Eng." or "Dui": to be asked where a language is expected. */
export function languageAbbreviated(word: string): string | null {
  return abbreviations.get(word) ?? null
}

const shortestMisspelt = 5
const byFirst = Map.groupBy(
  [...names].filter(([name]) => name.length >= shortestMisspelt),
  ([name]) => name.charAt(0),
)

/** The only language whose name is a slip of the pen away: to be asked where a language is expected. */
export function languageMeant(word: string): string | null {
  if (word.length < shortestMisspelt) return null
  const found = new Set<string>()
  for (const [name, iso] of byFirst.get(word.charAt(0)) ?? []) if (isSlip(word, name)) found.add(iso)
  const [only] = found
  return found.size === 1 ? (only ?? null) : null
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
