/** The site does not want us, or is not there: this source stops, the others go on. */
export class SourceBroken extends Error {
  override name = 'SourceBroken'
}
