import { getFigureTable, getFigureTableFile } from '@zhenzhi/contract'
import type { FigureTableView } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { refusePeriod } from '../../../figures/close-period.ts'
import type { FigureDesk } from '../../../figures/figure-desk.ts'
import type { Officer } from '../../../people/officer.ts'
import { definitionsRead } from '../../present/own-indicator-view.ts'
import { tableBook } from '../../present/table-book.ts'
import { tableView } from '../../present/table-view.ts'
import { statusOf } from '../../status.ts'
import type { CaseParts } from '../cases/case-parts.ts'
import type { ListRouteParts } from '../cases/list-parts.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export interface TableParts {
  parts: CaseParts
  figures: FigureDesk
  write: ListRouteParts['write']
  /** May this person know whom special services help, in this town? */
  mayKnow: (officer: Pick<Officer, 'reach'>, town: number) => boolean
}

interface Asked {
  town: number
  from: string
  to: string
  cutoff?: string | undefined
  figure: string
  rows: string
  cols: string
}

/** One figure by month, village or kind: on the screen and as a spreadsheet. Counts of people in special groups are told in full only to whom they concern. */
export const figureTableRoutes: FastifyPluginAsyncZod<TableParts> = async (app, own) => {
  app.get('/figures/table', { schema: getFigureTable, config: { asks: 'figures.see' } }, async ({ officer, query }, reply) => {
    const table = await tableFor(own, officer, query)
    return isRefused(table) ? reply.code(statusOf[table.refusal.code]).send(table) : table
  })

  app.get('/figures/table/file', { schema: getFigureTableFile, config: { asks: 'figures.see' } }, async ({ officer, query }, reply) => {
    const table = await tableFor(own, officer, query)
    if (isRefused(table)) return reply.code(statusOf[table.refusal.code]).send(table)
    const name = `${table.demo ? '演示数据-' : ''}${table.townName}-${table.zh}-按${table.rows.title}${table.cols.kind === 'none' ? '' : `和${table.cols.title}`}.xlsx`
    const file = own.write(tableBook(table, new Date(own.parts.now().moment)))
    return reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`).header('cache-control', 'private, no-store').type(xlsx).send(file)
  })
}

async function tableFor({ parts, figures, mayKnow }: TableParts, officer: Officer, asked: Asked): Promise<FigureTableView | Refused> {
  const today = parts.now().day
  const refused = refusePeriod({ ...asked, today })
  if (refused !== undefined) return refused
  const read = await figures.table(asked)
  if (isRefused(read)) return read
  const { current } = parts.law()
  const { towns } = await parts.names.forTowns([asked.town])
  const special = definitionsRead(read.indicator.reading).some((id) => current[id]?.definition.special === true)
  return tableView(read.table, {
    town: { id: asked.town, name: towns[asked.town]?.name ?? '', demo: towns[asked.town]?.demo ?? false },
    from: asked.from, to: asked.to, cutoff: asked.cutoff ?? today, indicator: read.indicator, guarded: special && !mayKnow(officer, asked.town),
  })
}
