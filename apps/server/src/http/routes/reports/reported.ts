import type { Readable } from 'node:stream'
import { getReported, getReportedFile } from '@zhenzhi/contract'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { ReportedDesk } from '../../../reports/way/reported-desk.ts'
import type { TownOfReport } from '../../../reports/report-desk.ts'
import { reportedColumns, reportedRows, reportedView } from '../../present/reported-view.ts'

interface ReportedParts {
  reported: ReportedDesk
  town: (id: number) => Promise<TownOfReport>
  now: () => { moment: string; day: string }
  /** An .xlsx file as it is written. */
  write: (book: {
    name: string; columns: readonly { title: string; width: number }[]; pages: AsyncIterable<readonly (readonly string[])[]>; moment: Date
    about: { name: string; rows: () => readonly (readonly string[])[] }
  }) => Readable
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const at = '/towns/:town/reports/:year/reported'

/** 已报数: the figures that were sent up, against today's, on the screen and as a sheet. */
export const reportedRoutes: FastifyPluginAsyncZod<ReportedParts> = async (app, { reported, town: findTown, now, write }) => {
  app.get(at, { schema: getReported, config: { asks: 'figures.see' } }, async ({ params }) => reportedView(await reported.read(params)))

  app.get(`${at}/file`, { schema: getReportedFile, config: { asks: 'figures.see' } }, async ({ params }, reply) => {
    const [view, town] = [reportedView(await reported.read(params)), await findTown(params.town)]
    const title = `${params.year}年已报数和现在的数`
    const about = [
      ...(town.demo ? [['演示数据', '不能作为依据。']] : []), ['乡镇', town.name], ['年度', String(params.year)], ['现在的数截至', view.today],
      ['已报的是', view.sent === null ? '还没有上报' : `第 ${view.sent.edition} 版，${view.sent.day}上报，数字截至${view.sent.cutoff}`],
      ['本期', view.since === null ? '已报数包括全年，没有本期' : `从${view.since}起`],
    ]
    const file = write({ name: '已报数', columns: reportedColumns, pages: once(reportedRows(view)), moment: new Date(now().moment), about: { name: '说明', rows: () => about } })
    const name = `${town.demo ? '演示数据-' : ''}${town.name}${title}.xlsx`
    return reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`).header('cache-control', 'private, no-store').type(xlsx).send(file)
  })
}

async function* once<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows
}
