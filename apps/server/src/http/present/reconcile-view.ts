import type { CountLine, DifferingRow, ReconcileCounts, ReconcilePreview, ReconcileView, ReconciliationLine } from '@zhenzhi/contract'
import type { Definition, Id } from '@zhenzhi/kernel'
import type { ReconcileDesk } from '../../imports/reconcile/reconcile-desk.ts'
import { sayReason } from '../../imports/reconcile/reason-words.ts'
import { importLine } from './import-view.ts'

type Seen = NonNullable<Extract<Awaited<ReturnType<ReconcileDesk['view']>>, { seen: unknown }>['seen']>
type Result = Seen['result']
type Line = Awaited<ReturnType<ReconcileDesk['list']>>['lists'][number]
type Current = Readonly<Record<string, { definition: Definition }>>

const linesShown = 500

/** What differed is for whoever held the list against ours. */
export function reconciliationLine(line: Line, current: Current, reader: Id): ReconciliationLine {
  const { held, ...rest } = line
  return { ...importLine(rest, current, reader), ...(held === undefined || line.account !== reader ? {} : { held: { compared: held.compared, ...held.period, counts: held.counts } }) }
}

/** The difference as one page shows it: the counts, and why they differ. */
export function heldView({ compared, counts, result }: Seen, definition: Definition): NonNullable<ReconcileView['held']> {
  const { lines, period, scope, unseen } = result
  const groups = Map.groupBy(lines, ({ sign, reason }) => `${sign} ${reason}`)
  const reasons = [...groups.values()].flatMap((some) => some.slice(0, 1).map((first) => ({ reason: first.reason, sign: first.sign, says: saysAll(some, definition), count: some.length })))
  return {
    compared, ...period, scope, unseen, reasons: reasons.toSorted((a, b) => b.count - a.count),
    counts: countsSeen(counts, result), lines: lines.slice(0, linesShown).map((one) => countLine(one, definition)), lineCount: lines.length,
  }
}

function saysAll(lines: readonly Result['lines'][number][], definition: Definition): string {
  const [first] = lines
  if (first === undefined) return ''
  return sayReason(first, definition).replace(/（.*$/, '').replace(/按 \S+ 登记/, '按别的日期登记').replace(/日期是 \S+，不在/, '日期不在')
}

/** As many as the reader may see: what has been hidden since does not count. */
function countsSeen(counts: ReconcileCounts, { theirs, ours, rows }: Result): ReconcileCounts {
  const of = (kind: string) => rows.filter(({ kinds }) => kinds.some((one) => one === kind)).length
  return { ...counts, theirs, ours, missing: of('missing'), extra: of('extra'), state: of('state'), deadline: of('deadline'), day: of('day'), field: of('field') }
}

function countLine(line: Result['lines'][number], definition: Definition): CountLine {
  const { sign, reason, number, row, caseId } = line
  return { sign, reason, number, says: sayReason(line, definition), ...(row === undefined ? {} : { line: row + 1 }), ...(caseId === undefined ? {} : { caseId }) }
}

export function differingRow({ line, number, caseId, kinds, differences, note, state, day }: Result['rows'][number]): DifferingRow {
  return {
    number, kinds: [...kinds], differences: differences.map(({ kind, title, theirs, ours }) => ({ kind, title, theirs, ours })),
    ...(line === undefined ? {} : { line }), ...(caseId === undefined ? {} : { caseId }), ...(note === undefined ? {} : { note }), ...(state === undefined ? {} : { state }), ...(day === undefined ? {} : { day }),
  }
}

export function previewView({ picked, opens, moves, acts, rows, refused, refusedCount }: NonNullable<Seen['preview']>): ReconcilePreview {
  return { kinds: [...picked.kinds], opens, moves, acts, rows: rows.map((row) => ({ ...row, notes: [...row.notes] })), refused, refusedCount }
}
