const form = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

/** A date as HTTP writes them today; `Date` understands much that no server means. */
export function isHttpDate(text: string): boolean {
  return form.test(text)
}
