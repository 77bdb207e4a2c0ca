import type { Numbering } from '../masked.ts'
import { slotNames } from '../words.ts'

/** Our word in the place of a value: the same number is the same value within this network. */
export function Mask({ slot, value, numbering }: { slot: string; value: string; numbering: Numbering }) {
  return <span class="mask">{maskName(slot, value, numbering)}</span>
}

export function maskName(slot: string, value: string, numbering: Numbering): string {
  const number = numbering(slot, value)
  const name = slotNames[slot] ?? slot
  return number === null ? name : `${name} ${number}`
}
