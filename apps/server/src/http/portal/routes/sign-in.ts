import { isRefused } from '@zhenzhi/kernel'
import type { FastifyInstance } from 'fastify'
import { residentSessionSeconds } from '../../../residents/internet/sign-in.ts'
import { statusOf } from '../../status.ts'
import { codePage, phonePage } from '../pages/sign-in-page.ts'
import type { PortalParts } from '../portal-parts.ts'
import { fieldsOf, safeBack, setResidentToken } from '../session.ts'

/** Signing in by a code: there is no account to make, the code is the account. */
export async function signInRoutes(app: FastifyInstance, parts: PortalParts): Promise<void> {
  const { residents } = parts
  app.get('/sign-in', async ({ query }, reply) =>
    reply.type('text/html; charset=utf-8').send(phonePage({ back: safeBack(fieldsOf(query)('back')) })))

  app.post('/sign-in', async (request, reply) => {
    const field = fieldsOf(request.body)
    const [phone, back] = [field('phone'), safeBack(field('back'))]
    const sent = await residents.askCode({ phone, address: request.ip })
    reply.type('text/html; charset=utf-8')
    return isRefused(sent) ? reply.code(statusOf[sent.refusal.code]).send(phonePage({ phone, back, refused: sent })) : reply.send(codePage({ phone, back }))
  })

  app.post('/sign-in/code', async (request, reply) => {
    const field = fieldsOf(request.body)
    const [phone, back] = [field('phone'), safeBack(field('back'))]
    const taken = await residents.takeCode({ phone, code: field('code'), address: request.ip })
    if (isRefused(taken)) return reply.code(statusOf[taken.refusal.code]).type('text/html; charset=utf-8').send(codePage({ phone, back, refused: taken }))
    setResidentToken(request, reply, { token: taken.token, seconds: residentSessionSeconds, parts })
    return reply.redirect(back, 303)
  })
}
