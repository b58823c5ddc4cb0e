import { BlockList, isIP } from 'node:net'

/** Why a webhook is not sent where its address leads. */
export type Refusal = 'not-https' | 'credentials' | 'private-address' | 'no-address'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** Addresses that are not of the public Internet (IANA special-purpose registries), or that hide another one inside. */
const inner = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inner.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  inner.addSubnet(network, bits, 'ipv6')

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 4 ? 'ipv4' : 'ipv6')

const isLoopback = (address: string): boolean => loopback.check(address, familyOf(address))

/** Whether an address belongs to the public Internet; IPv4 written inside IPv6 is judged as IPv4. */
export const isPublic = (address: string): boolean => isIP(address) !== 0 && !inner.check(address, familyOf(address))

/** What is wrong with an address as written, before any name is looked up. */
export function refusalOfUrl(url: URL, mayLoopback: boolean): Refusal | null {
  if (url.protocol !== 'https:' && !(mayLoopback && url.protocol === 'http:')) return 'not-https'
  return url.username !== '' || url.password !== '' ? 'credentials' : null
}

/** What is wrong with where a name leads: every one of its addresses must be public; without https every one this machine. */
export function refusalOfAddresses({ protocol }: URL, addresses: readonly string[], mayLoopback: boolean): Refusal | null {
  if (addresses.length === 0) return 'no-address'
  if (protocol !== 'https:') return mayLoopback && addresses.every(isLoopback) ? null : 'not-https'
  return addresses.every((address) => isPublic(address) || (mayLoopback && isLoopback(address))) ? null : 'private-address'
}
