import { complaintsOf, refuse } from '@zhenzhi/kernel'
import type { Definition, Indicator, Refused } from '@zhenzhi/kernel'
import type { Pool } from '../../store/connection.ts'
import { lastOwnIndicators, ownVersions } from '../../store/figures/own-indicators.ts'
import type { OwnKept } from '../../store/figures/own-indicators.ts'
import { inTowns, withoutTowns } from '../../store/in-towns.ts'
import type { Tx } from '../../store/in-towns.ts'
import { accountNames, townNames } from '../../store/names/find-names.ts'
import { keepOwn, ownId } from './keep-own.ts'
import type { Composed, Keeping, OwnDeskParts, OwnIndicator, OwnIndicatorDesk } from './own-parts.ts'

export type { Composed, OwnIndicator, OwnIndicatorDesk } from './own-parts.ts'

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
