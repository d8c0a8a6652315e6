import { GramTable } from './gram-table.ts'
import type { TextModel } from './text-model.ts'

/** What a packed model begins with; another beginning is another form. */
const form = 'lianxin-text-1'

interface Head {
  readonly form: string
  readonly labels: readonly string[]
  readonly counting: TextModel['counting']
  readonly biases: readonly number[]
  readonly grams: number
}

const lengthBytes = 4
const align = 4

/** A model as bytes: a head, the grams, the matrix. What it was judged by is left out. */
export function packModel({ labels, counting, grams, matrix, biases }: TextModel): Uint8Array {
  const said: Head = { form, labels, counting, biases: [...biases], grams: grams.size }
  const plain = new TextEncoder().encode(JSON.stringify(said))
  const start = Math.ceil((lengthBytes + plain.length) / align) * align
  const bytes = new Uint8Array(start + grams.size * align + matrix.byteLength)
  new DataView(bytes.buffer).setUint32(0, plain.length)
  bytes.set(plain, lengthBytes)
  new Int32Array(bytes.buffer, start, grams.size).set(grams.grams())
  new Float32Array(bytes.buffer, start + grams.size * align).set(matrix)
  return bytes
}

/** The model that was packed. Refuses bytes of another form. */
export function unpackModel(bytes: Uint8Array): TextModel {
  // A copy of its own begins where numbers of four bytes may begin; slice() of a Buffer would be no copy.
  const { buffer } = new Uint8Array(bytes)
  const length = new DataView(buffer).getUint32(0)
  const head = headIn(new TextDecoder().decode(new Uint8Array(buffer, lengthBytes, length)))
  const start = Math.ceil((lengthBytes + length) / align) * align
  const grams = new GramTable()
  for (const gram of new Int32Array(buffer, start, head.grams)) grams.add(gram)
  const matrix = new Float32Array(buffer, start + head.grams * align)
  return {
    labels: head.labels,
    counting: head.counting,
    grams,
    matrix,
    biases: Float64Array.from(head.biases),
    unseen: [],
  }
}

function headIn(text: string): Head {
  const head = JSON.parse(text) as Head
  if (head.form !== form) throw new RangeError(`a model of the form ${form} is wanted, not ${head.form}`)
  return head
}
