import type { Found } from './found.ts'
import { originalSpan, type Plain, plain } from './plain.ts'

/** `value` is `platform:name` in lower case; a bare `@name` on no known platform has none. */
export type FoundHandle = Found

const platforms: Record<string, string> = {
  telegram: 'telegram',
  telegr: 'telegram',
  tg: 'telegram',
  tele: 'telegram',
  whatsapp: 'whatsapp',
  signal: 'signal',
  snapchat: 'snapchat',
  snap: 'snapchat',
  instagram: 'instagram',
  insta: 'instagram',
  ig: 'instagram',
  twitter: 'x',
  x: 'x',
  onlyfans: 'onlyfans',
}
const hosts: Record<string, string> = {
  't.me': 'telegram',
  'telegram.me': 'telegram',
  'instagram.com': 'instagram',
  'snapchat.com/add': 'snapchat',
  'twitter.com': 'x',
  'x.com': 'x',
  'onlyfans.com': 'onlyfans',
}

const link =
  /(?<![a-z0-9.-])(?:https?:\/\/)?(?:www\.)?(t\.me|telegram\.me|instagram\.com|snapchat\.com\/add|twitter\.com|x\.com|onlyfans\.com)\/@?([a-z0-9._-]{2,32})/g
const labelled =
  /(?<![a-z0-9@._-])(telegram|telegr|tele|tg|whatsapp|signal|snapchat|snap|instagram|insta|ig|twitter|x|onlyfans)(?:[ -]?(?:account|naam|name|username|user|id|nick|is))?([^\S\n]{0,3}(?:[:=→>➜-]{1,2}[^\S\n]{0,3})?)(@\s?|\(at\)\s?)?([a-z0-9][a-z0-9._-]{1,31})/g
const bare = /(?<![\p{L}\p{N}._%+@/-])@([a-z0-9][a-z0-9._]{2,31})/gu

/** Words that follow a platform's name in a sentence, and pages of the platforms themselves. */
const notNames = new Set(
  'ja nee yes no ok ook en of and or und oder is me mij mijn my bericht berichtje message stuur send bellen bel call app sms nummer number zelfde hetzelfde same via only alleen liefst graag available beschikbaar mogelijk possible op aanvraag request hier here zie see link bio foto fotos video videos share joinchat explore reel reels stories home intent search status premium account group groep channel kanaal whatsapp telegram signal snapchat snap instagram insta twitter onlyfans'.split(
    ' ',
  ),
)

/** Finds account names on known platforms. A plain word counts only when it can be nothing else. */
export function findHandles(text: string): FoundHandle[] {
  const read = plain(text)
  const found: FoundHandle[] = []
  for (const match of read.lower.matchAll(link)) {
    const [whole, host = '', written = ''] = match
    add(found, read, hosts[host] ?? '', tidy(written), match.index + whole.length - written.length)
  }
  for (const match of read.lower.matchAll(labelled)) {
    const [whole, label = '', joint = '', sign, written = ''] = match
    const name = tidy(written)
    const start = match.index + whole.length - written.length
    if (joint === '' && sign === undefined) continue
    // A bare "x" is a kiss.
    if (label === 'x' && (sign === undefined || !joint.includes(':'))) continue
    if (sign === undefined && !standsAlone(read.lower, name, start, joint)) continue
    add(found, read, platforms[label] ?? '', name, start)
  }
  return found.sort((a, b) => a.start - b.start)
}

const entry = /^\s*([a-z]+)\s?[:=/]\s?@?([a-z0-9][a-z0-9._-]{1,31})\s*$/

/** Reads one entry of a handles field, as `telegram:lisa_mst`. */
export function handlesFrom(written: string): string[] {
  const [, label = '', name = ''] = entry.exec(plain(written).lower) ?? []
  const platform = platforms[label]
  if (platform !== undefined && name.length > 1 && /[a-z]/.test(name) && !notNames.has(name))
    return [`${platform}:${tidy(name)}`]
  return findHandles(written).map(found => found.value)
}

/** Finds names behind a bare `@`, whose platform is not known: to be masked, never to be linked. */
export function findBareHandles(text: string): Found[] {
  const read = plain(text)
  return [...read.lower.matchAll(bare)].map(match => {
    const name = tidy(match[1] ?? '')
    const [start, end] = originalSpan(read, match.index, match.index + 1 + name.length)
    return { value: `@${name}`, start, end, disguised: false }
  })
}

function add(found: FoundHandle[], read: Plain, platform: string, name: string, start: number): void {
  if (name.length < 3 || !/[a-z]/.test(name) || notNames.has(name)) return
  if (/[/:@]/.test(read.lower.charAt(start + name.length))) return
  const [from, until] = originalSpan(read, start, start + name.length)
  found.push({
    value: `${platform}:${name}`,
    start: from,
    end: until,
    disguised: read.original.slice(from, until).toLowerCase() !== name,
  })
}

function tidy(written: string): string {
  return written.replace(/[._-]+$/, '')
}

/** "Telegram: lisamst" at the end of a line is a name; "telegram beschikbaar" and "signal: bel me" are words. */
function standsAlone(text: string, name: string, start: number, joint: string): boolean {
  if (/_|[a-z]\d|\d[a-z]|[a-z]\.[a-z]/.test(name)) return !/\.(?:nl|be|de|com|net|org|eu)$/.test(name)
  if (!/[:=→>➜]/.test(joint) || name.length < 5) return false
  return /^[^\S\n]*(?:$|[\n,;|/)•·])/.test(text.slice(start + name.length, start + name.length + 4))
}
