import { enterSecondReport, getSecondReport, getSecondReportFile, listSecondReports, sendSecondReport } from '@zhenzhi/contract'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { RuleBook } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { hasSecretMark } from '../../../cases/secret-mark.ts'
import type { SecondDesk, SecondShown } from '../../../reports/second/second-desk.ts'
import { printedTables, secondView } from '../../present/second-view.ts'
import { statusOf } from '../../status.ts'

interface SecondParts {
  seconds: SecondDesk
  rules: RuleBook
  town: (id: number) => Promise<{ name: string; demo: boolean }>
  docx: (letter: { title: string; lead: string; parts: { heading: string; words: string[]; tables: ReturnType<typeof printedTables> }[]; demo: boolean }) => Promise<Buffer>
  workbook: (name: string, rows: readonly (readonly (string | number | null)[])[]) => Uint8Array
}

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
const marked = refuse('secret-mark', '文字中带有密级标志。涉密内容不能写进本系统，请删去后再保存。')

/** Reports and returns besides the yearly one: read, filled in where no ledger counts, noted as sent, and as files. */
export const secondReportRoutes: FastifyPluginAsyncZod<SecondParts> = async (app, { seconds, rules, town: findTown, docx, workbook }) => {
  app.get('/towns/:town/second-reports', { schema: listSecondReports, config: { asks: 'figures.see' } }, async () =>
    seconds.reports.map(({ id, title, every, basis }) => ({ id, title, every, basis })))

  app.get('/towns/:town/second-reports/:report', { schema: getSecondReport, config: { asks: 'figures.see' } }, async ({ params, query: { period } }, reply) => {
    const shown = await seconds.read({ ...params, period })
    return isRefused(shown) ? reply.code(statusOf[shown.refusal.code]).send(shown) : secondView(shown, { period, rules })
  })

  app.post('/towns/:town/second-reports/:report/entries', { schema: enterSecondReport, config: { asks: 'report.write' } }, async ({ officer, params, body }, reply) => {
    const secret = Object.values(body.written).some((text) => hasSecretMark(text))
    const done = secret ? marked : await seconds.enter({ ...params, ...body, by: officer.account })
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : done
  })

  app.post('/towns/:town/second-reports/:report/sent', { schema: sendSecondReport, config: { asks: 'report.write' } }, async ({ officer, params, body }, reply) => {
    const done = await seconds.send({ ...params, ...body, by: officer.account })
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : done
  })

  app.get('/towns/:town/second-reports/:report/file', { schema: getSecondReportFile, config: { asks: 'figures.see' } }, async ({ params, query: { period, as } }, reply) => {
    const shown = await seconds.read({ ...params, period })
    if (isRefused(shown)) return reply.code(statusOf[shown.refusal.code]).send(shown)
    const town = await findTown(params.town)
    const title = titleOf(shown, town.name)
    const file = as === 'docx' ? await docx(letterOf(shown, { title, demo: town.demo })) : workbook(shown.report.title, rowsOf(shown, { title, demo: town.demo }))
    return reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${title}.${as}`)}`).type(types[as]).send(Buffer.from(file))
  })
}

function titleOf({ report, to }: SecondShown, town: string): string {
  const [year, month] = [to.slice(0, 4), Number(to.slice(5, 7))]
  return report.every === 'year' ? `${town}${year}年${report.title}` : `${town}${year}年${month}月${report.title}`
}

function letterOf({ filled, from, to }: SecondShown, { title, demo }: { title: string; demo: boolean }) {
  return {
    title, demo, lead: `统计时期：${from} 至 ${to}`,
    parts: filled.parts.map(({ heading, text, tables }) => ({ heading, words: text === undefined ? [] : text.says.split('\n').filter((line) => line !== ''), tables: printedTables(tables) })),
  }
}

/** One sheet: part by part, table by table. */
function rowsOf({ filled }: SecondShown, { title, demo }: { title: string; demo: boolean }): (string | number | null)[][] {
  const numeric = (text: string) => (/^-?\d+(?:\.\d+)?$/.test(text) && text.length < 16 ? Number(text) : text)
  const tables = filled.parts.flatMap(({ heading, text, tables: some }) => [
    [heading], ...(text === undefined ? [] : [[text.says]]),
    ...printedTables(some).flatMap((table) => [[table.title], [table.corner, ...table.columns], ...table.rows.map(({ label, level, cells }) => [`${'　'.repeat(level)}${label}`, ...cells.map(numeric)])]),
  ])
  return [[demo ? `【演示数据】${title}` : title], ...tables]
}
