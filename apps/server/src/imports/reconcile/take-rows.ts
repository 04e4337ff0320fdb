import { isRefused } from '@zhenzhi/kernel'
import type { Id } from '@zhenzhi/kernel'
import type { ImportAnswer, ImportAsked } from '../import-parts.ts'
import { rowsAtOnce } from '../try-rows.ts'
import { askedFor } from './plan-all.ts'
import type { PlannedRow, Planning } from './plan-all.ts'

export interface TakenOver {
  planned: PlannedRow
  caseId: Id
  /** Acts that were taken. */
  taken: number
  /** Why the desk refused one of them. */
  says: string | undefined
}

type Take = (asked: readonly ImportAsked[]) => Promise<readonly ImportAnswer[]>

/** Puts planned rows before the desk, piece by piece; once a step is refused, those after it are refused too. */
export async function takeOver(take: Take, planning: Pick<Planning, 'reading' | 'progress'>, rows: readonly PlannedRow[]): Promise<TakenOver[]> {
  const found: TakenOver[] = []
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await planning.progress(at)
    const some = rows.slice(at, at + rowsAtOnce).map((planned) => ({ planned, asked: askedFor(planned, planning) }))
    const answers = await take(some.flatMap(({ asked }) => asked))
    let next = 0
    for (const { planned, asked } of some) {
      const own = answers.slice(next, next + asked.length)
      next += asked.length
      const stopped = own.findIndex((answer) => isRefused(answer))
      const answer = own[stopped]
      found.push({
        planned, caseId: asked[0]?.caseId ?? '', taken: stopped < 0 ? asked.length : stopped,
        says: answer !== undefined && isRefused(answer) ? `${stepTitle(planning, asked[stopped])}${answer.refusal.says}` : undefined,
      })
    }
  }
  return found
}

function stepTitle({ reading: { definition } }: Pick<Planning, 'reading'>, asked: ImportAsked | undefined): string {
  const title = definition.transitions[asked?.name ?? '']?.title
  return title === undefined ? '' : `“${title}”这一步：`
}
