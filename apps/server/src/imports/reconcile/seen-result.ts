import type { Id } from '@zhenzhi/kernel'
import type { CountLine } from './explain-count.ts'
import type { DifferingRow, ReconcileResult } from './reconcile-notes.ts'

/** Every case a result tells of. */
export function casesIn({ lines, rows }: Pick<ReconcileResult, 'lines' | 'rows'>): Id[] {
  return [...new Set([...lines, ...rows].flatMap(({ caseId }) => caseId ?? []))]
}

/**
 * A result for somebody who may not see some of its cases any more: it is as if these had never been registered here. A row of theirs is then
 * missing, a case of ours is not there, and neither is told apart from what was never there.
 */
export function seenResult(result: ReconcileResult, seen: ReadonlySet<Id>): ReconcileResult {
  const isHidden = (id: Id | undefined) => id !== undefined && !seen.has(id)
  const hidden = [...result.lines, ...result.rows].filter(({ caseId }) => isHidden(caseId))
  if (hidden.length === 0) return result
  const missed: CountLine[] = []
  const gone = new Set<Id>()
  const rows = result.rows.flatMap((one): DifferingRow[] => {
    const { caseId, line } = one
    if (caseId === undefined || !isHidden(caseId)) return [one]
    if (one.counted) {
      gone.add(caseId)
      missed.push({ sign: -1, reason: 'not-entered', number: one.number, ...(line === undefined ? {} : { row: line - 1 }) })
    }
    return line === undefined ? [] : [withoutCase(one)]
  })
  const lines = result.lines.flatMap((one): CountLine[] => {
    if (one.caseId === undefined || !isHidden(one.caseId)) return [one]
    if (one.sign === 1) gone.add(one.caseId)
    return one.sign === 1 ? [] : [{ sign: -1, reason: 'not-entered', number: one.number, ...(one.row === undefined ? {} : { row: one.row }) }]
  })
  return { ...result, ours: result.ours - gone.size, rows, lines: [...lines, ...missed] }
}

function withoutCase({ line, number, day, state }: DifferingRow): DifferingRow {
  return { number, kinds: ['missing'], differences: [], counted: false, ...(line === undefined ? {} : { line }), ...(day === undefined ? {} : { day }), ...(state === undefined ? {} : { state }) }
}
