// GSM 03.38 without its extension table: a text of these alone is sent seven bits a character.
const gsm = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*$/

export interface SmsLength {
  readonly characters: number
  /** Text messages that the provider counts: 70 characters in one, 67 in each of several; in plain Latin 160 and 153. */
  readonly segments: number
}

/** How long a text message is, as providers count it. */
export function smsLength(text: string): SmsLength {
  const [one, several] = gsm.test(text) ? [160, 153] : [70, 67]
  const characters = text.length
  return { characters, segments: characters <= one ? 1 : Math.ceil(characters / several) }
}
