/** The part of an address that one person hardly changes: all of IPv4, and the first 64 bits of IPv6, which one line has to itself. */
export function addressKey(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1] !== undefined) return mapped[1]
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  return `${[...left, ...Array.from({ length: gap }, () => '0'), ...right].slice(0, 4).join(':')}::/64`
}

/** What is kept of an address and shown: enough to tell the office from elsewhere, and not the very machine. */
export function placeOfAddress(address: string): string {
  const key = addressKey(address)
  return key.includes(':') ? `${key.split(':').slice(0, 3).join(':')}::/48` : key.replace(/\.\d+$/, '.*')
}
