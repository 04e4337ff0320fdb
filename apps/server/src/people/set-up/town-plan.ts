import { refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import type { Tx } from '../../store/connection.ts'
import { divisionsIn, findDivision, insertDivisions, type DivisionRow } from '../../store/people/division.ts'
import { readVillagesOf } from '../divisions/division-files.ts'
import { villageName } from '../divisions/village-name.ts'

export interface VillagePlan {
  code: string
  name: string
  aliases: readonly string[]
}

/** A town that is to be made, with its villages. */
export interface TownPlan {
  /** Nine digits. */
  code: string
  name: string
  villages: readonly VillagePlan[]
}

export interface PlanAsked {
  kind: 'town' | 'county'
  code: string
  name: string
}

/** The chosen town, or all towns of the chosen county, as the national divisions have them; their villages are kept there too. */
export async function planTowns(tx: Tx, { kind, code, name }: PlanAsked): Promise<TownPlan[] | Refused> {
  const level = kind === 'town' ? 4 : 3
  const chosen = await findDivision(tx, code)
  if (chosen?.level !== level) {
    return refuse('field-wrong', kind === 'town' ? '没有这个乡镇，请从列表中选择（代码 9 位）。' : '没有这个县，请从列表中选择（代码 6 位）。', 'code')
  }
  const towns = kind === 'town' ? [{ ...chosen, name }] : await divisionsIn(tx, code)
  const villages = await readVillagesOf(code)
  await insertDivisions(tx, villages)
  return towns.map((town) => ({
    code: town.code,
    name: town.name,
    villages: villages.filter(({ parent }) => parent === town.code).map(planVillage),
  }))
}

function planVillage({ code, name: registered }: DivisionRow): VillagePlan {
  const name = villageName(registered)
  return { code, name, aliases: name === registered ? [] : [registered] }
}
