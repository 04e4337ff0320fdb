import { inTowns } from '@zhenzhi/server'
import { statementOf } from '../guanbuqiao/formula.fixture.ts'
import type { Formula } from '../guanbuqiao/formula.fixture.ts'
import type { PlayedStage } from './play-town.fixture.ts'
import type { PlayedTown } from './played-town.ts'
import type { Wanted } from './wanted/row.fixture.ts'

/** What of the figures of a report, as the books tell them, is unlike what is wanted. */
export function unlikeFigures({ reported }: PlayedStage, wanted: readonly Wanted[]): string[] {
  return wanted.flatMap(({ indicator, ...of }) => {
    const { value = null, unit, grades, records } = reported.get(indicator) ?? {}
    const [came, want] = [[value, unit, grades?.join('+'), records].join(' '), [of.value, of.unit, of.grades, of.records].join(' ')]
    return came === want ? [] : [`${indicator}: ${came}, not ${want}`]
  })
}

/** What of their receipts is unlike: another value, other records counted, or records counted that do not lie behind it. */
export async function unlikeReceipts({ open }: PlayedStage, wanted: readonly Wanted[]): Promise<string[]> {
  const unlike: string[] = []
  for (const { indicator, value, records } of wanted) {
    const opened = await open(indicator)
    if ('refusal' in opened) throw new Error(opened.refusal.says)
    const { receipt } = opened
    if (receipt.value !== value || receipt.records !== records || receipt.hidden !== 0) unlike.push(`${indicator}: ${receipt.value} of ${receipt.records}, ${receipt.hidden} hidden`)
    if (opened.records.length !== receipt.parts[0]?.records || opened.next !== undefined) unlike.push(`${indicator}: ${opened.records.length} behind ${receipt.parts[0]?.records}`)
    if (!/^[0-9a-f]{64}$/.test(receipt.digest)) unlike.push(`${indicator}: no digest`)
  }
  return unlike
}

/** Which figures their own formula over the facts does not come to, and which formulas beside them come to the same. */
export async function unlikeFormulas({ system, town }: Pick<PlayedStage, 'system' | 'town'>, { from, to, cutoff }: PlayedTown, wanted: readonly Wanted[]): Promise<string[]> {
  const span = { from, to, ...(cutoff === undefined ? {} : { cutoff }) }
  const differs = (formula: Formula, value: string) => inTowns(system.database.app, [town], async (tx) => {
    const { rows: [row] } = await tx.query<{ value: string | null; facts: number }>(statementOf(formula, undefined, span))
    // Where there is nothing to count, a formula differs from every figure and proves nothing.
    if (row === undefined || row.value === null || row.facts === 0) throw new Error(`there are no facts for: ${statementOf(formula, undefined, span)}`)
    return Math.abs(Number(row.value) - Number(value)) >= 0.005
  })
  const unlike: string[] = []
  for (const { indicator, value, right, wrong, equal } of wanted) {
    if (await differs(right, value)) unlike.push(`${indicator} by its own formula`)
    if (Object.keys(wrong).length === 0) unlike.push(`${indicator} has nothing beside it`)
    for (const [name, formula] of Object.entries(wrong)) if (!await differs(formula, value)) unlike.push(`${indicator} is the same as ${name}`)
    for (const [name, [why, formula]] of Object.entries(equal)) if (await differs(formula, value)) unlike.push(`${indicator} can be told from ${name}, though ${why}`)
  }
  return unlike
}
