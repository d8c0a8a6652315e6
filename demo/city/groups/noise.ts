import { random } from '../random.ts'

/** A smooth random height between -1 and 1 at any point, five octaves. Polynomials only: the same on every engine. */
export type Noise = (x: number, y: number) => number

const GRID = 32

/** `size` is the length of the widest bumps, in the unit of x and y. */
export function noise(size: number, ...words: readonly (string | number)[]): Noise {
  const chance = random('noise', ...words)
  const heights = Float64Array.from({ length: GRID * GRID }, () => chance.between(-1, 1))
  const height = (i: number, j: number): number => heights[(i & (GRID - 1)) * GRID + (j & (GRID - 1))]!
  const smooth = (t: number): number => t * t * (3 - 2 * t)
  return (x, y) => {
    let [sum, weight, step] = [0, 0.5, size]
    for (let octave = 0; octave < 5; octave++) {
      const [u, v] = [x / step + octave * 7.3, y / step + octave * 3.1]
      const [i, j] = [Math.floor(u), Math.floor(v)]
      const [s, t] = [smooth(u - i), smooth(v - j)]
      const low = height(i, j) + s * (height(i + 1, j) - height(i, j))
      const high = height(i, j + 1) + s * (height(i + 1, j + 1) - height(i, j + 1))
      sum += weight * (low + t * (high - low))
      weight /= 2
      step /= 2
    }
    return sum
  }
}
