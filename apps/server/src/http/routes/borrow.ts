import { answerBorrow, askToBorrow, listBorrowRequests, listExceptions } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { administers } from '../../people/officer.ts'
import { findPost } from '../asks.ts'
import { statusOf } from '../status.ts'
import type { CaseParts } from './cases/case-parts.ts'

/** Help from the county where nobody else in the town may take a step, and the acts that were taken by the same person all the same. */
export const borrowRoutes: FastifyPluginAsyncZod<{ parts: CaseParts }> = async (app, { parts }) => {
  const { people } = parts

  app.get('/towns/:town/borrow-requests', { schema: listBorrowRequests, config: { asks: 'borrow.see' } }, async ({ officer, params }) => {
    const requests = await people.borrowRequests({ ...params, by: officer })
    return { requests: requests.map((one) => ({ ...one, title: parts.posts[one.post]?.title ?? one.post })), mayAnswer: administers(officer, params.town, 'root') }
  })

  app.post('/towns/:town/borrow-requests', { schema: askToBorrow, config: { asks: 'borrow.ask' } }, async ({ officer, params, body }, reply) => {
    const outcome = await people.askToBorrow({ ...body, by: officer, town: params.town, asking: findPost(officer, 'borrow.ask', params.town) ?? '' })
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })

  app.post('/towns/:town/borrow-requests/:id/answer', { schema: answerBorrow, config: { asks: 'people.manage' } }, async ({ officer, params, body }, reply) => {
    const outcome = await people.answerBorrow({ ...params, ...body, by: officer })
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })

  app.get('/towns/:town/exceptions', { schema: listExceptions, config: { asks: 'exceptions.see' } }, async ({ officer, params }) => {
    const { definitions } = parts.law()
    const lines = await people.listExceptions({ ...params, by: officer })
    return {
      exceptions: lines.map(({ act, caseId, moment, name, actName, definitionHash }) => {
        const definition = definitions[definitionHash]
        return { act, caseId, moment, name, title: definition?.title ?? '', actTitle: definition?.transitions[actName]?.title ?? actName }
      }),
    }
  })
}
