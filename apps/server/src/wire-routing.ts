import { isRefused } from '@zhenzhi/kernel'
import { readSheet } from './imports/open-file.ts'
import { gridOf } from './imports/sheet/grid.ts'
import { textOf } from './imports/sheet/text-of.ts'
import type { CaseParts } from './http/routes/cases/case-parts.ts'
import { routedIn } from './http/routes/routing/routing-parts.ts'
import type { RoutingRouteParts } from './http/routes/routing/routing-parts.ts'
import { makeRoutingDesk } from './routing/routing-desk.ts'
import type { System } from './wire-system.ts'

/** Routing, tied to the offices a town has and orders may go to, and to the reader of spreadsheets. */
export function routingOn({ deskParts, people }: Pick<System, 'deskParts' | 'people'>, parts: CaseParts): RoutingRouteParts {
  const routing = makeRoutingDesk({
    app: deskParts.app, now: deskParts.clock.now,
    units: async (town) => {
      const fields = routedIn(parts).map(({ fields: all, goesTo }) => all[goesTo.field])
      return (await people.listUnits(town)).filter(({ id }) => fields.some((field) => field?.kind === 'choice' && Object.hasOwn(field.choices, id))).map(({ id, name }) => ({ id, name }))
    },
    readSheet: async (bytes) => {
      const book = await readSheet(bytes, undefined)
      if (isRefused(book)) return book
      const grid = gridOf(book.sheet)
      return Array.from({ length: grid.rows }, (_row, row) => Array.from({ length: grid.columns }, (_column, column) => textOf(grid.at(row, column))))
    },
  })
  return { parts, routing }
}
