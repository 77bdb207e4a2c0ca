/** Number words as the adverts of this set write them. */
interface NumberWords {
  units: string[]
  teens: string[]
  tens: string[]
  /** 21 to 99, tens and unit. */
  joined(tens: number, unit: number): string
}

const rows = (line: string) => line.split(' ')

function language(
  units: string,
  teens: string,
  tens: string,
  joined: (t: string, u: string, tens: number, unit: number) => string,
): NumberWords {
  const words: NumberWords = {
    units: rows(units),
    teens: rows(teens),
    tens: rows(tens),
    joined: (ten, unit) => joined(words.tens[ten - 2] ?? '', words.units[unit] ?? '', ten, unit),
  }
  return words
}

export const numberWords: Readonly<Record<string, NumberWords>> = {
  nl: language(
    'nul een twee drie vier vijf zes zeven acht negen',
    'tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
    'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
    (t, u) => `${u}${u.endsWith('e') ? 'ën' : 'en'}${t}`,
  ),
  en: language(
    'zero one two three four five six seven eight nine',
    'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    'twenty thirty forty fifty sixty seventy eighty ninety',
    (t, u) => `${t}-${u}`,
  ),
  de: language(
    'null eins zwei drei vier fünf sechs sieben acht neun',
    'zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
    'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
    (t, u) => `${u === 'eins' ? 'ein' : u}und${t}`,
  ),
  fr: language(
    'zéro un deux trois quatre cinq six sept huit neuf',
    'dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
    'vingt trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix',
    french,
  ),
  es: language(
    'cero uno dos tres cuatro cinco seis siete ocho nueve',
    'diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
    'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    (t, u, tens) => (tens === 2 ? `veinti${u}` : `${t} y ${u}`),
  ),
  ro: language(
    'zero unu doi trei patru cinci șase șapte opt nouă',
    'zece unsprezece doisprezece treisprezece paisprezece cincisprezece șaisprezece șaptesprezece optsprezece nouăsprezece',
    'douăzeci treizeci patruzeci cincizeci șaizeci șaptezeci optzeci nouăzeci',
    (t, u) => `${t} și ${u}`,
  ),
  hu: language(
    'nulla egy kettő három négy öt hat hét nyolc kilenc',
    'tíz tizenegy tizenkettő tizenhárom tizennégy tizenöt tizenhat tizenhét tizennyolc tizenkilenc',
    'húsz harminc negyven ötven hatvan hetven nyolcvan kilencven',
    (t, u, tens) => (tens === 2 ? `huszon${u}` : `${t}${u}`),
  ),
  pl: language(
    'zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć',
    'dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście',
    'dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt',
    (t, u) => `${t} ${u}`,
  ),
  pt: language(
    'zero um dois três quatro cinco seis sete oito nove',
    'dez onze doze treze catorze quinze dezasseis dezassete dezoito dezanove',
    'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
    (t, u) => `${t} e ${u}`,
  ),
}

function french(t: string, u: string, tens: number, unit: number): string {
  const teens = rows('dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf')
  if (tens === 7) return unit === 1 ? 'soixante et onze' : `soixante-${teens[unit]}`
  if (tens === 9) return `quatre-vingt-${teens[unit]}`
  if (tens === 8) return `quatre-vingt-${u}`
  return unit === 1 ? `${t} et un` : `${t}-${u}`
}

/** 0 to 99 in words; below ten behind a zero digit by digit is for the caller. */
export function inWords(language: string, value: number): string {
  const words = numberWords[language] as NumberWords
  if (value < 10) return words.units[value] as string
  if (value < 20) return words.teens[value - 10] as string
  const [tens, unit] = [Math.floor(value / 10), value % 10]
  return unit === 0 ? (words.tens[tens - 2] as string) : words.joined(tens, unit)
}
