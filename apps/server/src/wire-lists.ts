import { posts } from '@zhenzhi/catalog'
import { makeKeptFilters } from './cases/list-filters.ts'
import type { KeptFilters } from './cases/list-filters.ts'
import { walkCases, walkPage } from './cases/list-walk.ts'
import { makeWorkDesk } from './cases/work-desk.ts'
import type { CaseParts } from './http/routes/cases/case-parts.ts'
import type { TableParts } from './http/routes/figures/figure-table.ts'
import type { ListRouteParts } from './http/routes/cases/list-parts.ts'
import type { WorkRouteParts } from './http/routes/cases/work.ts'
import { streamWorkbook } from './outside/spreadsheet/stream-workbook.ts'
import { knowing } from './people/reach-of.ts'
import type { System } from './wire-system.ts'

/** Ledgers on paper and exports, tied to the desk's readings and to the writer of spreadsheets. */
export function listsOn({ deskParts }: Pick<System, 'deskParts'>, parts: CaseParts): ListRouteParts {
  return {
    parts,
    page: (walking, after) => walkPage(deskParts, walking, after),
    walk: (walking) => walkCases(deskParts, walking),
    write: streamWorkbook,
    mayReveal: ({ reach }, town) => knowing(posts, reach, town).size > 0,
  }
}

export function workOn({ deskParts }: Pick<System, 'deskParts'>, parts: CaseParts): WorkRouteParts {
  return { parts, work: makeWorkDesk(deskParts, posts) }
}

export function keptFiltersOn({ deskParts }: Pick<System, 'deskParts'>): { filters: KeptFilters } {
  return { filters: makeKeptFilters(deskParts) }
}

/** Figures by month, village and kind; who may know whom special services help is the posts' to say. */
export function tablesOn({ figures }: Pick<System, 'figures'>, parts: CaseParts): TableParts {
  return { parts, figures, write: streamWorkbook, mayKnow: ({ reach }, town) => knowing(posts, reach, town).has('special-groups') }
}
