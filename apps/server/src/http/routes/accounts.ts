import { createAccount, endAccount, endAccountSessions, listAccounts, listAccountSessions, resetPassword } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { People } from '../../people/people.ts'
import { statusOf } from '../status.ts'

const config = { asks: 'people.manage' } as const

/** Accounts of a town's people, kept by its administrator. */
export const accountRoutes: FastifyPluginAsyncZod<{ people: People }> = async (app, { people }) => {
  app.get('/towns/:town/accounts', { schema: listAccounts, config }, async ({ officer, params }) => {
    return { accounts: await people.listAccounts(officer, params.town) }
  })

  app.post('/towns/:town/accounts', { schema: createAccount, config }, async ({ officer, params, body }, reply) => {
    const outcome = await people.createAccount({ ...body, by: officer, town: params.town })
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })

  app.post('/towns/:town/accounts/:id/end', { schema: endAccount, config }, async ({ officer, params }, reply) => {
    const outcome = await people.endAccount({ ...params, by: officer })
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })

  app.post('/towns/:town/accounts/:id/password', { schema: resetPassword, config }, async ({ officer, params, body }, reply) => {
    const outcome = await people.resetPassword({ ...params, ...body, by: officer })
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })

  app.get('/towns/:town/accounts/:id/sessions', { schema: listAccountSessions, config }, async ({ officer, params }, reply) => {
    const outcome = await people.listAccountSessions({ ...params, by: officer })
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : { sessions: outcome }
  })

  app.post('/towns/:town/accounts/:id/end-sessions', { schema: endAccountSessions, config }, async ({ officer, params, body }, reply) => {
    const outcome = await people.endAccountSessions({ ...params, ...body, by: officer })
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })
}
