import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'

/** `open`: everything passes; `held`: nothing does, and nobody is told; `gone`: connections are cut, new ones refused. */
export type Way = 'open' | 'held' | 'gone'

export interface DatabaseProxy {
  /** The same address through here. */
  through: (url: string) => string
  set: (way: Way) => void
  stop: () => void
}

/** Stands between a program and its database, as a network does. */
export async function proxyTo(url: string): Promise<DatabaseProxy> {
  let way: Way = 'open'
  const pairs = new Set<[Socket, Socket]>()
  const server = createServer({ pauseOnConnect: true }, (near) => {
    if (way === 'gone') return void near.resetAndDestroy()
    const far = connect(placeOf(url))
    const pair: [Socket, Socket] = [near, far]
    pairs.add(pair)
    for (const [one, other] of [pair, [far, near]] as const) {
      one.on('data', (part) => void other.write(part)).on('error', () => other.destroy()).on('close', () => {
        other.destroy()
        pairs.delete(pair)
      })
    }
    if (way === 'held') far.pause()
    else near.resume()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo // Listening on a port, not on a path.
  const forEach = (work: (socket: Socket) => void) => { for (const pair of pairs) pair.forEach(work) }
  return {
    through: (other) => {
      const address = new URL(other)
      address.hostname = '127.0.0.1'
      address.port = String(port)
      return address.href
    },
    set: (next) => {
      way = next
      if (next === 'gone') forEach((socket) => void socket.destroy())
      else forEach((socket) => void (next === 'held' ? socket.pause() : socket.resume()))
    },
    stop: () => {
      forEach((socket) => void socket.destroy())
      server.close()
    },
  }
}

function placeOf(url: string): { path: string } | { host: string; port: number } {
  const { hostname, port } = new URL(url)
  const host = decodeURIComponent(hostname)
  return host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port || '5432'}` } : { host, port: Number(port || '5432') }
}
