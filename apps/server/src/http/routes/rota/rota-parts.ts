import type { RotaMonth } from '@zhenzhi/contract'
import { RotaMonth as RotaMonthShape } from '@zhenzhi/contract'
import type { Officer } from '../../../people/officer.ts'
import type { RotaDesk } from '../../../rota/rota-desk.ts'
import { holdsAsk } from '../../asks.ts'
import { whoActs } from '../cases/case-parts.ts'

/** What the routes of the rota are handed. */
export interface RotaRouteParts {
  rota: RotaDesk
  audit: (officer: Officer, told: { town: number; verb: string; subject: string }) => Promise<void>
}

/** Somebody at the rota of a town, in whichever of their posts each act is open to. */
export function rotaOf(officer: Officer, town: number) {
  return { town, account: officer.account, reach: officer.reach, who: (by: readonly string[]) => whoActs(officer, { town, by, unit: '' }) }
}

/** The month as it stands now, as this person may see it. */
export async function rotaFor({ rota }: RotaRouteParts, officer: Officer, { town, month }: { town: number; month: string }): Promise<RotaMonth> {
  const seen = await rota.view({ town, account: officer.account, reach: officer.reach }, month)
  return RotaMonthShape.parse({ ...seen, mayPlan: holdsAsk(officer, 'rota.plan', town) })
}
