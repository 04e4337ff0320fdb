import type { Id } from '@zhenzhi/kernel'
import type { Pool, Tx } from '../store/connection.ts'
import { inTowns, withoutTowns } from '../store/in-towns.ts'
import { findSeenCases } from '../store/lists/find-seen.ts'
import type { Reach } from '../store/reach.ts'
import { accountNames, listTowns, placeNames, townNames, townOfAttachment, townOfCase } from '../store/names/find-names.ts'
import { paperNumbers, printNumber } from '../store/papers/give-number.ts'

/** What stands behind the ids on a page, looked up once for the page. */
export interface PageNames {
  places: Readonly<Record<string, string>>
  accounts: Readonly<Record<string, string>>
  towns: Readonly<Record<number, { name: string; demo: boolean; parent: number | null }>>
  /** Numbers of papers, by paper and version. */
  papers: Readonly<Record<string, string>>
}

interface Naming {
  town: number
  caseId: Id
  /** Whoever took an act in it, as often as they did; the clock has no name. */
  accounts: readonly Id[]
}

export interface CaseNames {
  forCase: (asked: Naming) => Promise<PageNames>
  forTowns: (towns: readonly number[]) => Promise<PageNames>
  /** Every town, without what is kept in it: for whoever runs the machine. */
  towns: () => Promise<{ id: number; code: string; name: string; demo: boolean }[]>
  townOfCase: (towns: readonly number[], id: Id) => Promise<number | undefined>
  townOfFile: (towns: readonly number[], id: Id) => Promise<number | undefined>
  /** Which of these records of a town lie within a reach, looked up in a transaction on that town, where one is open. */
  seen: (asked: { reach: Reach; town: number; ids: readonly Id[] }, tx?: Tx) => Promise<ReadonlySet<Id>>
}

/** What the page of a case names, in one round trip. */
export async function namesForCase(tx: Tx, { town, caseId, accounts }: Naming): Promise<PageNames> {
  const [places, people, towns, numbers] = await Promise.all([
    placeNames(tx, [town]), accountNames(tx, [...new Set(accounts)].filter((account) => account !== 'clock')), townNames(tx, [town]), paperNumbers(tx, town, caseId),
  ])
  return { places, accounts: people, towns, papers: Object.fromEntries(numbers.map((one) => [`${one.paper} ${one.version}`, printNumber(one)])) }
}

export function makeCaseNames(app: Pool): CaseNames {
  return {
    forCase: (asked) => inTowns(app, [asked.town], (tx) => namesForCase(tx, asked)),
    forTowns: (towns) => inTowns(app, towns, async (tx) => {
      const [places, found] = await Promise.all([placeNames(tx, towns), townNames(tx, towns)])
      return { places, accounts: {}, towns: found, papers: {} }
    }),
    towns: () => withoutTowns(app, listTowns),
    townOfCase: (towns, id) => inTowns(app, towns, (tx) => townOfCase(tx, towns, id)),
    townOfFile: (towns, id) => inTowns(app, towns, (tx) => townOfAttachment(tx, towns, id)),
    seen: async (asked, tx) => {
      if (!asked.reach.towns.includes(asked.town)) return new Set<Id>()
      return tx === undefined ? inTowns(app, [asked.town], (own) => findSeenCases(own, asked)) : findSeenCases(tx, asked)
    },
  }
}
