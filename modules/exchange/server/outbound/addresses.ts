import { BlockList, isIP } from 'node:net'
import { closedRanges } from '../../rules/outbound/ranges.ts'

/** One address a name stands for. */
export interface Address {
  readonly address: string
  readonly family: number
}

const family = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** One list a family: a list of IPv6 that holds `::ffff:0:0/96` would take every IPv4 address for its own. */
function listOf(ranges: readonly string[]) {
  const lists = { ipv4: new BlockList(), ipv6: new BlockList() }
  for (const range of ranges) {
    const [net = '', bits = ''] = range.split('/')
    lists[family(net)].addSubnet(net, Number(bits), family(net))
  }
  return { check: (address: string) => lists[family(address)].check(address, family(address)) }
}

const closed = listOf(closedRanges)
/** IPv4 as it may hide in IPv6: what is written so is judged as IPv4. */
const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/** Judges addresses by the networks of this installation (CIDR) that were opened on purpose, and the closed ranges. */
export function judgeOf(openNetworks: readonly string[]) {
  const open = listOf(openNetworks)
  const judge = (address: string): 'open' | 'public' | 'closed' => {
    const inner = mapped.exec(address)?.[1]
    if (inner) return judge(inner)
    if (isIP(address) === 0) return 'closed'
    if (open.check(address)) return 'open'
    return closed.check(address) ? 'closed' : 'public'
  }
  return judge
}
