import { Agent, request } from 'node:http'
import { password } from '../sets/county.ts'

/** Somebody signed in, over one kept connection. */
export interface Browser {
  get: (path: string) => Promise<unknown>
  post: (path: string, body: unknown) => Promise<unknown>
  /** A file, as it came. */
  download: (path: string) => Promise<Buffer>
  close: () => void
}

export interface Session {
  cookie: string
  csrf: string
}

interface Reply {
  status: number
  body: Buffer
  cookie: string
}

interface Sending {
  port: number
  method: 'GET' | 'POST'
  path: string
  headers: Record<string, string>
  body?: string
  agent?: Agent
}

export function send({ port, method, path, headers, body, agent }: Sending): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, agent, headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }) } }, (reply) => {
      const parts: Buffer[] = []
      reply.on('data', (part: Buffer) => parts.push(part))
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, body: Buffer.concat(parts), cookie: String(reply.headers['set-cookie'] ?? '').split(';')[0] ?? '' }))
      reply.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

export async function signIn(port: number, name: string): Promise<Session> {
  const reply = await send({ port, method: 'POST', path: '/api/sign-in', headers: {}, body: JSON.stringify({ signIn: name, password }) })
  if (reply.status !== 200) throw new Error(`${name}: ${reply.body.toString('utf8')}`)
  const { csrf }: { csrf: string } = JSON.parse(reply.body.toString('utf8'))
  return { cookie: reply.cookie, csrf }
}

export async function openBrowser(port: number, name: string): Promise<Browser> {
  const { cookie, csrf } = await signIn(port, name)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = async (method: 'GET' | 'POST', path: string, body?: unknown): Promise<Buffer> => {
    const text = body === undefined ? {} : { body: JSON.stringify(body) }
    const reply = await send({ port, method, path, agent, headers: { cookie, 'x-csrf': csrf }, ...text })
    if (reply.status !== 200) throw new Error(`${method} ${path}: ${reply.status} ${reply.body.toString('utf8').slice(0, 300)}`)
    return reply.body
  }
  const read = async (answer: Promise<Buffer>): Promise<unknown> => JSON.parse((await answer).toString('utf8'))
  return { get: (path) => read(ask('GET', path)), post: (path, body) => read(ask('POST', path, body)), download: (path) => ask('GET', path), close: () => agent.destroy() }
}

/** How many bytes an answer has that is sent while it is made; nothing of it is kept. */
export function streamed({ port, path, session, body }: { port: number; path: string; session: Session; body: unknown }): Promise<number> {
  return new Promise((resolve, reject) => {
    const text = JSON.stringify(body)
    const sent = request({ host: '127.0.0.1', port, method: 'POST', path, headers: { cookie: session.cookie, 'x-csrf': session.csrf, 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } }, (reply) => {
      let bytes = 0
      reply.on('data', (part: Buffer) => (bytes += part.length))
      reply.on('end', () => (reply.statusCode === 200 ? resolve(bytes) : reject(new Error(`${path}: ${reply.statusCode}`))))
      reply.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(text)
  })
}
