import { expect, test } from 'vitest'
import { lane, Unavailable } from '../db/index.ts'

const settled = (all: readonly Promise<number>[]) =>
  Promise.all(all.map((one) => one.catch((error: unknown) => (error as Error).name)))

test('reports that come while a commit is under way share the next one', async () => {
  const sizes: number[] = []
  let open: () => void = () => undefined
  const first = new Promise<void>((resolve) => {
    open = resolve
  })
  const one = lane<number, number>(async (batch) => {
    sizes.push(batch.length)
    if (sizes.length === 1) await first
    return batch
  })
  const alone = one.push(0)
  await new Promise((resolve) => setImmediate(resolve))
  const others = Array.from({ length: 100 }, (_, i) => one.push(i + 1))
  open()
  await Promise.all([alone, ...others])
  expect(sizes).toEqual([1, 64, 36])
})

test('one at fault is refused alone, and its neighbours are answered in order', async () => {
  const one = lane<number, number>(async (batch) => {
    if (batch.some((n) => n % 10 === 3)) throw new RangeError('at fault')
    return batch.map((n) => n * 2)
  })
  const answers = await settled(Array.from({ length: 30 }, (_, i) => one.push(i)))
  expect(answers).toEqual(Array.from({ length: 30 }, (_, i) => (i % 10 === 3 ? 'RangeError' : i * 2)))
})

test('a lost answer is asked for once more as a whole, never halved', async () => {
  const sizes: number[] = []
  const one = lane<number, number>(async (batch) => {
    sizes.push(batch.length)
    if (sizes.length === 1) throw new Unavailable('gone')
    return batch
  })
  expect(await settled([one.push(1), one.push(2)])).toEqual([1, 2])
  expect(sizes).toEqual([2, 2])
})

test('while the database is away everybody is told at once', async () => {
  const one = lane<number, number>(
    async () => {
      throw new Unavailable('away')
    },
    { most: 2 },
  )
  expect(await settled([1, 2, 3, 4, 5].map((n) => one.push(n)))).toEqual(Array(5).fill('Unavailable'))
})

test('a second commit sets out beside the first, and no third', async () => {
  const open: (() => void)[] = []
  const sizes: number[] = []
  const one = lane<number, number>(async (batch) => {
    sizes.push(batch.length)
    await new Promise<void>((resolve) => open.push(resolve))
    return batch
  })
  const all: Promise<number>[] = []
  async function push(count: number): Promise<readonly number[]> {
    for (let i = 0; i < count; i++) all.push(one.push(all.length))
    await new Promise((resolve) => setImmediate(resolve))
    return sizes
  }
  expect(await push(3)).toEqual([3])
  expect(await push(2)).toEqual([3, 2])
  expect(await push(2)).toEqual([3, 2])
  expect(await push(9)).toEqual([3, 2])
  while (open.length > 0) {
    open.splice(0).forEach((done) => done())
    await push(0)
  }
  expect(await Promise.all(all)).toEqual(all.map((_, i) => i))
  expect(sizes).toEqual([3, 2, 11])
})
