import { freezeEdition, getEditionFile, getEditions, getFrozenFile, keepLetterDetails, setReceiptsOpen } from '@zhenzhi/contract'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { hasSecretMark } from '../../../cases/secret-mark.ts'
import type { DetailsDesk } from '../../../reports/editions/details-desk.ts'
import type { EditionDesk, EditionFile } from '../../../reports/editions/edition-parts.ts'
import { editionsView } from '../../present/edition-view.ts'
import { statusOf } from '../../status.ts'

export interface EditionRouteParts {
  editions: EditionDesk
  details: DetailsDesk
  review: () => { law: string; article: string } | null
  makesPdf: () => Promise<boolean>
}

const types = {
  docx: ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'], pdf: ['pdf', 'application/pdf'],
  html: ['html', 'text/html; charset=utf-8'], text: ['txt', 'text/plain; charset=utf-8'],
} as const
const marked = refuse('secret-mark', '填写的内容中带有密级标志。涉密内容不能写进本系统，请删去后再保存。')

/** Both editions of a year's report: as they would be printed, frozen, and as files; what the letter says besides its text; and whether figures are open. */
export const editionRoutes: FastifyPluginAsyncZod<EditionRouteParts> = async (app, { editions, details, review, makesPdf }) => {
  app.get('/towns/:town/reports/:year/editions', { schema: getEditions, config: { asks: 'report.read' } }, async ({ params, query }, reply) => {
    const preview = await editions.preview({ ...params, ...query })
    if (isRefused(preview)) return reply.code(statusOf[preview.refusal.code]).send(preview)
    const { version, receipts } = await details.openness(params.town)
    return editionsView(preview, { frozen: await editions.list(params), receipts: { version, open: receipts }, review: review(), pdf: await makesPdf() })
  })

  app.post('/towns/:town/reports/:year/editions', { schema: freezeEdition, config: { asks: 'report.write' } }, async ({ officer, params, body }, reply) => {
    const made = await editions.freeze({ ...params, ...body, by: officer.account })
    return isRefused(made) ? reply.code(statusOf[made.refusal.code]).send(made) : made
  })

  app.post('/towns/:town/reports/:year/details', { schema: keepLetterDetails, config: { asks: 'report.write' } }, async ({ officer, params, body }, reply) => {
    const kept = hasSecretMark(body.details) ? marked : await details.keep({ ...params, ...body, by: officer.account })
    return isRefused(kept) ? reply.code(statusOf[kept.refusal.code]).send(kept) : kept
  })

  app.get('/towns/:town/reports/:year/editions/file', { schema: getEditionFile, config: { asks: 'report.read' } }, async ({ params, query: { as, ...wanted } }, reply) =>
    sendFile(reply, as, await editions[as]({ ...params, ...wanted })))

  app.get('/towns/:town/reports/:year/editions/:number/file', { schema: getFrozenFile, config: { asks: 'report.read' } }, async ({ params, query: { as } }, reply) =>
    sendFile(reply, as, await editions[as](params)))

  app.post('/towns/:town/report-openness', { schema: setReceiptsOpen, config: { asks: 'report.write' } }, async ({ officer, params: { town }, body: { open, ...writes } }, reply) => {
    const set = await details.setOpenness({ town, receipts: open, ...writes, by: officer.account })
    return isRefused(set) ? reply.code(statusOf[set.refusal.code]).send(set) : set
  })
}

/** Never shown in place: a file of ours is saved. */
function sendFile(reply: FastifyReply, as: keyof typeof types, file: EditionFile | Refused): FastifyReply {
  if (isRefused(file)) return reply.code(statusOf[file.refusal.code]).send(file)
  const [ending, type] = types[as]
  return reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${file.name}.${ending}`)}`).type(type).send(file.bytes)
}
