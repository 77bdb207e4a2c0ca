import { type Found, withoutOverlap } from './found.ts'
import { originalSpan, plain } from './plain.ts'

const addressed =
  /(?:https?:\/\/|www\s?\.\s?|(?<![a-z0-9])www )([a-z0-9][a-z0-9.-]{0,100}[a-z0-9])(?:[/?#][^\s<>"'⟦⟧]{0,200})?/g
const bare =
  /(?<![a-z0-9@._/-])((?:[a-z0-9-]{2,63}\.){1,3}(?:nl|com|net|org|eu|info|example))(?![a-z0-9@-]|\.[a-z0-9])(?:\/[^\s<>"'⟦⟧]{0,200})?/g
const spelled =
  /(?<![a-z0-9@._-])(?:(?:website|site|web|webseite|homepage|pagina)[\s:]{1,3}|www[\s.]{1,3})?([a-z0-9-]{2,63})(?:\s?[([{]\s?(?:punt|dot|punkt|point|\.)\s?[)\]}]\s?)(nl|be|de|com|net|org|eu|info|example)(?![a-z0-9])/g

/** Hosts of mail, platforms and shorteners: never an advertiser's own website. */
const notOwn =
  /(?:^|\.)(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|protonmail|proton|ziggo|kpnmail|gmx|web|t|telegram|wa|whatsapp|instagram|snapchat|twitter|x|onlyfans|facebook|fb|tiktok|youtube|youtu|google|goo|bit|linktr|linktree|maps|signal)\.(?:com|nl|be|de|me|org|ee|ly|gl|net|group)$/

const mayAddress = /http|www/
const mayEnd = /\.(?:nl|com|net|org|eu|info|example)/
const maySpell = /[([{]\s?(?:punt|dot|punkt|point|\.)\s?[)\]}]/

/** Finds websites an advert names. `value` is the host without `www`. */
export function findWebsites(text: string): Found[] {
  const read = plain(text)
  const found: Found[] = []
  const add = (written: string, from: number, until: number) => {
    const value = written.replace(/^www\./, '').replace(/\.+$/, '')
    if (!/\.[a-z]{2,24}$/.test(value) || notOwn.test(value)) return
    const [start, end] = originalSpan(read, from, until)
    found.push({ value, start, end, disguised: !text.slice(start, end).toLowerCase().includes(value) })
  }
  const patterns = [mayAddress.test(read.lower) ? addressed : null, mayEnd.test(read.lower) ? bare : null]
  for (const pattern of patterns.filter(one => one !== null))
    for (const match of read.lower.matchAll(pattern))
      add(match[1] ?? '', match.index, match.index + match[0].length)
  if (!maySpell.test(read.lower)) return withoutOverlap(found)
  for (const match of read.lower.matchAll(spelled)) {
    const before = read.lower.slice(Math.max(0, match.index - 12), match.index)
    if (/(?:@|\bat|staart(?:je)?|[)\]}])\s?$/.test(before)) continue
    add(`${match[1]}.${match[2]}`, match.index, match.index + match[0].length)
  }
  return withoutOverlap(found)
}
