import { cancelReconciling, compareList, getDifferenceFile, getReconciliation, listDiffering, listReconciliations, previewTakeOver, takeOver, undoTakeOver } from '@zhenzhi/contract'
import type { ReconcileView } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Mapping } from '../../../imports/mapping/mapping.ts'
import type { Picked } from '../../../imports/reconcile/reconcile-notes.ts'
import type { Officer } from '../../../people/officer.ts'
import { differingRow, heldView, previewView, reconciliationLine } from '../../present/reconcile-view.ts'
import { statusOf } from '../../status.ts'
import { answerWith, ofImport } from './import-parts.ts'
import type { ImportRouteParts } from './import-parts.ts'

const asks = 'imports.make'
const rowsOnPage = 100
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Lists of the platform above, held against ours: compared, looked through, taken over and undone. Uploading and reading them is the import's. */
export const reconcileRoutes: FastifyPluginAsyncZod<ImportRouteParts> = async (app, own) => {
  const { imports: { reconcile }, parts } = own

  app.get('/towns/:town/reconciliations', { schema: listReconciliations, config: { asks } }, async ({ officer, params, query }) => {
    const { lists, next } = await reconcile.list(params.town, query.after)
    return { lists: lists.map((line) => reconciliationLine(line, parts.law().current, officer.account)), next }
  })

  app.get('/towns/:town/reconciliations/:id', { schema: getReconciliation, config: { asks } }, async ({ officer, params }, reply) => {
    const answer = await viewOf(own, officer, { at: params, answer: {} })
    return isRefused(answer) ? reply.code(statusOf[answer.refusal.code]).send(answer) : answer
  })

  app.post('/towns/:town/reconciliations/:id/compare', { schema: compareList, bodyLimit: 1_000_000, config: { asks } }, async ({ officer, params, body }, reply) => {
    const answer = await viewOf(own, officer, { at: params, answer: await reconcile.compare(ofImport(officer, params), withoutUndefined<Mapping>(body.mapping)) })
    return isRefused(answer) ? reply.code(statusOf[answer.refusal.code]).send(answer) : answer
  })

  app.get('/towns/:town/reconciliations/:id/rows', { schema: listDiffering, config: { asks } }, async ({ officer, params, query: { kind, after } }, reply) => {
    const answer = await reconcile.view(ofImport(officer, params))
    if (isRefused(answer)) return reply.code(statusOf[answer.refusal.code]).send(answer)
    const rows = (answer.seen?.result.rows ?? []).filter(({ kinds }) => kind === undefined || kinds.includes(kind))
    return { rows: rows.slice(after, after + rowsOnPage).map(differingRow), next: after + rowsOnPage < rows.length ? after + rowsOnPage : null }
  })

  app.get('/towns/:town/reconciliations/:id/file', { schema: getDifferenceFile, config: { asks } }, async ({ officer, params }, reply) => {
    const answer = await reconcile.file(ofImport(officer, params))
    if (isRefused(answer)) return reply.code(statusOf[answer.refusal.code]).send(answer)
    const name = encodeURIComponent('对账结果.xlsx')
    return reply.header('content-disposition', `attachment; filename*=UTF-8''${name}`).header('cache-control', 'private, no-store').type(workbook).send(answer.bytes)
  })
}

/** What follows the comparison. */
export const takeOverRoutes: FastifyPluginAsyncZod<ImportRouteParts> = async (app, own) => {
  const { reconcile } = own.imports

  app.post('/towns/:town/reconciliations/:id/preview', { schema: previewTakeOver, bodyLimit: 1_000_000, config: { asks } }, async ({ officer, params, body }, reply) => {
    const answer = await viewOf(own, officer, { at: params, answer: await reconcile.preview(ofImport(officer, params), withoutUndefined<Picked>(body)) })
    return isRefused(answer) ? reply.code(statusOf[answer.refusal.code]).send(answer) : answer
  })

  app.post('/towns/:town/reconciliations/:id/take', { schema: takeOver, config: { asks } }, async ({ officer, params }, reply) => {
    const answer = await viewOf(own, officer, { at: params, answer: await reconcile.take(ofImport(officer, params)) })
    return isRefused(answer) ? reply.code(statusOf[answer.refusal.code]).send(answer) : answer
  })

  app.post('/towns/:town/reconciliations/:id/undo', { schema: undoTakeOver, config: { asks } }, async ({ officer, params, body }, reply) => {
    const answer = await viewOf(own, officer, { at: params, answer: await reconcile.undo(ofImport(officer, params), body.reason) })
    return isRefused(answer) ? reply.code(statusOf[answer.refusal.code]).send(answer) : answer
  })

  app.post('/towns/:town/reconciliations/:id/cancel', { schema: cancelReconciling, config: { asks } }, async ({ officer, params }, reply) => {
    const answer = await reconcile.cancel(ofImport(officer, params))
    return isRefused(answer) ? reply.code(statusOf[answer.refusal.code]).send(answer) : answer
  })
}

/** The list as it stands after what was asked of it, or why that was refused. */
async function viewOf(own: ImportRouteParts, officer: Officer, { at, answer }: { at: { town: number; id: Id }; answer: object | Refused }): Promise<ReconcileView | Refused> {
  if (isRefused(answer)) return answer
  const seen = await answerWith(own, officer, { at, answer })
  if (isRefused(seen)) return seen
  // While something runs, whoever waits asks every second how far it is: what was found before is not read for that.
  if (seen.mine && seen.run !== undefined && !seen.run.ended && !seen.run.broken) return { import: seen }
  const held = await own.imports.reconcile.view(ofImport(officer, at))
  if (isRefused(held)) return held
  const definition = own.parts.law().current[seen.definition]?.definition
  if (held.seen === undefined || definition === undefined) return { import: seen }
  return { import: seen, held: heldView(held.seen, definition), ...(held.seen.preview === undefined ? {} : { preview: previewView(held.seen.preview) }) }
}

/** The contract says of what may be left out that it may be undefined; the room leaves it out. */
function withoutUndefined<T>(body: object): T {
  return JSON.parse(JSON.stringify(body))
}
