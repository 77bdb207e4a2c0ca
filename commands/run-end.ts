import type { RunEnd } from '../storage/runs.ts'

/** How a harvest went, in one line. */
export function inOneLine({ source, outcome, reason, counts }: RunEnd): string {
  const verdict = `${source}: ${outcome}${reason === null ? '' : ` (${reason})`}`
  if (counts === null) return verdict
  const { requests, added, changed, unchanged, gone, unreadable } = counts
  const facts = `${added} new, ${changed} changed, ${unchanged} unchanged, ${gone} gone, ${unreadable} unreadable`
  return `${verdict}; ${requests} requests, adverts: ${facts}`
}
