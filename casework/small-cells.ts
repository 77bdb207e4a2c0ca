/** A count that may be shown, or `<5`. */
export type Cell = number | '<5'

const smallest = 5

/**
 * A part of a whole as it may be shown: not when either the part or what is left of the whole is so small that it
 * points to persons. Nought is small too.
 */
export function partOf(whole: number, part: number): Cell {
  return part < smallest || whole - part < smallest ? '<5' : part
}

/** A whole as it may be shown. */
export function wholeOf(whole: number): Cell {
  return whole < smallest ? '<5' : whole
}
