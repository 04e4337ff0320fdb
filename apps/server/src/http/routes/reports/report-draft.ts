import { editDraft, getDraft, listDraftVersions, restoreDraft } from '@zhenzhi/contract'
import type { DraftEdit as EditAsked, DraftSentence } from '@zhenzhi/contract'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Day, Refused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { hasSecretMark } from '../../../cases/secret-mark.ts'
import { refusePeriod } from '../../../figures/close-period.ts'
import type { DraftDesk } from '../../../reports/draft-desk.ts'
import type { ReportDesk } from '../../../reports/report-desk.ts'
import { draftView, versionView } from '../../present/draft-view.ts'
import { statusOf } from '../../status.ts'
import { wholeYear } from './whole-year.ts'

type DraftEdit = Parameters<DraftDesk['edit']>[0]['edit']
type Sentence = Extract<DraftEdit, { kind: 'change' }>['sentences'][number]

interface DraftParts {
  reports: ReportDesk
  drafts: DraftDesk
  now: () => { day: Day }
}

/** The text of a town's report of a year: read with its figures filled in, edited paragraph by paragraph, and taken back to an earlier version. */
export const reportDraftRoutes: FastifyPluginAsyncZod<DraftParts> = async (app, { reports, drafts, now }) => {
  app.get('/towns/:town/reports/:year', { schema: getDraft, config: { asks: 'report.read' } }, async ({ params: { town, year }, query: { cutoff } }, reply) => {
    const period = { ...wholeYear(year), cutoff }
    const refused = refusePeriod({ ...period, today: now().day })
    if (refused !== undefined) return reply.code(statusOf[refused.refusal.code]).send(refused)
    return draftView(await reports.edited({ ...period, town }), cutoff)
  })

  app.post('/towns/:town/reports/:year/edits', { schema: editDraft, config: { asks: 'report.write' } }, async ({ officer, params, body: { seen, edit } }, reply) => {
    const clean = cleanEdit(edit)
    const done = isRefused(clean) ? clean : await drafts.edit({ ...params, seen, edit: clean, by: officer.account })
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : done
  })

  app.get('/towns/:town/reports/:year/versions', { schema: listDraftVersions, config: { asks: 'report.read' } }, async ({ params }) => (await drafts.versions(params)).map(versionView))

  app.post('/towns/:town/reports/:year/restorations', { schema: restoreDraft, config: { asks: 'report.write' } }, async ({ officer, params, body }, reply) => {
    const done = await drafts.restore({ ...params, ...body, by: officer.account })
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : done
  })
}

export const marked = refuse('secret-mark', '文字中带有密级标志。涉密内容不能写进本系统，请删去后再保存。')

/** One line a sentence, none empty; text that bears a mark of secrecy is not taken in. */
export function cleanEdit(edit: EditAsked): DraftEdit | Refused {
  if (!('sentences' in edit)) return edit
  const sentences = edit.sentences.map(cleanSentence).filter(({ text }) => text !== '')
  return sentences.some(({ text }) => hasSecretMark(text)) ? marked : { ...edit, sentences }
}

function cleanSentence({ text, withheld, needs: { known, nonZero, zero, complete } = {} }: DraftSentence): Sentence {
  const given = {
    ...(known === undefined ? {} : { known }), ...(nonZero === undefined ? {} : { nonZero }), ...(zero === undefined ? {} : { zero }), ...(complete === undefined ? {} : { complete }),
  }
  const line = text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, '').trim()
  return { text: line, ...(Object.keys(given).length === 0 ? {} : { needs: given }), ...(withheld === undefined ? {} : { withheld }) }
}
