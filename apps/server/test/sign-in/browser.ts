import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { testPassword } from '../people.ts'

/** A browser with its cookies, before and after somebody signs in. */
export interface OpenBrowser {
  cookies: Map<string, string>
  send: (request: InjectOptions) => Promise<LightMyRequestResponse>
  post: (url: string, payload?: object) => Promise<LightMyRequestResponse>
  get: (url: string) => Promise<LightMyRequestResponse>
  /** Types a name and a password, from any address. */
  signIn: (signIn: string, more?: { password?: string; remoteAddress?: string }) => Promise<LightMyRequestResponse>
}

export function openBrowser(app: FastifyInstance): OpenBrowser {
  const cookies = new Map<string, string>()
  let csrf = ''
  const send: OpenBrowser['send'] = async (request) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const reply = await app.inject({ ...request, headers: { cookie, 'x-csrf': csrf, ...request.headers } })
    for (const { name, value } of reply.cookies) cookies.set(name, value)
    const answer: unknown = reply.headers['content-type']?.toString().startsWith('application/json') ? reply.json() : undefined
    if (typeof answer === 'object' && answer !== null && 'csrf' in answer) csrf = String(answer.csrf)
    return reply
  }
  return {
    cookies, send,
    post: (url, payload = {}) => send({ method: 'POST', url, payload }),
    get: (url) => send({ method: 'GET', url }),
    signIn: (signIn, { password = testPassword, remoteAddress = '127.0.0.1' } = {}) => send({ method: 'POST', url: '/api/sign-in', payload: { signIn, password }, remoteAddress }),
  }
}
