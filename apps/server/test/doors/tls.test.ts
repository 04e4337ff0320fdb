import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request as plain } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { Agent, request } from 'node:https'
import type { RequestOptions } from 'node:https'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from 'node:tls'
import type { ConnectionOptions, TLSSocket } from 'node:tls'
import { generate } from 'selfsigned'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { readTlsPair } from '../../src/outside/tls-files.ts'
import { readSettings } from '../../src/settings.ts'
import { addPerson, testPassword } from '../people.ts'
import { roomsOn } from '../rooms.ts'
import type { Rooms } from '../rooms.ts'
import { runMain, settingsOf, startMain } from '../run-main.ts'

let rooms: Rooms
let folder: string
let pairs: { cert: string; private: string }[]
beforeAll(async () => {
  rooms = await roomsOn()
  folder = await mkdtemp(join(tmpdir(), 'zhenzhi-tls-'))
  const made = () => generate([{ name: 'commonName', value: 'zhenzhi.example' }], {
    keySize: 2048, extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'zhenzhi.example' }, { type: 2, value: 'localhost' }, { type: 7, ip: '127.0.0.1' }] }],
  })
  pairs = [await made(), await made()]
})
afterAll(async () => {
  await rooms.close()
  await rm(folder, { recursive: true })
})

const put = async (cert: string, key: string) => {
  await writeFile(join(folder, 'cert.pem'), cert)
  await writeFile(join(folder, 'key.pem'), key)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' ? address?.port ?? 0 : 0
}

async function answerOf(asking: ReturnType<typeof request>, body = ''): Promise<{ status: number; headers: IncomingMessage['headers']; body: string }> {
  asking.end(body)
  const [reply]: IncomingMessage[] = await once(asking, 'response') as [IncomingMessage]
  let text = ''
  for await (const some of reply!) text += String(some)
  return { status: reply!.statusCode ?? 0, headers: reply!.headers, body: text }
}

async function shaken(port: number, options: ConnectionOptions = {}): Promise<TLSSocket | string> {
  const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false, ...options })
  onTestFinished(() => void socket.destroy())
  return new Promise((resolve) => {
    socket.once('secureConnect', () => resolve(socket))
    socket.once('error', (fault: NodeJS.ErrnoException) => resolve(fault.code ?? fault.message))
  })
}

