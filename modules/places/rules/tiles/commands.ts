import type { Points } from './clip.ts'

const MOVE = 1
const LINE = 2
const CLOSE = 7
const zigzag = (value: number): number => (value << 1) ^ (value >> 31)

/** MVT commands of one point, given relative to the tile. */
export const pointCommands = (x: number, y: number): number[] => [MOVE + 8, zigzag(x), zigzag(y)]

/**
 * MVT commands of a polygon in world units, moved to a tile. Our outer rings run counter-clockwise with y north;
 * tiles have y south, which turns them as the format wants them, so every ring is written backwards.
 */
export function polygonCommands(rings: readonly Points[], originX: number, originY: number): number[] {
  const out: number[] = []
  let x = 0
  let y = 0
  for (const ring of rings) {
    const start = out.length
    let points = 0
    for (let i = ring.length - 2; i >= 0; i -= 2) {
      const nextX = ring[i]! - originX
      const nextY = ring[i + 1]! - originY
      if (points > 0 && nextX === x && nextY === y) continue
      if (points === 0) out.push(MOVE + 8)
      if (points === 1) out.push(0) // the count is known at the end
      out.push(zigzag(nextX - x), zigzag(nextY - y))
      x = nextX
      y = nextY
      points++
    }
    if (points < 3) {
      // Too small at this zoom; the pen stays where the file last said it was.
      out.length = start
      ;[x, y] = penOf(out)
      continue
    }
    out[start + 3] = LINE + 8 * (points - 1)
    out.push(CLOSE + 8)
  }
  return out
}

function penOf(commands: readonly number[]): [number, number] {
  let x = 0
  let y = 0
  for (let i = 0; i < commands.length;) {
    const [verb, count] = [commands[i]! & 7, commands[i]! >> 3]
    i++
    if (verb === CLOSE) continue
    for (let k = 0; k < count; k++, i += 2) {
      x += (commands[i]! >>> 1) ^ -(commands[i]! & 1)
      y += (commands[i + 1]! >>> 1) ^ -(commands[i + 1]! & 1)
    }
  }
  return [x, y]
}
