import { type Found, withoutOverlap } from './found.ts'
import { originalSpan, type Plain, plain } from './plain.ts'
import { isCautious, platformAt, platformOf } from './platforms.ts'
import { matchesAt } from './words.ts'

/** `value` is `platform:name` in lower case; a bare `@name` on no known platform has none. */
export type FoundHandle = Found

const alternatives = (words: Iterable<string>) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(word => word.replace(/[.]/g, '\\.').replace('-', '[ -]?'))
    .join('|')

const names = '[a-z0-9][a-z0-9._-]{1,31}'
const anyLabel = alternatives(platformOf.keys())
const labels = `(${anyLabel})`
const at = String.raw`(@[^\S\n]?|[([]at[)\]][^\S\n]?|(?:apenstaart(?:je)?|apestaart(?:je)?|at)[^\S\n])`
const link = new RegExp(
  String.raw`(?<![a-z0-9.-])(?:https?:\/\/)?(?:www\.)?(${alternatives(platformAt.keys()).replaceAll('\\.', ' ?\\. ?')}) ?\/ ?@?(${names})`,
  'g',
)
const kind =
  '(?:account|accountnaam|naam|name|username|gebruikersnaam|user|nutzername|nick(?:name)?|handle|profiel|profil|profile|id|adres|me|kanaal|channel|chat|app)'
/** "Telegram: @name", "mijn insta is name", "snap → name". */
const labelled = new RegExp(
  String.raw`(?<![a-z0-9@._-])${labels}(?![a-z0-9])(?:[ -]?${kind}(?![a-z]))?((?:[^\S\n]{0,3}(?:[:=→>➜|~•*👉➡️💬📲📱✈️]+|-{1,2}>?|\bis\b|\bheet\b|\bist\b|\best\b|\bes\b|\b(?:als|onder|under|as|unter|sous|met)\b)){0,2}[^\S\n]{0,3}|[^\S\n]?[([]|\s{0,2}\n(?=@))${at}?(?!(?:${anyLabel})(?![a-z0-9]))(${names})`,
  'uy',
)
/** "@name op Telegram", "@name (insta)", "name op snapchat". */
const behind = new RegExp(`${labels}(?![a-z0-9._-]{0,3}[a-z0-9])`, 'uy')
const ahead = new RegExp(
  String.raw`(?<![\p{L}\p{N}._%+@/-])(@[^\S\n]?)?(${names})([^\S\n]?[([]|[^\S\n]?[-–|/:,][^\S\n]?|[^\S\n](?:op|on|auf|sur|en|via|bij|pe|na|is mijn|is my)[^\S\n])(?:mijn |my |de )?$`,
  'u',
)
const widestAhead = 60
const bare = /(?<![\p{L}\p{N}._%+@/-])@([a-z0-9][a-z0-9._]{2,31})/gu

/** Words that follow a platform's name in a sentence, and pages of the platforms themselves. */
const notNames = new Set(
  `ja nee yes no ok ook en of and or und oder is me mij mijn my bericht berichtje message stuur send bellen bel call app sms nummer number
  zelfde hetzelfde same via only alleen liefst graag available beschikbaar mogelijk possible op aanvraag request hier here zie see link bio
  foto fotos video videos share joinchat explore reel reels stories home intent search status premium account group groep channel kanaal
  whatsapp telegram signal snapchat snap instagram insta twitter onlyfans facebook tiktok discord viber kik wechat line not niet geen kein
  nur pas the een het watch login signup profile hashtag people pages events about help p tv heb heeft have has staat staan kan kun can
  contact content wel naar nach aan add volg follow welkom welcome discreet privé prive online met with voor for auch aussi also`.split(
    /\s+/,
  ),
)

