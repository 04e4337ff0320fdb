import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Id, Moment, Refused } from '@zhenzhi/kernel'
import { linesOf, readWay, townSteps } from '@zhenzhi/reporting'
import type { Way, WayLine } from '@zhenzhi/reporting'
import type { Now } from '../../outside/clock.ts'
import type { Pool } from '../../store/connection.ts'
import { inTowns, withoutTowns } from '../../store/in-towns.ts'
import { accountNames } from '../../store/names/find-names.ts'
import { findTown } from '../../store/people/town.ts'
import { addCountyWay, findCountyWay, listCountyWays } from '../../store/reports/county-ways.ts'
import type { CountyWayKept } from '../../store/reports/county-ways.ts'
import { countyWayOf } from './way-of.ts'

export interface CountyWayVersion {
  version: number
  fromYear: number
  note: string
  name: string
  moment: Moment
  way: Way
}

export interface CountyWayRead {
  /** The latest version there is, of whatever year: the one that a change is made upon. 0: none. */
  version: number
  /** Since when the way of the year asked for holds; null: every town begins with it. */
  fromYear: number | null
  /** The way of the year asked for. */
  lines: readonly WayLine[]
  /** All there are to choose from, in their usual order. */
  choices: Way
  /** The latest first, at most fifty. */
  earlier: readonly CountyWayVersion[]
}

export interface CountyWayDesk {
  read: (asked: { county: number; year: number }) => Promise<CountyWayRead | Refused>
  /** Refused where somebody else has set it meanwhile. Sent twice with one key, it is done once. */
  set: (asked: { county: number; fromYear: number; lines: readonly WayLine[]; note: string; seen: number; key: Id; by: Id }) => Promise<{ version: number } | Refused>
}

const mostListed = 50

const noCounty = refuse('not-found', '这里不是县。报告的流程由县里统一设定。')
const movedOn = refuse('case-moved', '流程刚刚有人改过。请看过现在的流程，再决定要不要改。')

/** Which steps a county owes its towns' yearly reports, from which year on. */
export function makeCountyWayDesk({ app, now }: { app: Pool; now: () => Now }): CountyWayDesk {
  return {
    read: async ({ county, year }) => {
      if (!await isCounty(app, county)) return noCounty
      const [kept, all] = await inTowns(app, [county], async (tx) => [await findCountyWay(tx, county, year), await listCountyWays(tx, county, mostListed)] as const)
      const names = await withoutTowns(app, (tx) => accountNames(tx, [...new Set(all.map(({ account }) => account))]))
      const earlier = all.map((one) => ({ version: one.version, fromYear: one.fromYear, note: one.note, name: names[one.account] ?? '', moment: one.moment, way: wayKept(one) }))
      return { version: all[0]?.version ?? 0, fromYear: kept?.fromYear ?? null, lines: linesOf(await countyWayOf(app, county, year)), choices: townSteps, earlier }
    },
    set: async ({ county, fromYear, lines, note, seen, key, by }) => {
      if (!await isCounty(app, county)) return noCounty
      const way = readWay(lines)
      if ('refusal' in way) return way
      return inTowns(app, [county], async (tx) => {
        const add = { version: seen + 1, fromYear, steps: linesOf(way), note, account: by, moment: now().moment, key }
        const latest = (await listCountyWays(tx, county, 1))[0]?.version ?? 0
        if (latest === seen && await addCountyWay(tx, county, add)) return { version: add.version }
        const again = (await listCountyWays(tx, county, mostListed)).find((one) => one.key === key)
        if (again === undefined) return movedOn
        return isSame(again, add) ? { version: again.version } : refuse('key-reused', '这次提交的编号已经用过，请刷新页面后再试。')
      })
    },
  }
}

async function isCounty(app: Pool, id: number): Promise<boolean> {
  const found = await withoutTowns(app, (tx) => findTown(tx, id))
  return found?.kind === 'county'
}

function isSame(kept: CountyWayKept, asked: Pick<CountyWayKept, 'fromYear' | 'steps' | 'note' | 'account'>): boolean {
  const essence = ({ fromYear, steps, note, account }: typeof asked) => JSON.stringify([fromYear, steps, note, account])
  return essence(kept) === essence(asked)
}

function wayKept({ steps }: CountyWayKept): Way {
  // What this desk wrote: nothing else writes this table.
  const way = readWay(steps as WayLine[])
  return isRefused(way) ? [] : way
}
