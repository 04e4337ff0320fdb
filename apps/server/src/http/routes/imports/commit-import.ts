import { commitImport, getBadRows, keepImportMapping, undoImport } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { statusOf } from '../../status.ts'
import { answerWith, ofImport } from './import-parts.ts'
import type { ImportRouteParts } from './import-parts.ts'

const asks = 'imports.make'
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What follows the check: the bad rows as a file, the mapping kept, the good rows registered; and all of it undone. */
export const commitImportRoutes: FastifyPluginAsyncZod<ImportRouteParts> = async (app, own) => {
  const { imports } = own

  app.get('/towns/:town/imports/:id/bad/file', { schema: getBadRows, config: { asks } }, async ({ officer, params }, reply) => {
    const answer = await imports.badRows(ofImport(officer, params))
    if (isRefused(answer)) return reply.code(statusOf[answer.refusal.code]).send(answer)
    const name = encodeURIComponent('待改正的行.xlsx')
    return reply.header('content-disposition', `attachment; filename*=UTF-8''${name}`).header('cache-control', 'private, no-store').type(workbook).send(answer.bytes)
  })

  app.post('/towns/:town/imports/:id/mapping', { schema: keepImportMapping, config: { asks } }, async ({ officer, params, body }, reply) => {
    const answer = await imports.keep(ofImport(officer, params), body.name)
    return isRefused(answer) ? reply.code(statusOf[answer.refusal.code]).send(answer) : answer
  })

  app.post('/towns/:town/imports/:id/commit', { schema: commitImport, config: { asks } }, async ({ officer, params, body }, reply) => {
    const answer = await answerWith(own, officer, { at: params, answer: await imports.commit(ofImport(officer, params), body) })
    return isRefused(answer) ? reply.code(statusOf[answer.refusal.code]).send(answer) : answer
  })

  app.post('/towns/:town/imports/:id/undo', { schema: undoImport, config: { asks } }, async ({ officer, params, body }, reply) => {
    const answer = await answerWith(own, officer, { at: params, answer: await imports.undo(ofImport(officer, params), body.reason) })
    return isRefused(answer) ? reply.code(statusOf[answer.refusal.code]).send(answer) : answer
  })
}
