/**
 * Networks that nothing is posted to at somebody's wish: this machine, its neighbours, the addresses at which clouds tell
 * their secrets, what is not one host, and what only wraps an IPv4 address (IANA special-purpose registries, RFC 6890).
 */
export const closedRanges = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  // One cloud keeps its secrets at an address that looks public.
  '100.100.100.200/32',
  '168.63.129.16/32',
  '::/96',
  '::ffff:0:0/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  '5f00::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
] as const

/** What is wrong with an address as it was typed. */
export type AddressFault = 'address_unreadable' | 'address_not_https' | 'address_with_password'

/**
 * Whether an address may be kept at all. Plain HTTP is taken only where the installation has opened networks of its own;
 * a password in an address would end in logs.
 */
export function addressFault(
  { protocol, username, password }: Pick<URL, 'protocol' | 'username' | 'password'>,
  ownNetworks: boolean,
): AddressFault | null {
  if (protocol !== 'https:' && !(protocol === 'http:' && ownNetworks)) return 'address_not_https'
  return username === '' && password === '' ? null : 'address_with_password'
}