/** Finds account names on known platforms. A plain word counts only when it can be nothing else. */
export function findHandles(text: string): FoundHandle[] {
  const read = plain(text)
  const found: FoundHandle[] = []
  const named = new Set<number>()
  if (read.lower.includes('/'))
    for (const match of read.lower.matchAll(link)) {
      const [whole, host = '', written = ''] = match
      add(
        found,
        read,
        platformAt.get(host.replaceAll(' ', '')) ?? '',
        tidy(written),
        match.index + whole.length - written.length,
      )
    }
  for (const match of matchesAt(read, read.lower, labelWords, labelled)) {
    const [whole, label = '', joint = '', sign, written = ''] = match
    const name = tidy(written)
    const start = match.index + whole.length - written.length
    if (joint === '' && sign === undefined) continue
    const cased = read.text.slice(match.index, match.index + label.length)
    if (isCautious(label) && !isMeant(label, cased, joint, sign)) continue
    if (sign === undefined && !standsAlone(read.lower, name, start, joint)) continue
    add(found, read, platformOf.get(spelt(label)) ?? '', name, start)
    named.add(start)
  }
  for (const match of matchesAt(read, read.lower, labelWords, behind)) {
    const [, label = ''] = match
    const from = Math.max(0, match.index - widestAhead)
    const before = ahead.exec(read.lower.slice(from, match.index))
    if (
      before === null ||
      (isCautious(label) && read.text.slice(match.index, match.index + label.length) === label)
    )
      continue
    const [, sign, written = '', joint = ''] = before
    const name = tidy(written)
    const start = from + before.index + (sign?.length ?? 0)
    // A sign may belong to the platform named before it.
    if (named.has(start) || (sign === undefined && !(isOdd(name) && /[a-z(]/.test(joint)))) continue
    add(found, read, platformOf.get(spelt(label)) ?? '', name, start)
  }
  return withoutOverlap(found)
}

/** The first word of each label. */
const labelWords: ReadonlySet<string> = new Set(
  [...platformOf.keys()].map(named => named.split(/[-@]/)[0] ?? ''),
)

function spelt(named: string): string {
  return platformOf.has(named)
    ? named
    : platformOf.has(named.replace(' ', '-'))
      ? named.replace(' ', '-')
      : named.replace(/[ -]/, '')
}

/** A bare "x" is a kiss and "of" is a word: these need capitals, or both a colon and a sign. */
function isMeant(named: string, cased: string, joint: string, sign: string | undefined): boolean {
  if (named === 'x') return sign !== undefined && joint.includes(':')
  const isLoud = cased !== named
  if (named === 'tele') return sign !== undefined || /[:=→>➜]/.test(joint)
  return sign !== undefined ? isLoud || joint.includes(':') : isLoud && /[:=→>➜-]/.test(joint)
}

const entry = /^\s*([a-z]+)\s?[:=/]\s?@?([a-z0-9][a-z0-9._-]{1,31})\s*$/

/** Reads one entry of a handles field, as `telegram:lisa_mst`. */
export function handlesFrom(written: string): string[] {
  const [, named = '', name = ''] = entry.exec(plain(written).lower) ?? []
  const platform = platformOf.get(named)
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
  if (platform === '' || name.length < 3 || !/[a-z]/.test(name) || notNames.has(name.replace(/\d+$/, '')))
    return
  if (/^(?:[/@]|:(?!\s|$))/.test(read.lower.slice(start + name.length, start + name.length + 2))) return
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

/** No ordinary word: digits, dots or underscores within. */
function isOdd(name: string): boolean {
  return /_|[a-z]\d|\d[a-z]|[a-z]\.[a-z]/.test(name) && !/\.(?:nl|be|de|com|net|org|eu|example)$/.test(name)
}

/** "Telegram: lisamst" at the end of a line is a name; "telegram beschikbaar" and "signal: bel me" are words. */
function standsAlone(text: string, name: string, start: number, joint: string): boolean {
  if (isOdd(name)) return true
  if (!/[:=→>➜👉[(]|^\s*-\s|\bis\b|\bheet\b|\bist\b/u.test(joint) || name.length < 4) return false
  if (/\.(?:nl|be|de|com|net|org|eu|example)$/.test(name)) return false
  const isStated = /\bis\b|\bheet\b|\bist\b/.test(joint)
  const end = isStated ? /^[^\S\n]*(?:$|[\n.,;|/)•·!])/ : /^[^\S\n]*(?:$|[\n,;|/)•·]|\.(?:\s|$))/
  return (
    end.test(text.slice(start + name.length, start + name.length + 4)) ||
    follows.test(text.slice(start + name.length, start + name.length + 12))
  )
}

/** What goes on behind a name: "telegram: lisamst of bel". */
const follows = /^[^\S\n](?:of|or|en|and|und|oder|kus|kusjes|xx|bel|app|call)(?![a-z])/
