/** A sound without what its recorder wrote beside it, and how long it is. */
export interface CleanVoice {
  readonly bytes: Buffer
  readonly seconds: number
}
