import { getReport, getReportFile } from '@zhenzhi/contract'
import { refuse } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { ReportDesk } from '../../../reports/report-desk.ts'
import { reportView } from '../../present/report-view.ts'

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The annual report of a town and period, on the screen and as a file. */
export const reportRoutes: FastifyPluginAsyncZod<{ reports: ReportDesk }> = async (app, { reports }) => {
  app.get('/report', { schema: getReport, config: { asks: 'figures.see' } }, async ({ query }, reply) => {
    if (query.from > query.to) return reply.code(422).send(refuse('period-wrong', '截止日早于起始日，请重新选择。', 'to'))
    return reportView(await reports.draft(query), query)
  })

  app.get('/report/file', { schema: getReportFile, config: { asks: 'figures.see' } }, async ({ query }, reply) => {
    if (query.as === 'text') return reply.type('text/plain; charset=utf-8').send(await reports.text(query))
    const { docx, name } = await reports.docx(query)
    return reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`).type(docxType).send(docx)
  })
}
