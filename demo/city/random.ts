/** Chance that can be repeated. Only integer arithmetic and IEEE division, so every engine draws the same numbers. */
export interface Random {
  /** A number in [0, 1). */
  next(): number
  between(low: number, high: number): number
  /** A whole number in [0, n). */
  below(n: number): number
  /** About normal, mean 0, deviation 1, never beyond ±6: a sum of twelve uniforms needs no log and no cosine. */
  bell(): number
}

/**
 * A stream of its own for every purpose (`random(1, 'seeds', 330402)`), so that drawing more in one place moves nothing
 * in another. sfc32, seeded from an FNV-1a hash of the words.
 */
export function random(...words: readonly (string | number)[]): Random {
  let [a, b, c, d] = [hash('a', words), hash('b', words), hash('c', words), 1]
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 4_294_967_296
  }
  for (let i = 0; i < 12; i++) next()
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    below: (n) => Math.floor(next() * n),
    bell() {
      let sum = -6
      for (let i = 0; i < 12; i++) sum += next()
      return sum
    },
  }
}

function hash(salt: string, words: readonly (string | number)[]): number {
  let h = 0x811c9dc5
  for (const char of `${salt}|${words.join('|')}`) h = Math.imul(h ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return h | 0
}
