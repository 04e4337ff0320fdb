import { movedDuties } from '@zhenzhi/kernel'
import type { Act, Day, Id, MovedDuty } from '@zhenzhi/kernel'
import type { MovedRow } from '../../store/clocks/moved.ts'
import type { RunningCase } from '../../store/clocks/running-cases.ts'
import type { DeskLaw } from '../desk-parts.ts'
import { saysDraft } from './draft.ts'
import type { Draft } from './draft.ts'
import { presetOf } from './drafted-law.ts'

/** What is looked at together: some cases of one town, under the law with the draft in it. */
export interface Looking {
  draft: Draft
  law: DeskLaw
  cases: readonly RunningCase[]
  streams: ReadonlyMap<Id, readonly Act[]>
}

export interface MovedCase {
  id: Id
  /** Why, and from which day to which, duty by duty, for the act that carries it. */
  says: string
  rows: readonly MovedRow[]
}

/** The cases of which a day would be another. One that cannot be reckoned stops none of the others; it is counted, and stays as it is. */
export function findMoved(looking: Looking, today: Day): { found: MovedCase[]; broken: number } {
  const found: MovedCase[] = []
  let broken = 0
  for (const of of looking.cases) {
    try {
      const acts = looking.streams.get(of.id) ?? []
      const moved = movedDuties(acts, looking.law, today)
      if (moved.length > 0) found.push(movedCase(looking, of, { acts, moved }))
    } catch {
      broken += 1
    }
  }
  return { found, broken }
}

function movedCase({ draft, law }: Looking, of: RunningCase, { acts, moved }: { acts: readonly Act[]; moved: readonly MovedDuty[] }): MovedCase {
  const titles = law.definitions[acts.at(-1)?.definition.hash ?? '']?.duties ?? {}
  const rows = moved.map((one): MovedRow => ({
    caseId: of.id, duty: one.before.duty, round: one.before.round, definition: of.definition, unit: of.unit,
    beforeDue: one.before.statutoryDue, afterDue: one.after.statutoryDue, why: saysDays(one),
  }))
  const days = rows.map(({ duty, why }) => `“${titles[duty]?.title ?? duty}”${why}`).join('；')
  return { id: of.id, rows, says: `${saysDraft(draft, draft.kind === 'rule' ? presetOf(law, draft.rule)?.step : '')}：${days}` }
}

function saysDays({ before, after }: MovedDuty): string {
  if (before.statutoryDue !== after.statutoryDue) return `到期日由 ${before.statutoryDue} 改为 ${after.statutoryDue}`
  if (before.internalDue !== after.internalDue) return `到期日仍是 ${after.statutoryDue}，内部要求由 ${before.internalDue} 改为 ${after.internalDue}`
  return before.rule.version === after.rule.version ? `到期日仍是 ${after.statutoryDue}，放假安排已按通知核实` : `到期日仍是 ${after.statutoryDue}，依据改为新的规定`
}
