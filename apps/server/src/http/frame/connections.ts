import type { Server } from 'node:http'

/** What one connection, one address and all of them may take of the server. Times in milliseconds. */
export const connectionLimits = {
  /** For the head of a request: whoever sends it letter by letter is cut off. */
  head: 15_000,
  /** For a whole request: the largest file over a slow line. */
  request: 300_000,
  /** Between requests. */
  idle: 72_000,
  requestsOnOne: 2000,
  /** Open at once. */
  all: 4000,
  /** Of one address; the machine itself, where a proxy may stand, is not counted. */
  ofAddress: 300,
} as const

const here = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** Keeps connections within their number: what comes beyond is closed before it costs anything. `counted`: whether an address tells one sender from another. */
export function limitConnections(server: Server, { counted, most = connectionLimits.ofAddress }: { counted: boolean; most?: number }): void {
  server.maxConnections = connectionLimits.all
  if (!counted) return
  const open = new Map<string, number>()
  server.on('connection', (socket) => {
    const address = socket.remoteAddress ?? ''
    if (here.has(address)) return
    const now = (open.get(address) ?? 0) + 1
    if (now > most) return void socket.destroy()
    open.set(address, now)
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1
      if (left <= 0) open.delete(address)
      else open.set(address, left)
    })
  })
}
