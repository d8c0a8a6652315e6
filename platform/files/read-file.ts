/** A file that was looked into, not believed: its type by content, its bytes as they will be served. */
export interface ReadFile {
  readonly kind: 'photo' | 'voice' | 'document'
  readonly mime: string
  readonly bytes: Buffer
}
