const shortWord = 3

/** One letter more, less, other, or two that changed places; a word of three letters only lacks or doubles one. */
export function isSlip(written: string, meant: string): boolean {
  const longer = written.length - meant.length
  if (longer > 1 || longer < -1 || written === meant) return false
  if (longer === 0 && meant.length <= shortWord) return false
  let at = 0
  while (at < meant.length && written[at] === meant[at]) at++
  if (longer === 1) return written.slice(at + 1) === meant.slice(at)
  if (longer === -1) return written.slice(at) === meant.slice(at + 1)
  if (written.slice(at + 1) === meant.slice(at + 1)) return true
  const swapped = written[at] === meant[at + 1] && written[at + 1] === meant[at]
  return swapped && written.slice(at + 2) === meant.slice(at + 2)
}
