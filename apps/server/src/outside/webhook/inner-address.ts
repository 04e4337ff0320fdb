import { BlockList, isIP } from 'node:net'

const inner = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24],
  ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 3],
] as const) inner.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ['::', 127], ['64:ff9b::', 96], ['64:ff9b:1::', 48], ['100::', 64], ['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['fc00::', 7], ['fe80::', 10], ['fec0::', 10], ['ff00::', 8],
] as const) inner.addSubnet(net, bits, 'ipv6')

/** Is it the address of a machine inside: this one, one of this network, or none at all? An IPv4 address written as IPv6 is that IPv4 address. */
export function isInnerAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 0) return true
  return inner.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
}