test('the server encrypts by itself: cookies for this host alone, nothing old, plain requests sent on, and a new certificate without a pause', async () => {
  await put(pairs[0]!.cert, pairs[0]!.private)
  const [tlsPort, plainPort] = [await freePort(), await freePort()]
  const env = { ...await settingsOf(rooms), TLS_CERT: join(folder, 'cert.pem'), TLS_KEY: join(folder, 'key.pem'), PORT: String(tlsPort), TLS_REDIRECT_PORT: String(plainPort) }
  const server = startMain(['serve'], env)
  expect(await server.said(/Zhenzhi is ready: (\S+?)　/)).toBe(`https://127.0.0.1:${tlsPort}`)
  const ask = (path: string, more: RequestOptions = {}, body?: string) => answerOf(request({ port: tlsPort, host: '127.0.0.1', path, ca: pairs.map(({ cert }) => cert), agent: false, ...more }), body)

  const { signIn } = await addPerson(rooms.database.app, { post: 'leader' })
  const entered = await ask('/api/sign-in', { method: 'POST', headers: { 'content-type': 'application/json' } }, JSON.stringify({ signIn, password: testPassword }))
  expect(entered.headers['set-cookie']).toEqual([expect.stringMatching(/^__Host-zz=.*Path=\/; HttpOnly; Secure; SameSite=Lax$/), expect.stringMatching(/^__Host-zz-device=.*Secure/)])
  expect(entered.headers['strict-transport-security']).toContain('max-age=')
  const cookie = entered.headers['set-cookie']!.map((one) => one.split(';')[0]).join('; ')
  expect((await ask('/api/me', { headers: { cookie } })).status).toBe(200)

  expect(await shaken(tlsPort, { maxVersion: 'TLSv1.1', minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' })).toMatch(/PROTOCOL_VERSION|ECONNRESET/)
  expect(await shaken(tlsPort, { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-RSA-AES128-SHA:AES128-GCM-SHA256' })).toMatch(/HANDSHAKE_FAILURE|ECONNRESET/)
  const good = await shaken(tlsPort, { maxVersion: 'TLSv1.2' })
  expect(typeof good === 'string' ? good : good.getCipher().name).toMatch(/^ECDHE-RSA-.*(GCM|POLY1305)/)
  if (typeof good !== 'string') good.destroy()
  const outcome = await answerOf(plain({ port: tlsPort, host: '127.0.0.1', path: '/' })).catch((fault: Error) => fault)
  expect(outcome instanceof Error || outcome.status === 400).toBe(true)

  const sent = async (host: string, path = '/cases?x=1', method = 'GET') => {
    const { status, headers } = await answerOf(plain({ port: plainPort, host: '127.0.0.1', path, method, headers: { host, 'x-forwarded-host': 'evil.example' } }))
    return [status, headers.location]
  }
  expect(await sent('localhost:8080')).toEqual([308, `https://localhost:${tlsPort}/cases?x=1`])
  expect(await sent('evil.example')).toEqual([308, `https://zhenzhi.example:${tlsPort}/cases?x=1`])
  expect(await sent('zhenzhi.example@evil.example')).toEqual([308, `https://zhenzhi.example:${tlsPort}/cases?x=1`])
  expect(await sent('localhost', 'http://evil.example/')).toEqual([308, `https://localhost:${tlsPort}/`])
  expect(await sent('localhost', '/api/sign-in', 'POST')).toEqual([400, undefined])

  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  onTestFinished(() => agent.destroy())
  const shown = async () => {
    const socket = await shaken(tlsPort)
    if (typeof socket === 'string') return socket
    const { fingerprint256 } = socket.getPeerCertificate()
    socket.destroy()
    return fingerprint256
  }
  const before = await shown()
  expect((await ask('/healthz', { agent })).status).toBe(200)
  await put('not a certificate', pairs[1]!.private)
  server.child.kill('SIGHUP')
  await server.said(/证书没有换，仍用原来的/)
  expect(await shown()).toBe(before)
  await put(pairs[1]!.cert, pairs[1]!.private)
  server.child.kill('SIGHUP')
  await server.said(/the certificate was renewed/)
  expect(await shown()).not.toBe(before)
  expect((await ask('/healthz', { agent })).status).toBe(200)
  agent.destroy()
  server.child.kill('SIGTERM')
  expect((await server.ended).code).toBe(0)
})

test('a certificate that cannot be shown stops the start with a sentence', async () => {
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  await put(pairs[0]!.cert, pairs[1]!.private)
  expect(await runMain(['serve'], { ...await settingsOf(rooms), PORT: '0', TLS_CERT: cert, TLS_KEY: key })).toMatchObject({ code: 1, stderr: expect.stringContaining('TLS_KEY 不是 TLS_CERT 那张证书的私钥') })
  await expect(readTlsPair({ cert, key: join(folder, 'none.pem') })).rejects.toThrow('TLS_KEY 指的文件')
  await expect(readTlsPair({ cert: key, key })).rejects.toThrow('不是证书')
  await expect(readTlsPair({ cert, key: cert })).rejects.toThrow('不是私钥')
  expect(readSettings({ TLS_CERT: cert, TLS_REDIRECT_PORT: '80' })).toEqual({ faults: [expect.stringContaining('TLS_KEY：证书和私钥要一起设')] })
  expect(readSettings({ TLS_REDIRECT_PORT: '80' })).toEqual({ faults: [expect.stringContaining('TLS_REDIRECT_PORT：没有设证书')] })
})
