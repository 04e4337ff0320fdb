import { isRefused } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { inTowns } from '../store/in-towns.ts'
import type { Reach } from '../store/reach.ts'
import type { DeskParts } from './desk-parts.ts'
import { namedWithLinked } from './linked-cases.ts'
import type { NamedCases } from './linked-cases.ts'
import { searchView } from './list-search.ts'
import type { Searching, SearchView } from './list-search.ts'
import { countView, listView } from './list-view.ts'
import type { ListAsked, ListView } from './list-view.ts'
import { suggestPersons } from './suggest-persons.ts'
import type { Suggestion } from './suggest-persons.ts'
import { takeMany } from './take-many.ts'
import type { Remembered } from './take-many.ts'
import { takeTogether } from './take-together.ts'
import type { TakingTogether } from './take-together.ts'
import type { Asked, TakeAnswer, Taking } from './taking.ts'
import { viewCase } from './view-case.ts'
import type { CaseView, Viewing } from './view-case.ts'

/** Where acts are taken and cases are read. Everything is asked with a reach; what lies outside it is answered as if it were not there. */
export interface CaseDesk {
  /** One person does one thing to one case, or opens one. Safe to send twice: the key names the attempt. */
  take: (taking: Taking) => Promise<TakeAnswer>
  /** Several acts of one town, in order, in one transaction: imports and the demo. An answer for each; a refused one does not stop the others. */
  takeMany: (many: { town: number; reach: Reach; asked: readonly Asked[] }) => Promise<readonly TakeAnswer[] | Refused>
  /** Any number of acts, by pieces, all kept or none: taking over a spreadsheet, or undoing it. */
  takeTogether: <T>(taking: TakingTogether<T>) => Promise<T | Refused>
  /** Acts of the system itself: time passing, calendars changed, versions adopted, measures filled in. */
  takeAsSystem: (many: { town: number; asked: readonly Asked[] }) => Promise<readonly TakeAnswer[] | Refused>
  view: (viewing: Viewing) => Promise<CaseView | Refused>
  /** These cases of a town as a list names them, with what their fields name; only what the reach sees. */
  named: (asked: { town: number; reach: Reach; ids: readonly Id[] }) => Promise<NamedCases>
  list: (asked: ListAsked, reach: Reach) => Promise<ListView>
  count: (asked: ListAsked, reach: Reach) => Promise<Pick<ListView, 'total' | 'capped'>>
  /** In all searchable texts, with the places where something was found; and by a whole number. */
  search: (searching: Searching, reach: Reach) => Promise<SearchView>
  suggestPersons: (by: { town: number; phone?: string; idNumber?: string }) => Promise<readonly Suggestion[]>
}

export function makeDesk(parts: DeskParts): CaseDesk {
  const remembered: Remembered = { keys: new Map(), places: new Set() }
  return {
    take: async ({ town, reach, show = false, ...asked }) => {
      const answers = await takeMany(parts, remembered, { town, reach, asked: [asked], show })
      if (isRefused(answers)) return answers
      const [answer] = answers
      if (answer === undefined) throw new Error('an act was asked for and not answered')
      return answer
    },
    takeMany: (many) => takeMany(parts, remembered, many),
    takeTogether: (taking) => takeTogether(parts, remembered, taking),
    takeAsSystem: (many) => takeMany(parts, remembered, { ...many, reach: undefined }),
    view: (viewing) => viewCase(parts, viewing),
    named: async ({ town, reach, ids }) => (reach.towns.includes(town) && ids.length > 0
      ? inTowns(parts.app, [town], (tx) => namedWithLinked(tx, parts, { town, reach, ids }))
      : { cases: [], linked: [] }),
    list: (asked, reach) => listView(parts, asked, reach),
    count: (asked, reach) => countView(parts, asked, reach),
    search: (searching, reach) => searchView(parts, searching, reach),
    suggestPersons: (by) => suggestPersons(parts, by),
  }
}
