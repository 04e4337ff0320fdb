import { handingOf } from '@zhenzhi/kernel'
import type { Act, Id } from '@zhenzhi/kernel'
import type { Pool, Tx } from '../store/connection.ts'
import { inTowns, withoutTowns } from '../store/in-towns.ts'
import { findSeenCases } from '../store/lists/find-seen.ts'
import { allButCases, hiddenKeeping } from '../store/lists/hidden-cases.ts'
import type { Reach } from '../store/reach.ts'
import { accountNames, listTowns, placeNames, townNames, townOfAttachment } from '../store/names/find-names.ts'
import { heldInCase, type HeldLine } from '../store/audit/held-in-case.ts'
import { paperNumbers, printNumber } from '../store/papers/give-number.ts'

/** What stands behind the ids on a page, looked up once for the page. */
export interface PageNames {
  places: Readonly<Record<string, string>>
  accounts: Readonly<Record<string, string>>
  towns: Readonly<Record<number, { name: string; demo: boolean; parent: number | null }>>
  /** Numbers of papers, by paper and version. */
  papers: Readonly<Record<string, string>>
  /** How the post of an act was held, by the act, where it was not simply given. */
  held?: Readonly<Record<Id, string>>
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
  townOfFile: (towns: readonly number[], id: Id) => Promise<number | undefined>
  /** Ids of what concerns cases against the asker, of which they may know nothing: cases, attachments, holds, isolations, proposals to destroy. */
  keptFrom: (asked: { reach: Reach; town: number }) => Promise<ReadonlySet<Id>>
  /** Which of these records of a town lie within a reach, looked up in a transaction on that town, where one is open. */
  seen: (asked: { reach: Reach; town: number; ids: readonly Id[] }, tx?: Tx) => Promise<ReadonlySet<Id>>
  /** All that is kept from somebody who sees a whole town but for these; undefined of a town that is seen in part. */
  allBut: (asked: { reach: Reach; town: number }, tx: Tx) => Promise<ReadonlySet<Id> | undefined>
}

/** What the page of a case names, in one round trip. */
export async function namesForCase(tx: Tx, { town, caseId, accounts }: Naming): Promise<PageNames> {
  const [places, people, towns, numbers, held] = await Promise.all([
    placeNames(tx, [town]), accountNames(tx, [...new Set(accounts)].filter((account) => account !== 'clock')), townNames(tx, [town]), paperNumbers(tx, town, caseId), heldInCase(tx, town, caseId),
  ])
  return { places, accounts: people, towns, papers: Object.fromEntries(numbers.map((one) => [`${one.paper} ${one.version}`, printNumber(one)])), held: Object.fromEntries(held.map((one) => [one.act, saysHeld(one)])) }
}

/** Whose names the acts of a case show: whoever took them, and whom the case went from and to. */
export function accountsIn(acts: readonly Pick<Act, 'kind' | 'name' | 'what' | 'who'>[]): Id[] {
  return acts.flatMap((act) => {
    const handing = handingOf(act)
    return handing === undefined ? [act.who.account] : [handing.from, handing.to].filter((account) => account !== '')
  })
}

function saysHeld({ kind, name }: HeldLine): string {
  switch (kind) {
    case 'acting': return `代理${name}`
    case 'delegated': return `受${name}委托`
    case 'borrowed': return '借调'
  }
}

export function makeCaseNames(app: Pool): CaseNames {
  return {
    forCase: (asked) => inTowns(app, [asked.town], (tx) => namesForCase(tx, asked)),
    forTowns: (towns) => inTowns(app, towns, async (tx) => {
      const [places, found] = await Promise.all([placeNames(tx, towns), townNames(tx, towns)])
      return { places, accounts: {}, towns: found, papers: {} }
    }),
    towns: () => withoutTowns(app, listTowns),
    townOfFile: (towns, id) => inTowns(app, towns, (tx) => townOfAttachment(tx, towns, id)),
    keptFrom: async (asked) => asked.reach.towns.includes(asked.town) ? inTowns(app, [asked.town], async (tx) => new Set(await hiddenKeeping(tx, asked))) : new Set(),
    seen: async (asked, tx) => {
      if (!asked.reach.towns.includes(asked.town)) return new Set<Id>()
      return tx === undefined ? inTowns(app, [asked.town], (own) => findSeenCases(own, asked)) : findSeenCases(tx, asked)
    },
    allBut: async (asked, tx) => asked.reach.towns.includes(asked.town) ? allButCases(tx, asked) : undefined,
  }
}
