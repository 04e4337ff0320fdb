import { listCalendarChoices, listLocalRules } from '../../store/clocks/choices.ts'
import type { Tx } from '../../store/connection.ts'
import type { DeskLaw } from '../desk-parts.ts'
import type { Draft } from './draft.ts'
import { calendarWith, presetOf, ruleWith } from './drafted-law.ts'
import type { Made, Making } from './drafted-law.ts'
import { calendarInUse } from './town-calendar.ts'

interface Drafting {
  owner: number
  /** As it holds for the owner. */
  law: DeskLaw
  draft: Draft
}

/** What a draft rests on: adopted later, it must still be the same, or two people would undo each other. */
export async function groundOf(tx: Tx, { owner, law, draft }: Drafting): Promise<string> {
  return draft.kind === 'calendar' ? law.calendar : `${draft.rule} ${(await numberOf(tx, owner, draft)).number}`
}

/** The number the next one of this owner gets. */
export async function numberOf(tx: Tx, owner: number, draft: Draft): Promise<Making> {
  const known = draft.kind === 'calendar'
    ? (await listCalendarChoices(tx, owner))[0]?.number ?? 0
    : (await listLocalRules(tx, [owner])).filter(({ id }) => id === draft.rule).length
  return { owner, number: known + 1 }
}

/** The calendar or the version of a rule that a draft becomes. */
export function madeOf(law: DeskLaw, draft: Draft, making: Making): Made {
  if (draft.kind === 'calendar') {
    const inUse = calendarInUse(law)
    return { calendar: calendarWith(inUse, draft, making) }
  }
  const preset = presetOf(law, draft.rule)
  if (preset === undefined) throw new Error(`rule ${draft.rule} is no local setting`)
  return { rule: ruleWith(preset, draft, making) }
}
