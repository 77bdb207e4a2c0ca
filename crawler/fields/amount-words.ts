import { exactNumberWord } from './digit-words.ts'

/** An amount written in words. Offsets count in the line it was asked of. */
export interface AmountInWords {
  value: number
  start: number
  end: number
}

const hundreds: ReadonlyMap<string, number> = new Map(
  Object.entries({
    200: 'doscientos doscientas duzentos duzentas dwieście dwiescie двеста двести',
    300: 'trescientos trescientas trezentos trezentas trzysta триста',
    400: 'cuatrocientos quatrocentos czterysta четыреста четиристотин',
    500: 'quinientos quinhentos pięćset piecset петстотин пятьсот',
    600: 'seiscientos seiscentos sześćset szescset шестстотин шестьсот',
    700: 'setecientos setecentos siedemset',
    800: 'ochocientos oitocentos osiemset',
    900: 'novecientos novecentos dziewięćset',
  }).flatMap(([value, words]) => words.split(' ').map(word => [word, Number(value)] as const)),
)
const hundred = new Set(
  'honderd hundred hundert cent cents cien ciento cem cento sută suta sute száz szaz sto stě yüz сто'.split(
    ' ',
  ),
)
const thousand = new Set(
  'duizend thousand tausend mille mila mil mie mii ezer tysiąc tysiące tisíc хиляда тысяча'.split(' '),
)
/** "Honderdvijftig", "zweihundertfünfzig", "százötven", "centocinquanta". */
const glued = /^(\p{L}*?)(honderd|hundert|száz|szaz|cento)(?:en|und|e)?(\p{L}*)$/u
const gluedThousand = /^(\p{L}*?)(duizend|tausend|ezer|mila)(?:en|und)?(\p{L}*)$/u
const joints = new Set('en and und et y e și si i és и'.split(' '))
const word = /\p{L}+/gu
const between = /^(?:\s|-|\s?-\s?)$/
const most = 9000
const longest = 40

/** One part of an amount: a value, or what multiplies the one before it. */
type Part = { value: number } | { times: number }

/** Part of every number word from ten on that is read: most texts have none. */
const mayCount =
  /tien|tig|teen|ty|zehn|zig|ßig|dix|onze|quator|quinz|seize|vingt|ante|enta|cent|venti|vint|veint|trint|trent|treint|quaran|cuaren|cinq|cinc|sessan|sesen|setan|seten|ottan|ochen|oiten|noven|novan|soix|huit|prezece|zeci|tizen|tíz|húsz|husz|harminc|negyven|ötven|otven|hatvan|hetven|nyolcvan|kilencven|naście|nascie|dzieś|dzies|dwadzi|hond|hund|sz[áa]z|cien|cem|st[oě]|s[uú]t[ăae]|mil|duiz|thous|taus|ezer|dici|dieci|treize|douze|doce|trece|catorce|quince|set[ent]|yirmi|otuz|kırk|elli|altm|yetm|seksen|doksan|yüz|сто|двест|десят|десет|дцат|сорок|девян|йсет|cet|náct|nact|desát/

/** Finds numbers from twenty on, or from `least` on, written in small letters. */
export function amountsInWords(line: string, least = 20): AmountInWords[] {
  const found: AmountInWords[] = []
  if (!mayCount.test(line)) return found
  let so = none
  let start = -1
  let end = -1
  /** A small word that belongs to the amount only if another part follows. */
  let joined = -1
  const close = () => {
    if (start >= 0 && so.total + so.value >= least && so.total + so.value <= most)
      found.push({ value: so.total + so.value, start, end })
    so = none
    start = -1
    joined = -1
  }
  for (const match of line.matchAll(word)) {
    const [at, until] = [match.index, match.index + match[0].length]
    const edge = joined >= 0 ? joined : end
    if (start >= 0 && !between.test(line.slice(edge, at))) close()
    if (start >= 0 && joined < 0 && joints.has(match[0])) {
      joined = until
      continue
    }
    const part = partOf(match[0])
    const next = part === null ? null : start < 0 ? added(none, part, false) : added(so, part, joined >= 0)
    if (next === null && start >= 0) close()
    const begun = next ?? (part === null ? null : added(none, part, false))
    if (begun === null) continue
    if (start < 0) start = at
    so = begun
    end = until
    joined = -1
  }
  close()
  return found
}

interface Sum {
  total: number
  value: number
}
const none: Sum = { total: 0, value: 0 }

function partOf(word: string): Part | null {
  if (word.length > longest) return null
  const round = hundreds.get(word)
  if (round !== undefined) return { value: round }
  if (hundred.has(word)) return { times: 100 }
  if (thousand.has(word)) return { times: 1000 }
  const whole = valueIn(word)
  return whole === null ? null : { value: whole }
}

const shortestGlued = 6
const mayBeGlued = /hond|hund|sz|cent|duiz|taus|ezer|mila/

function valueIn(word: string): number | null {
  const exact = exactNumberWord(word)
  if (exact !== null) return exact
  if (word.length < shortestGlued || !mayBeGlued.test(word)) return null
  const big = gluedThousand.exec(word)
  if (big !== null) return composed(big, 1000, 99)
  const round = glued.exec(word)
  return round === null ? null : composed(round, 100, 19)
}

function composed(match: RegExpExecArray, times: number, mostTimes: number): number | null {
  const [, before = '', , behind = ''] = match
  const count = before === '' ? 1 : exactNumberWord(before)
  const rest = behind === '' ? 0 : valueIn(behind)
  return count === null || count > mostTimes || count === 0 || rest === null || rest >= times
    ? null
    : count * times + rest
}

/** The sum with one more part; null when it is another number. */
function added({ total, value }: Sum, part: Part, isJoined: boolean): Sum | null {
  if ('times' in part) {
    if (part.times === 100)
      return value > 19 || (value % 100 === 0 && value > 0)
        ? null
        : { total, value: Math.max(1, value) * 100 }
    return total > 0 || value > 99 ? null : { total: Math.max(1, value) * 1000, value: 0 }
  }
  const rest = value % 100
  const more = part.value
  if (value === 0 || (rest === 0 && more < 100 && value >= 100)) return { total, value: value + more }
  // French: dix-huit.
  if (rest === 10 && more >= 7 && more <= 9 && !isJoined) return { total, value: value + more }
  // French: quatre-vingts.
  if (rest === 4 && more === 20 && !isJoined) return { total, value: value - 4 + 80 }
  if (rest >= 20 && rest % 10 === 0 && (more < 10 || ((rest === 60 || rest === 80) && more < 20)))
    return { total, value: value + more }
  if (rest > 0 && rest < 10 && more >= 20 && more % 10 === 0 && isJoined)
    return { total, value: value + more }
  return null
}
