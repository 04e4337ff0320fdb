import { changePassword } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { People } from '../../people/people.ts'
import { statusOf } from '../status.ts'

export const passwordRoute: FastifyPluginAsyncZod<{ people: People }> = async (app, { people }) => {
  app.post('/password', { schema: changePassword, config: { asks: 'self', limit: 'attempt', limited: 'too' } }, async ({ openSession, body }, reply) => {
    const outcome = await people.changePassword(openSession, body)
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })
}
