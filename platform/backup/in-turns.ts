/** Works through a list with several hands at once, each taking the next that is left. The first failure ends all. */
export async function inTurns<W, T>(
  hands: readonly W[],
  list: readonly T[],
  work: (hand: W, one: T) => Promise<void>,
): Promise<void> {
  const left = list.values()
  let failed = false
  const settled = await Promise.allSettled(
    hands.map(async (hand) => {
      for (const one of left) {
        if (failed) return
        try {
          await work(hand, one)
        } catch (error) {
          failed = true
          throw error
        }
      }
    }),
  )
  const broken = settled.find((one) => one.status === 'rejected')
  if (broken) throw broken.reason
}
