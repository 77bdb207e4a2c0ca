/** A line of robots.txt that asks something of us. Names and paths are as written, one character an octet. */
export type Line =
  | { key: 'user-agent' | 'allow' | 'disallow'; value: string }
  /** Seconds between requests. */
  | { key: 'delay'; value: number }

const largest = 500 * 1024
const longestLine = 8 * 2083 - 1

/**
 * The lines of a robots.txt that we understand. As tolerant as Google's parser: a forgotten colon, a common misspelling
 * and bytes that are no text do no harm. What stands behind 500 KiB, or behind 16,663 octets of a line, is not read.
 */
export function* readLines(bytes: Uint8Array): Generator<Line> {
  for (const written of textOf(bytes).split(/[\r\n]/)) {
    const line = before('#', before('\0', written.slice(0, longestLine)))
    const [name, value] = split(trimmed(line))
    const key = keyOf(name.toLowerCase())
    if (key === 'crawl-delay') yield { key: 'delay', value: crawlDelay(value) }
    else if (key === 'request-rate') yield { key: 'delay', value: requestRate(value) }
    else if (key !== null) yield { key, value }
  }
}

/** Octets as characters, so that no encoding is guessed. A line torn by the limit is dropped: half a rule is another. */
function textOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.subarray(0, largest + 1)).toString('latin1')
  const torn = text.length > largest
  const end = torn ? Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1 : text.length
  // A byte order mark, whole or torn.
  return text.slice(0, end).replace(/^\u00EF(?:\u00BB\u00BF?)?/, '')
}

/** Name and value; both empty when there are no two parts. A colon may be forgotten between just two words. */
function split(line: string): [name: string, value: string] {
  const colon = line.indexOf(':')
  if (colon >= 0) return [trimmed(line.slice(0, colon)), trimmed(line.slice(colon + 1))]
  const [name = '', value = '', more] = line.split(/[ \t]+/, 3)
  return value === '' || more !== undefined ? ['', ''] : [name, value]
}

type Key = 'user-agent' | 'allow' | 'disallow' | 'crawl-delay' | 'request-rate'

const spellings: Readonly<Record<Key, readonly string[]>> = {
  'user-agent': ['user-agent', 'useragent', 'user agent'],
  allow: ['allow'],
  disallow: ['disallow', 'dissallow', 'dissalow', 'disalow', 'diasllow', 'disallaw'],
  'crawl-delay': ['crawl-delay', 'crawldelay', 'crawl delay'],
  'request-rate': ['request-rate', 'requestrate', 'request rate'],
}

/** By its beginning, as Google reads it: `disallowed` counts too. */
function keyOf(name: string): Key | null {
  for (const key of Object.keys(spellings) as Key[])
    if (spellings[key].some(spelling => name.startsWith(spelling))) return key
  return null
}

/** `5`, `0.5` or `2 seconds`; 0 for what is no number of seconds. */
function crawlDelay(value: string): number {
  return Number(/^\d+(?:\.\d+)?|^\.\d+/.exec(value)?.[0] ?? 0)
}

const secondsIn: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 }

/** `1/5`: a page in five seconds; `10/1m`: ten in a minute. Hours of the day may follow: we keep to it at all hours. */
function requestRate(value: string): number {
  const [, pages, time, unit = 's'] = /^(\d+)\s*\/\s*(\d+)\s*([smh])?/i.exec(value) ?? []
  if (pages === undefined) return 0
  const seconds = Number(time) * (secondsIn[unit.toLowerCase()] ?? 1)
  return seconds === 0 ? 0 : seconds / Number(pages)
}

function before(mark: string, text: string): string {
  const at = text.indexOf(mark)
  return at < 0 ? text : text.slice(0, at)
}

const blanks = '\t\v\f '

/** Without white space around it. Not `trim`, which takes octets that are part of a letter. */
function trimmed(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && blanks.includes(text.charAt(from))) from++
  while (to > from && blanks.includes(text.charAt(to - 1))) to--
  return text.slice(from, to)
}
