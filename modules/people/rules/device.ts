// What a sign-in is called on the page where it can be ended: enough to know one's own phone again, no more.

const browsers = [
  [/MicroMessenger/, '微信'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const
const systems = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
] as const

const named = (agent: string, names: readonly (readonly [RegExp, string])[]): string | undefined =>
  names.find(([pattern]) => pattern.test(agent))?.[1]

/** Browser and system by what the browser says of itself; what says neither is shown as it named itself, cut short. */
export function deviceOf(agent: string): string {
  const known = [named(agent, browsers), named(agent, systems)].filter((name) => name !== undefined)
  return known.length > 0 ? known.join(' · ') : agent.slice(0, 40)
}

/** Where a sign-in came from, coarsely: the network, not the address; the machine itself and private networks as such. */
export function networkOf(ip: string): { readonly kind: 'self' | 'private' | 'public'; readonly net: string } {
  const plain = ip.replace(/^::ffff:/, '')
  if (plain === '::1' || plain.startsWith('127.')) return { kind: 'self', net: '' }
  const four = /^(\d+)\.(\d+)\.(\d+)\.\d+$/.exec(plain)
  if (four) {
    const [a, b] = [Number(four[1]), Number(four[2])]
    const inside = a === 10 || (a === 192 && b === 168) || (a === 172 && b >= 16 && b < 32)
    return { kind: inside ? 'private' : 'public', net: `${four[1]}.${four[2]}.${four[3]}.*` }
  }
  const six = plain.toLowerCase().split(':')
  return { kind: /^f[cd]/.test(plain) ? 'private' : 'public', net: `${six.slice(0, 3).join(':')}:*` }
}
