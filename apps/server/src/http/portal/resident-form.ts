import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ResidentSession } from '../../residents/internet/sign-in.ts'
import { sayingPage } from './pages/home-page.ts'
import type { PortalParts } from './portal-parts.ts'
import { fieldsOf, findResident, holdsSecret } from './session.ts'

interface FormWork {
  parts: PortalParts
  work: (session: ResidentSession, field: (name: string) => string) => Promise<FastifyReply>
}

/** A form that only whoever is signed in may send, and only from a page of their own session. */
export async function withForm(request: FastifyRequest, reply: FastifyReply, { parts, work }: FormWork): Promise<FastifyReply> {
  const session = await findResident(request, parts)
  reply.type('text/html; charset=utf-8')
  if (session === undefined) return reply.code(401).send(sayingPage({ title: '请重新登录', says: '登录已经过期，请重新登录。', signedIn: false }))
  const field = fieldsOf(request.body)
  if (!holdsSecret(session, field('csrf'))) return reply.code(403).send(sayingPage({ title: '请重新打开', says: '页面已经过期，请重新打开再试。', signedIn: true }))
  return work(session, field)
}
