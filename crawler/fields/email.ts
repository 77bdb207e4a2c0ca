import type { Found } from './found.ts'
import { originalSpan, plain } from './plain.ts'

/** `at` as it is written: the sign, the word in brackets or between spaces. */
const signs =
  /\s{0,2}(?:@|[([{<*_~-]\s{0,2}(?:at|@|a|apenstaartje|apestaartje|apenstaart|apestaart|arroba|klammeraffe|ät|a-?krul)\s{0,2}[)\]}>*_~-])\s{0,2}|\s(?:at|apenstaartje|apestaartje|apenstaart|apestaart|arroba|klammeraffe|małpa|kukac|aapje|ät|a-?krul)\s|@{2}/g
const dot = String.raw`(?:\.|\s?[([{<*_~-]\s?(?:dot|punt|punkt|point|punto|ponto|kropka|pont|\.)\s?[)\]}>*_~-]\s?|\s(?:dot|punt|punkt|point|punto|ponto|kropka|pont|\.)\s)`
const local = new RegExp(`(?:^|[^a-z0-9._%+-])([a-z0-9](?:[a-z0-9_%+-]|${dot}(?=[a-z0-9]))*)$`)
const domain = new RegExp(`^([a-z0-9-]{1,63}(?:${dot}[a-z0-9-]{1,63}){1,4})`)
const dots = new RegExp(dot, 'g')

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
    if (/^\s(?:at|a)\s$/.test(sign[0]) && sentenceWords.has(left[1])) continue
    const tidy = whole(sign[0] === '@', left[1], right[1])
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
  return found
}

/** The address, and how much of the right-hand side it takes; null when it is no address. */
function whole(isSign: boolean, left: string, right: string): { value: string; length: number } | null {
  // A spaced dot may be the end of a sentence: keep the shortest host that has a known ending, else the plain one.
  let length = 0
  let host: string | null = null
  for (const piece of [...right.matchAll(dots)].slice(0, 4)) {
    const from = piece.index + piece[0].length
    const label = /^[a-z0-9-]+/.exec(right.slice(from))?.[0] ?? ''
    const written = right.slice(0, from + label.length)
    const folded = written.replace(dots, '.')
    const isPlain = isSign && written === folded
    if (!/^[a-z]{2,24}$/.test(label) || !(isPlain || endings.has(label))) continue
    if (host !== null && (piece[0] !== '.' || !endings.has(label))) break
    host = folded
    length = written.length
  }
  if (host === null || /(?:^|\.)-|-(?:\.|$)/.test(host)) return null
  const name = left.replace(dots, '.')
  return /\.\.|\.$/.test(name) ? null : { value: `${name}@${host}`, length }
}
