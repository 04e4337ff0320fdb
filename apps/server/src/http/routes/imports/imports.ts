import { checkImport, getImport, listBadCells, listImports, readImport } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Mapping } from '../../../imports/mapping/mapping.ts'
import { importLine } from '../../present/import-view.ts'
import { statusOf } from '../../status.ts'
import { answerWith, ofImport } from './import-parts.ts'
import type { ImportRouteParts } from './import-parts.ts'

const asks = 'imports.make'

/** Taking over a spreadsheet up to its check. What takes long goes on after the answer; looking again says how far it is. */
export const importRoutes: FastifyPluginAsyncZod<ImportRouteParts> = async (app, own) => {
  const { imports, parts } = own

  app.get('/towns/:town/imports', { schema: listImports, config: { asks } }, async ({ officer, params, query }) => {
    const { imports: lines, next } = await imports.list(params.town, query.after)
    return { imports: lines.map((line) => importLine(line, parts.law().current, officer.account)), next }
  })

  app.get('/towns/:town/imports/:id', { schema: getImport, config: { asks } }, async ({ officer, params }, reply) => {
    const answer = await answerWith(own, officer, { at: params, answer: {} })
    return isRefused(answer) ? reply.code(statusOf[answer.refusal.code]).send(answer) : answer
  })

  app.put('/towns/:town/imports/:id/reading', { schema: readImport, config: { asks } }, async ({ officer, params, body }, reply) => {
    const answer = await answerWith(own, officer, { at: params, answer: await imports.read(ofImport(officer, params), body) })
    return isRefused(answer) ? reply.code(statusOf[answer.refusal.code]).send(answer) : answer
  })

  app.post('/towns/:town/imports/:id/check', { schema: checkImport, bodyLimit: 1_000_000, config: { asks } }, async ({ officer, params, body }, reply) => {
    const answer = await answerWith(own, officer, { at: params, answer: await imports.check(ofImport(officer, params), withoutUndefined(body.mapping)) })
    return isRefused(answer) ? reply.code(statusOf[answer.refusal.code]).send(answer) : answer
  })

  app.get('/towns/:town/imports/:id/bad', { schema: listBadCells, config: { asks } }, async ({ officer, params, query }, reply) => {
    const answer = await imports.bad(ofImport(officer, params), query.after)
    return isRefused(answer) ? reply.code(statusOf[answer.refusal.code]).send(answer) : answer
  })
}

/** The contract says of what may be left out that it may be undefined; the room's mapping leaves it out. */
function withoutUndefined(mapping: object): Mapping {
  return JSON.parse(JSON.stringify(mapping))
}
