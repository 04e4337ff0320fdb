import { getLedger, listColumns } from '@zhenzhi/contract'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { filterWords } from '../../present/filter-words.ts'
import { fieldsIn, listCell, listColumnsOf, walkedNames } from '../../present/list-columns.ts'
import type { ListCell } from '../../present/list-columns.ts'
import { statusOf } from '../../status.ts'
import { writeCursor } from './cursor.ts'
import { listAsked } from './list-asked.ts'
import { listOf, noSuchList } from './list-parts.ts'
import type { ListRouteParts } from './list-parts.ts'

/** A list as it goes on paper, by the day of registration; and the columns an export may have. The first page asked for is a line in the log. */
export const ledgerRoutes: FastifyPluginAsyncZod<ListRouteParts> = async (app, { parts, page, mayReveal }) => {
  app.get('/towns/:town/lists/:definition/columns', { schema: listColumns, config: { asks: 'cases.see' } }, async ({ officer, params }, reply) => {
    const definition = listOf(parts, params, officer)
    if (definition === undefined) return reply.code(statusOf['not-found']).send(noSuchList)
    return { columns: listColumnsOf(definition), mayReveal: mayReveal(officer, params.town) }
  })

  app.get('/towns/:town/lists/:definition/ledger', { schema: getLedger, config: { asks: 'cases.see' } }, async ({ officer, params, query }, reply) => {
    const definition = listOf(parts, params, officer)
    if (definition === undefined) return reply.code(statusOf['not-found']).send(noSuchList)
    const columns = listColumnsOf(definition).filter(({ listed }) => listed)
    const keys = columns.map(({ key }) => key)
    const { after, ...asked } = listAsked({ ...query, ...params })
    const [found, names] = await Promise.all([
      page({ asked: { ...asked, ...params }, reach: officer.reach, fields: fieldsIn(keys) }, after), parts.names.forTowns([params.town]),
    ])
    const looking = { names: walkedNames(found.page), units: found.page.units }
    if (after === undefined) {
      const post = officer.reach.posts.find((one) => one.town === params.town)?.post ?? ''
      await parts.people.audit({ town: params.town, account: officer.account, post, verb: 'ledger', subjectKind: 'list', subject: definition.id })
    }
    return {
      title: definition.title, town: names.towns[params.town]?.name ?? '', demo: names.towns[params.town]?.demo ?? false, columns, filters: filterWords(definition, query, names.places),
      rows: found.page.rows.map((row) => {
        const cells = keys.map((key) => listCell(row, key, looking))
        return { id: row.id, cells: cells.map(onPaper), numbers: cells.map(addedUp) }
      }),
      next: found.next === undefined ? null : writeCursor(found.next),
    }
  })
}

function onPaper(cell: ListCell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if ('day' in cell) return cell.day
  return 'money' in cell ? asYuan(cell.money) : cell.number
}

function addedUp(cell: ListCell): string | null {
  if (cell === null || typeof cell === 'string' || 'day' in cell) return null
  return 'money' in cell ? cell.money : cell.number
}

function asYuan(cents: string): string {
  const digits = cents.replace('-', '').padStart(3, '0')
  return `${cents.startsWith('-') ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
