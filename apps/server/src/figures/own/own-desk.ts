import { complaintsOf, refuse } from '@zhenzhi/kernel'
import type { Complaint, Definition, Id, Indicator, Moment, Refused } from '@zhenzhi/kernel'
import type { Pool } from '../../store/connection.ts'
import { lastOwnIndicators, ownVersions } from '../../store/figures/own-indicators.ts'
import type { OwnKept } from '../../store/figures/own-indicators.ts'
import { inTowns, withoutTowns } from '../../store/in-towns.ts'
import type { Tx } from '../../store/in-towns.ts'
import { accountNames, townNames } from '../../store/names/find-names.ts'
import type { Register } from '../register.ts'
import { keepOwn, ownId } from './keep-own.ts'

/** What is composed on the screen: an indicator without its id, which the server gives. */
export type Composed = Omit<Indicator, 'id' | 'rows'>

export interface OwnIndicator {
  /** The town or county that composed it. */
  town: number
  version: number
  indicator: Indicator
  note: string
  retired: boolean
  /** Why it is not read: a measure it names is no longer there. Empty: it is. */
  broken: readonly Complaint[]
  /** Who made this version. */
  name: string
  moment: Moment
}

export interface Keeping {
  town: number
  /** Absent: a new one. */
  id: string | undefined
  /** The last version the person saw, 0 for none: another one made meanwhile is not written over. */
  seen: number
  key: Id
  composed: Composed
  note: string
  retired: boolean
  account: Id
  post: string
}

export interface OwnIndicatorDesk {
  /** Those that are read in a town: its own and its county's, the last version of each. */
  readIn: (town: number) => Promise<Indicator[]>
  /** The same with those that were retired, and who made them. */
  list: (town: number) => Promise<OwnIndicator[]>
  /** Every version of one, the latest first; of the town or its county. */
  versions: (town: number, id: string) => Promise<OwnIndicator[]>
  keep: (keeping: Keeping) => Promise<{ id: string; version: number } | Refused>
  /** What cannot be read; undefined: nothing is wrong. */
  refuseComposed: (composed: Composed) => Refused | undefined
}

export interface OwnDeskParts {
  app: Pool
  now: () => { moment: Moment }
  register: () => Register
  /** The catalog's, whose titles are taken. */
  catalog: readonly Indicator[]
}

/** Indicators that a town or county composes itself: kept by version, read as the catalog's are. */
export function makeOwnIndicatorDesk(parts: OwnDeskParts): OwnIndicatorDesk {
  const definitions = () => Object.values(parts.register()).map(({ definition }) => definition)
  const read = async (town: number, find: (tx: Tx, towns: readonly number[]) => Promise<OwnKept[]>) => {
    const towns = await withAbove(parts.app, town)
    const { kept, names } = await inTowns(parts.app, towns, async (tx) => {
      const found = await find(tx, towns)
      return { kept: found, names: found.length === 0 ? {} : await accountNames(tx, [...new Set(found.map(({ account }) => account))]) }
    })
    const known = definitions()
    return kept.map((one) => ownOf(one, known, names))
  }
  const list = (town: number) => read(town, lastOwnIndicators)
  return {
    list,
    readIn: async (town) => (await list(town)).flatMap(({ indicator, retired, broken }) => (retired || broken.length > 0 ? [] : [indicator])),
    versions: (town, id) => read(town, async (tx, towns) => (await Promise.all(towns.map((one) => ownVersions(tx, one, id)))).flat()),
    refuseComposed: (composed) => refuseComposed(composed, definitions()),
    keep: async (keeping) => refuseComposed(keeping.composed, definitions()) ?? refuseTitle(keeping, parts.catalog, await list(keeping.town)) ?? keepOwn(parts, keeping),
  }
}

/** The town, and the county above it. */
async function withAbove(app: Pool, town: number): Promise<number[]> {
  const names = await withoutTowns(app, (tx) => townNames(tx, [town]))
  const parent = names[town]?.parent ?? null
  return parent === null ? [town] : [town, parent]
}

function ownOf({ town, id, version, indicator, note, retired, account, moment }: OwnKept, definitions: readonly Definition[], names: Readonly<Record<string, string>>): OwnIndicator {
  // What keepOwn wrote: a composed indicator
  const whole: Indicator = { ...indicator as Composed, id, rows: [] }
  return { town, version, indicator: whole, note, retired, broken: complaintsOf(whole, definitions), name: names[account] ?? '', moment }
}

function refuseComposed(composed: Composed, definitions: readonly Definition[]): Refused | undefined {
  const complaints = complaintsOf({ ...composed, id: 'own', rows: [] }, definitions)
  const [first] = complaints
  return first === undefined ? undefined : refuse('field-wrong', complaints.map(({ says }) => says).join(''), 'reading')
}

/** Two figures of one name and one owner could not be told apart in a report. */
function refuseTitle(keeping: Keeping, catalog: readonly Indicator[], own: readonly OwnIndicator[]): Refused | undefined {
  const [id, { title, owner }] = [ownId(keeping), keeping.composed]
  const others = [...catalog, ...own.flatMap((one) => (one.indicator.id === id || one.retired ? [] : [one.indicator]))]
  return others.some((one) => one.title === title && (one.owner ?? '') === (owner ?? ''))
    ? refuse('field-wrong', '已经有同名的指标，而且归口单位也相同。请换一个名称，或写明是哪个单位的口径。', 'title')
    : undefined
}
