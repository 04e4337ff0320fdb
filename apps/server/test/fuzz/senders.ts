import { Agent, request } from 'node:http'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { headersOf, payloadOf, urlOf } from './attack.ts'
import type { Attack } from './attack.ts'

/** Straight into the server, without a socket. */
export function byInject(app: FastifyInstance): Attack['send'] {
  return async (shot, attacker) => {
    const payload = payloadOf(shot)
    // A method outside the list is sent on purpose.
    const asked = { method: shot.method as 'GET', url: urlOf(shot), headers: headersOf(shot, attacker), ...(payload === undefined ? {} : { payload }) } satisfies InjectOptions
    const { statusCode, headers, body } = await app.inject(asked)
    return { status: statusCode, headers, body }
  }
}

/** Over a real connection. A connection that ends without an answer is told as one. */
export function bySocket(port: number): { send: Attack['send']; close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  const send: Attack['send'] = (shot, attacker) => new Promise((done) => {
    const payload = payloadOf(shot)
    const headers = { ...headersOf(shot, attacker), ...(payload === undefined ? {} : { 'content-length': String(Buffer.byteLength(payload)) }) }
    const asked = request({ port, host: '127.0.0.1', method: shot.method, path: urlOf(shot), headers, agent }, (reply) => {
      const parts: Buffer[] = []
      reply.on('data', (part: Buffer) => parts.push(part))
      reply.on('end', () => done({ status: reply.statusCode ?? 0, headers: reply.headers, body: Buffer.concat(parts).toString() }))
    })
    asked.on('error', (fault: NodeJS.ErrnoException) => done({ status: 0, headers: {}, body: `${fault.code ?? ''} ${fault.message}` }))
    asked.end(payload)
  })
  return { send, close: () => agent.destroy() }
}
