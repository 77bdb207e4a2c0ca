/** The site does not want us, or is not there: this source stops, the others go on. */
export class SourceBroken extends Error {
  override name = 'SourceBroken'
  /** Milliseconds for which the site asked to be left alone; null when it did not. */
  readonly stayAway: number | null
  constructor(message: string, stayAway: number | null = null) {
    super(message)
    this.stayAway = stayAway
  }
}

/** Another worker has taken this run over: nothing more may be stored for it here. */
export class RunLost extends Error {
  override name = 'RunLost'
}
