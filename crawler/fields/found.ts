/** Something read from a text. Offsets count UTF-16 units in the text as it was given. */
export interface Found {
  value: string
  start: number
  end: number
  /** Written so that a machine reading plain characters would miss it. */
  disguised: boolean
}
