import fastifyMultipart from '@fastify/multipart'
import { compareTakeBack, listCorrectionNotes, takeBack } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { Day } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { hasSecretMark } from '../../../cases/secret-mark.ts'
import { refusePeriod } from '../../../figures/close-period.ts'
import type { DraftDesk } from '../../../reports/draft-desk.ts'
import type { ReadTakeBack } from '../../../reports/take-back.ts'
import { receiveFile } from '../../frame/received-file.ts'
import { noteViews, takeBackView } from '../../present/take-back-view.ts'
import { statusOf } from '../../status.ts'
import { cleanEdit, marked } from './report-draft.ts'
import { wholeYear } from './whole-year.ts'

interface TakeBackRoutes {
  read: ReadTakeBack
  drafts: DraftDesk
  now: () => { day: Day }
  /** Bytes of a file at most. */
  most: number
}

/** A report that was edited outside: read and compared without being kept, then what somebody takes over of it, as one version of the text. */
export const takeBackRoutes: FastifyPluginAsyncZod<TakeBackRoutes> = async (app, { read, drafts, now, most }) => {
  await app.register(fastifyMultipart, { limits: { files: 1, fileSize: most, fields: 0 } })

  app.post('/towns/:town/reports/:year/take-backs/file', { schema: compareTakeBack, bodyLimit: most + 100_000, config: { asks: 'report.write' } }, async (request, reply) => {
    const { town, year } = request.params
    const asked = { ...wholeYear(year), cutoff: request.query.cutoff }
    const refused = refusePeriod({ ...asked, today: now().day })
    if (refused !== undefined) return reply.code(statusOf[refused.refusal.code]).send(refused)
    const sent = await receiveFile(request, { most, tooLarge: '请只留下正文，另存一份再来。' })
    const back = isRefused(sent) ? sent : await read({ ...asked, town, year, bytes: new Uint8Array(sent.bytes) })
    return isRefused(back) ? reply.code(statusOf[back.refusal.code]).send(back) : takeBackView(back)
  })

  app.post('/towns/:town/reports/:year/take-backs', { schema: takeBack, bodyLimit: 3_000_000, config: { asks: 'report.write' } }, async ({ officer, params, body: { edits, notes, key, seen } }, reply) => {
    const clean = edits.map(cleanEdit)
    const wrong = clean.find(isRefused) ?? (hasSecretMark(notes.map(({ note }) => note)) ? marked : undefined)
    const done = wrong ?? await drafts.takeBack({ ...params, key, seen, notes, edits: clean.flatMap((edit) => ('refusal' in edit ? [] : [edit])), by: officer.account })
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : done
  })

  app.get('/towns/:town/reports/:year/correction-notes', { schema: listCorrectionNotes, config: { asks: 'report.read' } }, async ({ params }) => noteViews(await drafts.noted(params)))
}
