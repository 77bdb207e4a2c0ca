/**
 * What independents say in one language, in lines for `compose`. Known values: name, age, place, hobby, phone,
 * email, handle.
 */
export interface Phrases {
  titles: readonly string[]
  openings: readonly string[]
  about: readonly string[]
  offers: readonly string[]
  limits: readonly string[]
  practical: readonly string[]
  /** With a number in the text. */
  call: readonly string[]
  /** The number stands in its own field. */
  callBeside: readonly string[]
  mail: readonly string[]
  message: readonly string[]
  closings: readonly string[]
  roundTheClock: readonly string[]
  hotel: readonly string[]
  moved: readonly string[]
  genuine: readonly string[]
  /** The text was translated for its writer. */
  translated: readonly string[]
  /** A passing remark that makes a new version of the text. */
  notices: readonly string[]
  hobbies: readonly string[]
}
