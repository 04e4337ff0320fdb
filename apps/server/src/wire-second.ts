import { ruleBook } from '@zhenzhi/catalog'
import { writtenIn } from '@zhenzhi/kernel'
import { secondReports } from '@zhenzhi/reporting'
import type { FastifyInstance } from 'fastify'
import { secondReportRoutes } from './http/routes/reports/second-reports.ts'
import { secondDocx } from './outside/document/second-docx.ts'
import { writeWorkbook } from './outside/spreadsheet/write-workbook.ts'
import { makeSecondDesk } from './reports/second/second-desk.ts'
import { townOfReport } from './wire-editions.ts'
import type { System } from './wire-system.ts'

/** Reports and returns that are drawn up from the same facts as the yearly one. */
export function secondReportsOn(api: FastifyInstance, { database: { app }, clock: { now }, figures, names }: Pick<System, 'database' | 'clock' | 'figures' | 'names'>): void {
  const seconds = makeSecondDesk({
    app, now, reports: secondReports,
    values: async (asked) => (await figures.read(asked, false)).map(({ id, value, unit, absent }) => ({ id, value, prints: value === null ? absent : `${writtenIn(value, unit)}${unit}` })),
  })
  void api.register(secondReportRoutes, {
    seconds, rules: ruleBook, docx: secondDocx, workbook: writeWorkbook,
    town: townOfReport(names),
  })
}
