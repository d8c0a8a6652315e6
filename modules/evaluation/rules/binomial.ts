/** Natural logarithm of n!, by summing: n is a number of ratings, not of atoms. */
const logFactorials: number[] = [0]
function logFactorial(n: number): number {
  for (let i = logFactorials.length; i <= n; i++) logFactorials[i] = (logFactorials[i - 1] ?? 0) + Math.log(i)
  return logFactorials[n] ?? 0
}

/** The chance of k or more among n when each comes with chance p. */
export function atLeast(k: number, n: number, p: number): number {
  if (k <= 0) return 1
  if (p <= 0) return 0
  if (p >= 1) return 1
  let sum = 0
  for (let i = k; i <= n; i++)
    sum += Math.exp(
      logFactorial(n) - logFactorial(i) - logFactorial(n - i) + i * Math.log(p) + (n - i) * Math.log(1 - p),
    )
  return Math.min(1, sum)
}

/** The chance of a run of k or more somewhere among n, when each comes with chance p. */
export function runAtLeast(k: number, n: number, p: number): number {
  if (k > n) return 0
  if (k <= 0 || p >= 1) return 1
  // none[i]: no run of k among the first i; a run ends for the first time at i after a miss at i − k.
  const none: number[] = Array.from({ length: n + 1 }, (_, i) => (i < k ? 1 : 0))
  for (let i = k; i <= n; i++) none[i] = (none[i - 1] ?? 0) - (i === k ? 1 : (none[i - k - 1] ?? 0) * (1 - p)) * p ** k
  return Math.min(1, Math.max(0, 1 - (none[n] ?? 0)))
}
