/** Numbers the vertices: the same point always gets the same number. Open addressing, so no city is too far east for it. */
export class Nodes {
  x = new Int32Array(1 << 12)
  y = new Int32Array(1 << 12)
  count = 0
  private table = new Int32Array(1 << 14)

  /** The number of the vertex at a lattice point, from 0 on. */
  at(x: number, y: number): number {
    if (this.count === this.x.length) this.grow()
    const mask = this.table.length - 1
    let slot = (Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b)) & mask
    slot = (slot ^ (slot >>> 7)) & mask
    for (;;) {
      const found = this.table[slot]! - 1
      if (found < 0) break
      if (this.x[found] === x && this.y[found] === y) return found
      slot = (slot + 1) & mask
    }
    this.table[slot] = this.count + 1
    this.x[this.count] = x
    this.y[this.count] = y
    return this.count++
  }

  private grow(): void {
    this.x = widened(this.x)
    this.y = widened(this.y)
    const { count } = this
    this.table = new Int32Array(this.x.length * 4)
    this.count = 0
    for (let node = 0; node < count; node++) this.at(this.x[node]!, this.y[node]!)
  }
}

function widened(full: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(full.length * 2)
  wider.set(full)
  return wider
}
