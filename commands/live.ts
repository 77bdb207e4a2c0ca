/** The last lines of the terminal, which are drawn again in place; everything else is written above them. */
let drawn: readonly string[] = []

/** A line for people, on stderr. */
export function say(line: string): void {
  process.stderr.write(`${erased(drawn, columns())}${line}\n${text(drawn)}`)
}

/** Draws these lines in the place of the last ones. */
export function draw(lines: readonly string[]): void {
  process.stderr.write(`${erased(drawn, columns())}${text(lines)}`)
  drawn = lines
}

/** The width of the terminal now; some say 0 for unknown. */
export function columns(): number {
  return process.stderr.columns || 80
}

/** Goes up over the lines and clears them. A terminal that became narrower shows one line as several. */
export function erased(lines: readonly string[], width: number): string {
  const rows = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0)
  return rows === 0 ? '' : `\x1b[${rows}F\x1b[0J`
}

function text(lines: readonly string[]): string {
  return lines.map(line => `${line}\n`).join('')
}
