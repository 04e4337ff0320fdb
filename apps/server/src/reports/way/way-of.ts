import { defaultWay, readWay } from '@zhenzhi/reporting'
import type { Way, WayLine } from '@zhenzhi/reporting'
import type { Pool } from '../../store/connection.ts'
import { inTowns, withoutTowns } from '../../store/in-towns.ts'
import { townNames } from '../../store/names/find-names.ts'
import { findCountyWay } from '../../store/reports/county-ways.ts'
import type { ReportOf } from '../../store/reports/report-drafts.ts'

/** The way a town's report of a year goes: as its county has set it, or the one every town begins with. */
export async function wayOf(app: Pool, { town, year }: ReportOf): Promise<Way> {
  const county = (await withoutTowns(app, (tx) => townNames(tx, [town])))[town]?.parent ?? null
  return county === null ? defaultWay : countyWayOf(app, county, year)
}

/** The steps of a county are its own rows, outside a town's scope. */
export async function countyWayOf(app: Pool, county: number, year: number): Promise<Way> {
  const kept = await inTowns(app, [county], (tx) => findCountyWay(tx, county, year))
  if (kept === undefined) return defaultWay
  // What the county's desk wrote: nothing else writes this table.
  const way = readWay(kept.steps as WayLine[])
  return 'refusal' in way ? defaultWay : way
}
