/** What a mask stands for. */
export type SlotKind = 'phone' | 'email' | 'handle' | 'name' | 'address' | 'website' | 'register'

/** A text with `⟦kind⟧` in the place of what may not be shown. Offsets count in `text` and include the brackets. */
export interface MaskedText {
  text: string
  slots: { start: number; end: number; kind: SlotKind; value: string }[]
}

/** What is to be masked. Offsets count in the text as given. */
export interface Masked {
  start: number
  end: number
  kind: SlotKind
  value: string
}

/**
 * Replaces each stretch by `⟦kind⟧`. Where stretches overlap, the longest gives kind and value and the mask
 * covers them all. Mask brackets that the text brings itself become `[ ]`.
 */
export function mask(text: string, found: readonly Masked[]): MaskedText {
  const masked: MaskedText = { text: '', slots: [] }
  let at = 0
  for (const { start, end, kind, value } of joined(found)) {
    masked.text += disarmed(text.slice(at, start))
    const from = masked.text.length
    masked.text += `⟦${kind}⟧`
    masked.slots.push({ start: from, end: masked.text.length, kind, value })
    at = end
  }
  masked.text += disarmed(text.slice(at))
  return masked
}

/** Same length, so that offsets hold. */
function disarmed(text: string): string {
  return text.replaceAll('⟦', '[').replaceAll('⟧', ']')
}

function joined(found: readonly Masked[]): Masked[] {
  const ordered = found.filter(one => one.end > one.start).sort((a, b) => a.start - b.start || b.end - a.end)
  const result: Masked[] = []
  let longest = 0
  for (const one of ordered) {
    const last = result.at(-1)
    if (last === undefined || one.start >= last.end) {
      result.push({ ...one })
      longest = one.end - one.start
      continue
    }
    last.end = Math.max(last.end, one.end)
    if (one.end - one.start > longest) {
      longest = one.end - one.start
      last.kind = one.kind
      last.value = one.value
    }
  }
  return result
}
