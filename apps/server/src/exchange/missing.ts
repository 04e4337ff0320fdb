import type { ExchangeParts } from './exchange-parts.ts'
import { readPacket } from './packet.ts'
import type { Peer } from './side-keys.ts'

/** Numbers of the other side that did not come although a later one lies here, given the last one taken in. */
export async function missingBefore({ keys, folders }: ExchangeParts, peer: Peer, received: number): Promise<number[]> {
  const here = new Set<number>()
  for (const name of await folders.listIn()) {
    const bytes = await folders.readIn(name)
    const read = bytes === undefined ? 'not-a-packet' : readPacket(keys, peer, bytes)
    if (typeof read !== 'string' && read.head.number > received) here.add(read.head.number)
  }
  const last = Math.max(received, ...here)
  return Array.from({ length: last - received }, (_, at) => received + 1 + at).filter((number) => !here.has(number)).slice(0, mostWanted)
}

/** More than so many are asked for later. */
const mostWanted = 500
