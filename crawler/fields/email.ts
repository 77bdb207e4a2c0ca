import type { Found } from './found.ts'
import { originalSpan, type Plain, plain } from './plain.ts'
import { platformOf } from './platforms.ts'

const atWords =
  'at|apenstaartje|apestaartje|apenstaart|apestaart|aapenstaartje|aapje|a-?krul|slingeraap|at-?teken|at sign|monkey|klammeraffe|affenschwanz|ät|arobase|arrobase|arobas|arroba|chiocciola|zavináč|zavinac|arond|arrond|a rond|małpa|malpa|kukac|маймунско а|кльомба|собака|παπάκι|kuyruklu a'
const dotWords =
  'dot|punt|punkt|point|punto|ponto|kropka|pont|punct|tečka|tecka|bodka|точка|nokta|τελεία|puntje|stip'
const opening = '[([{<*_~|«-]'
const closing = '[)\\]}>*_~|»-]'
/** `at` as it is written: the sign, the word in brackets or between spaces. */
const signs = new RegExp(
  `\\s{0,2}(?:@|${opening}\\s{0,2}(?:@|a|${atWords})\\s{0,2}${closing})\\s{0,2}|\\s(?:${atWords})\\s|@{2}`,
  'g',
)
const dot = `(?:\\s?\\.\\s?|\\s?${opening}\\s?(?:${dotWords}|\\.)\\s?${closing}\\s?|\\s(?:${dotWords})\\s)`
const lines =
  '(?:\\s?[([{<]?(?:underscore|laag streepje|lage streep|unterstrich|tiret bas|guion bajo|guión bajo|podkreślnik)[)\\]}>]?\\s?)'
const dashes =
  '(?:\\s?[([{<]?(?:streepje|koppelteken|minteken|dash|hyphen|bindestrich|tiret|trattino|guion|guión|cratima)[)\\]}>]?\\s?)'
const local = new RegExp(
  `(?:^|[^a-z0-9._%+-])([a-z0-9](?:[a-z0-9_%+-]|\\.(?=[a-z0-9])|${dot.replace('\\s?\\.\\s?|', '')}(?=[a-z0-9])|${lines}(?=[a-z0-9])|${dashes}(?=[a-z0-9]))*)$`,
)
const domain = new RegExp(
  `^([a-z0-9](?:[a-z0-9-]|${dashes}(?=[a-z0-9])){0,62}(?:${dot}[a-z0-9-]{1,63}){1,4})`,
)
const dots = new RegExp(dot, 'g')
const underscores = new RegExp(lines, 'g')
const hyphens = new RegExp(dashes, 'g')
const mayBeGlued =
  /(?:at|staart|staartje|arroba)(?:gmail|hotmail|outlook|live|yahoo|icloud|protonmail|ziggo|kpnmail|gmx|web)/
/** "lisaatgmaildotcom": only with the well-known hosts. */
const glued =
  /(?<![a-z0-9._-])([a-z0-9][a-z0-9._-]{2,40}?)(?:at|apenstaartje|apenstaart|arroba)(gmail|hotmail|outlook|live|yahoo|icloud|protonmail|ziggo|kpnmail|gmx|web)(?:dot|punt|punkt|point|\.)(com|nl|de|be|me|net)(?![a-z0-9])/g

/** Endings that a written-out address must have: "meet me at home dot" is no address. */
const endings = new Set(
  'nl be de com net org eu fr es ro pl hu uk it at ch lu pt info me io xyz online site live email example test invalid'.split(
    ' ',
  ),
)
const longestLocal = 64
const sentenceWords = new Set(
  'am me is are meet us here look see visit book find i stay call mail naar ben was be'.split(' '),
)

/** Finds e-mail addresses, also with the sign and the dots written as words. */
export function findEmails(text: string): Found[] {
  const read = plain(text)
  const lower = read.lower
  const found: Found[] = []
  let taken = 0
  for (const sign of lower.matchAll(signs)) {
    const at = sign.index
    const after = at + sign[0].length
    if (at < taken) continue
    const left = local.exec(lower.slice(Math.max(taken, at - longestLocal - 1), at))
    const right = domain.exec(lower.slice(after, after + 130))
    if (left?.[1] === undefined || right?.[1] === undefined) continue
    // "I am at hotel.com" is a sentence.
    if (/^\s(?:at|monkey|собака)\s$/.test(sign[0]) && sentenceWords.has(left[1])) continue
    // "Telegram @lisa.maas" is an account.
    if (/^\s/.test(sign[0]) && platformOf.has(left[1])) continue
    const tidy = whole(sign[0] === '@', written(left[1]), right[1])
    if (tidy === null) continue
    const [start, end] = originalSpan(read, at - left[1].length, after + tidy.length)
    found.push({
      value: tidy.value,
      start,
      end,
      disguised: text.slice(start, end).toLowerCase() !== tidy.value,
    })
    taken = after + tidy.length
  }
  return found.length > 0 || !mayBeGlued.test(lower) ? found : gluedIn(read)
}

function gluedIn(read: Plain): Found[] {
  return Array.from(read.lower.matchAll(glued), ({ 0: whole, 1: name, 2: host, 3: ending, index }) => {
    const [start, end] = originalSpan(read, index, index + whole.length)
    return { value: `${name}@${host}.${ending}`, start, end, disguised: true }
  })
}

/** With its signs as signs: "lisa underscore mst". */
function written(part: string): string {
  return part.replace(underscores, '_').replace(hyphens, '-')
}

/** The address, and how much of the right-hand side it takes; null when it is no address. */
function whole(isSign: boolean, left: string, right: string): { value: string; length: number } | null {
  // A spaced dot may be the end of a sentence: keep the shortest host that has a known ending, else the plain one.
  let length = 0
  let host: string | null = null
  for (const piece of [...right.matchAll(dots)].slice(0, 4)) {
    const from = piece.index + piece[0].length
    const label = /^[a-z0-9-]+/.exec(right.slice(from))?.[0] ?? ''
    const taken = right.slice(0, from + label.length)
    const folded = written(taken).replace(dots, '.')
    const isPlain = isSign && taken === folded
    if (!/^[a-z]{2,24}$/.test(label) || !(isPlain || endings.has(label))) continue
    if (host !== null && (piece[0] !== '.' || !endings.has(label))) break
    host = folded
    length = taken.length
  }
  if (host === null || /(?:^|\.)-|-(?:\.|$)/.test(host)) return null
  const name = left.replace(dots, '.')
  return /\.\.|\.$/.test(name) ? null : { value: `${name}@${host}`, length }
}
