import { connect } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import { afterEach, expect, test } from 'vitest'
import { addClientErrors } from './client-error.ts'
import { limitConnections } from './connections.ts'

let app: FastifyInstance
const sockets: Socket[] = []
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  await app.close()
})

async function listening({ most = 300, head = 15_000 } = {}): Promise<number> {
  app = Fastify({ forceCloseConnections: true, http: { headersTimeout: head, requestTimeout: head * 2, connectionsCheckingInterval: 50 } })
  addClientErrors(app)
  limitConnections(app.server, { counted: true, most })
  app.get('/', { config: { asks: 'anyone' } }, async () => ({ done: true }))
  await app.listen({ port: 0, host: '127.0.0.1' })
  return (app.server.address() as AddressInfo).port // Listening on a port, not on a path.
}

/** What one connection hears until it is closed. */
function talk(port: number, words: string, from = '127.0.0.1'): Promise<string> {
  return new Promise((done) => {
    let heard = ''
    const socket = connect({ port, host: '127.0.0.1', localAddress: from }, () => socket.write(words))
    sockets.push(socket)
    socket.on('data', (part: Buffer) => { heard += part.toString() }).on('error', () => undefined).on('close', () => done(heard))
  })
}

const closing = 'GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n'

test.each([
  { what: 'is no request', words: 'nothing of the kind\r\n\r\n', status: '400', says: '看不懂' },
  { what: 'has a head without end', words: `GET / HTTP/1.1\r\nhost: x\r\nx-big: ${'h'.repeat(20_000)}\r\n\r\n`, status: '431', says: '太大' },
  { what: 'says two lengths', words: 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\ncontent-length: 4\r\n\r\nabcd', status: '400', says: '看不懂' },
  { what: 'says a length and pieces', words: 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n', status: '400', says: '看不懂' },
])('what $what is answered in words, with the headers of every answer, and hung up on', async ({ words, status, says }) => {
  const heard = await talk(await listening(), words)

  expect(heard).toContain(`HTTP/1.1 ${status}`)
  expect(heard).toContain(says)
  for (const header of ['content-security-policy', 'x-content-type-options: nosniff', 'connection: close']) expect(heard).toContain(header)
})

test('whoever sends a head letter by letter is hung up on, and nobody else notices', async () => {
  const port = await listening({ head: 300 })
  const slow = Array.from({ length: 50 }, () => talk(port, 'GET / HTTP/1.1\r\nhost: x\r\nx-'))
  expect(await talk(port, closing)).toContain('{"done":true}')

  for (const heard of await Promise.all(slow)) expect(heard).toContain('HTTP/1.1 408')
  expect(await talk(port, closing)).toContain('{"done":true}')
})

test('of one address so many connections stand and no more; another address has its own, and so has this one when it lets some go', async () => {
  const port = await listening({ most: 3 })
  const open = 'GET / HTTP/1.1\r\nhost: x\r\n\r\n'
  for (let one = 0; one < 3; one += 1) void talk(port, open, '127.0.0.9')
  await new Promise((resolve) => setTimeout(resolve, 100))

  expect(await talk(port, open, '127.0.0.9')).toBe('')
  expect(await talk(port, closing, '127.0.0.8')).toContain('{"done":true}')
  sockets[0]?.destroy()
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await talk(port, closing, '127.0.0.9')).toContain('{"done":true}')
})
