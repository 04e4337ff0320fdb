import type { ChainRead, ReturnMonth } from '@zhenzhi/contract'
import type { Officer } from '../../../people/officer.ts'
import type { ReturnsDesk } from '../../../returns/returns-desk.ts'
import { holdsAsk } from '../../asks.ts'
import { whoActs } from '../cases/case-parts.ts'

/** What the routes of monthly returns are handed. */
export interface ReturnRouteParts {
  returns: ReturnsDesk
  /** Reads a pasted chain. */
  readChain: (text: string, villages: readonly { id: string; names: readonly string[] }[]) => {
    entries: (Omit<ChainRead['lines'][number], 'name' | 'trouble'> & { doubtful: boolean })[]
    unknown: string[]
  }
  audit: (officer: Officer, told: { town: number; verb: string; subject: string }) => Promise<void>
}

/** Somebody at the desk of a town, in whichever of their posts each act is open to. */
export function deskOf(officer: Officer, town: number) {
  return { town, account: officer.account, reach: officer.reach, who: (by: readonly string[], unit: string) => whoActs(officer, { town, by, unit }) }
}

/** The month as it stands now, as this person may see it. */
export async function monthFor({ returns }: ReturnRouteParts, officer: Officer, { town, month }: { town: number; month: string }): Promise<ReturnMonth> {
  const seen = await returns.view({ town, reach: officer.reach }, month)
  return { ...seen, mayAct: holdsAsk(officer, 'returns.keep', town) }
}
