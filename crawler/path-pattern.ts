/** The path of a robots.txt rule, ready to be compared: pieces of text with anything in between. */
export interface PathPattern {
  pieces: readonly string[]
  /** The path must end where the pattern ends. */
  toEnd: boolean
  /** The longest pattern that matches is the one that counts. */
  octets: number
}

// Eight times what a browser takes. A bound keeps many rules against one address bearable.
const longestPath = 8 * 2083

/** Reads the path of a rule, one character an octet. `*` is anything, `$` at the end is the end. */
export function pathPattern(rule: string): PathPattern {
  const toEnd = rule.endsWith('$')
  const text = inOneSpelling(toEnd ? rule.slice(0, -1) : rule)
  return { pieces: text.split('*'), toEnd, octets: text.length + (toEnd ? 1 : 0) }
}

/** The part of an address that rules speak of, in the spelling of patterns; null when it is too long to be asked for. */
export function comparablePath({ pathname, search }: URL): string | null {
  const path = pathname + search
  return path.length > longestPath ? null : inOneSpelling(path.replaceAll('*', '%2A'))
}

/** Takes time in proportion to the path and the pattern together, whatever stands in them. */
export function matches({ pieces, toEnd }: PathPattern, path: string): boolean {
  const [first = '', ...rest] = pieces
  if (!path.startsWith(first)) return false
  const last = rest.pop()
  if (last === undefined) return !toEnd || path.length === first.length
  let at = first.length
  for (const piece of rest) {
    at = endOf(piece, path, at)
    if (at < 0) return false
  }
  if (toEnd) return path.length - last.length >= at && path.endsWith(last)
  return endOf(last, path, at) >= 0
}

/**
 * Where the first occurrence of a piece ends, from a place on; -1 when there is none. The search of Knuth, Morris and
 * Pratt: `indexOf` takes the product of both lengths where a site means harm.
 */
function endOf(piece: string, path: string, from: number): number {
  if (piece === '') return from
  const shorter = borders(piece)
  let matched = 0
  for (let at = from; at < path.length; at++) {
    const octet = path.charCodeAt(at)
    while (matched > 0 && octet !== piece.charCodeAt(matched)) matched = shorter[matched - 1] ?? 0
    if (octet === piece.charCodeAt(matched)) matched++
    if (matched === piece.length) return at + 1
  }
  return -1
}

/** For each beginning of a piece: how long the longest shorter beginning is that it also ends with. */
function borders(piece: string): Uint16Array {
  const found = new Uint16Array(piece.length)
  let length = 0
  for (let at = 1; at < piece.length; at++) {
    const octet = piece.charCodeAt(at)
    while (length > 0 && octet !== piece.charCodeAt(length)) length = found[length - 1] ?? 0
    if (octet === piece.charCodeAt(length)) length++
    found[at] = length
  }
  return found
}

// What may stand plainly and says the same when it is escaped: unreserved, and reserved that delimits nothing here.
const plain = /[A-Za-z0-9\-._~!'(),:;@[\]]/
const plainInQuery = /[A-Za-z0-9\-._~!'(),:;@[\]/?]/
const escapeOrOdd = /%[0-9A-Fa-f]{2}|[^!#%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]/g

/**
 * Addresses can be spelled in several ways. Ours: plain where that says the same (`%62` is b), else escaped in capitals.
 * RFC 9309 wants reserved characters escaped on both sides; plain on both sides is the same comparison, and counts
 * octets as Google does.
 */
function inOneSpelling(path: string): string {
  const mark = path.indexOf('?')
  const query = mark < 0 ? path.length : mark
  return path.replace(escapeOrOdd, (found, at: number) => {
    const character = found.length === 1 ? found : String.fromCharCode(Number.parseInt(found.slice(1), 16))
    const allowed = at > query ? plainInQuery : plain
    return allowed.test(character) ? character : escaped(character)
  })
}

function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
