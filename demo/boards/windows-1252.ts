/** Where windows-1252 differs from Latin-1. */
const special = new Map(
  [...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].map((character, at) => [character, positions()[at] as number]),
)

function positions(): number[] {
  // 81, 8D, 8F, 90 and 9D are empty places in the set.
  const empty = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])
  return Array.from({ length: 32 }, (_, at) => 0x80 + at).filter(position => !empty.has(position))
}

/** HTML as bytes in windows-1252; what the set lacks becomes a numeric reference. */
export function toWindows1252(html: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = []
  for (const character of html) {
    const code = character.codePointAt(0) as number
    const position = special.get(character)
    if (position !== undefined) bytes.push(position)
    else if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) bytes.push(code)
    else bytes.push(...Buffer.from(`&#${code};`, 'ascii'))
  }
  return new Uint8Array(bytes)
}
