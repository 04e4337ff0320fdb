import { beginOutside, getWaysIn } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { People } from '../../people/people.ts'
import { clearVisit, readToken, readVisit, setVisit } from '../frame/cookie.ts'
import { statusOf } from '../status.ts'
import { enter, whenceOf } from './sign-in.ts'

/** Signing in through another body's system: there, and back. */
export const outsideSignInRoutes: FastifyPluginAsyncZod<{ people: People; secureCookies: boolean }> = async (app, { people, secureCookies: told }) => {
  app.get('/sign-in/ways', { schema: getWaysIn, config: { asks: 'anyone' } }, async () => ({ outside: people.outsideName() ?? null }))

  app.post('/sign-in/outside', { schema: beginOutside, config: { asks: 'anyone', limit: 'attempt' } }, async (request, reply) => {
    const outcome = await people.beginVisit()
    if (isRefused(outcome)) return reply.code(statusOf[outcome.refusal.code]).send(outcome)
    setVisit(request, reply, { ...outcome, told })
    return { address: outcome.address }
  })

  app.get('/sign-in/outside/return', { schema: { hide: true }, config: { asks: 'anyone', limit: 'attempt' } }, async (request, reply) => {
    const token = readToken(request, told)
    const session = token === undefined ? undefined : await people.findOpenSession(token)
    const answer = request.url.split('?')[1] ?? ''
    const outcome = await people.comeBack({ state: readVisit(request, told), answer, whence: whenceOf(request, told), account: session?.officer.account })
    clearVisit(request, reply, told)
    if ('trouble' in outcome) return reply.redirect(session === undefined ? `/sign-in?trouble=${outcome.trouble}` : `/own?trouble=${outcome.trouble}`, 303)
    if ('bound' in outcome) return reply.redirect('/own', 303)
    // Behind the # it reaches the page and no log.
    if ('ticket' in outcome) return reply.redirect(`/sign-in#second=${outcome.ticket}`, 303)
    enter(request, reply, { outcome, told })
    return reply.redirect('/', 303)
  })
}
