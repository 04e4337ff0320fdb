import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { makeApp, type AppParts } from '../src/http/make-app.ts'
import { makePeople } from '../src/people/people.ts'
import type { Room } from '../src/people/room.ts'
import { testPassword } from './people.ts'

export const testSetUpCode = 'TEST-CODE-2222'

/** The whole server on a test database, without a port. */
export async function appOn(room: Room, parts: Partial<AppParts> = {}): Promise<FastifyInstance> {
  const consoleFolder = mkdtempSync(join(tmpdir(), 'zhenzhi-console-'))
  const app = await makeApp({ people: makePeople(room), checks: [], consoleFolder, setUpCode: testSetUpCode, ...parts })
  app.addHook('onClose', async () => rmSync(consoleFolder, { recursive: true }))
  return app
}

/** Sends as somebody signed in, as their browser would. */
export type Send = (request: InjectOptions) => Promise<LightMyRequestResponse>

export interface Browser {
  cookie: string
  csrf: string
  send: Send
}

/** Signs in with the password all test people have. */
export async function signInAs(app: FastifyInstance, signIn: string): Promise<Browser> {
  const reply = await app.inject({ method: 'POST', url: '/api/sign-in', payload: { signIn, password: testPassword } })
  if (reply.statusCode !== 200) throw new Error(`${signIn}: ${reply.body}`)
  const cookie = reply.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const { csrf }: { csrf: string } = reply.json()
  const send: Send = (request) => app.inject({ ...request, headers: { cookie, 'x-csrf': csrf, ...request.headers } })
  return { cookie, csrf, send }
}
