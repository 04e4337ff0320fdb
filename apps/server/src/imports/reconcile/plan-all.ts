import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import { opening } from '@zhenzhi/kernel'
import type { Day, Id } from '@zhenzhi/kernel'
import type { Tx } from '../../store/connection.ts'
import type { ImportAsked } from '../import-parts.ts'
import { compareCase } from './compare-case.ts'
import { eachStream, holdAgainst, numberedAsked } from './hold-against.ts'
import { ourCase } from './our-case.ts'
import { planTake } from './plan-take.ts'
import type { Plan, PlannedStep, TakenKind } from './plan-take.ts'
import type { ReadingList, TheirList } from './read-list.ts'
import type { TheirRow } from './read-theirs.ts'
import type { Picked } from './reconcile-notes.ts'

/** A row that can be taken over, as it will be. */
export interface PlannedRow {
  /** From 1. */
  line: number
  number: string
  /** None where it will be opened. */
  caseId?: Id
  /** How many acts the case has. */
  position: number
  steps: readonly PlannedStep[]
  notes: readonly string[]
}

export interface RefusedPlan {
  line: number
  number: string
  caseId?: Id
  says: string
}

export interface Planning {
  reading: ReadingList
  list: TheirList
  acts: readonly string[]
  picked: Picked
  period: { from: Day; to: Day }
  today: Day
  progress: (done: number) => Promise<void>
}

/** What of a list is taken over, as things stand now: by which acts each row, or why it cannot be. */
export async function planAll(tx: Tx, planning: Planning): Promise<{ planned: PlannedRow[]; refused: RefusedPlan[] }> {
  const { reading, list, picked, period, progress } = planning
  const { row: { town }, definition, numberField } = reading
  const lines = picked.lines === undefined ? undefined : new Set(picked.lines)
  const isPicked = (row: number) => lines?.has(row + 1) !== false
  const { matched } = await holdAgainst(tx, numberedAsked(reading, list), { rows: list.rows, period })
  const [planned, refused]: [PlannedRow[], RefusedPlan[]] = [[], []]
  const put = (theirs: TheirRow, at: { caseId?: Id; position: number }, plan: Plan) => {
    const told = { line: theirs.row + 1, number: theirs.number, ...(at.caseId === undefined ? {} : { caseId: at.caseId }) }
    if ('says' in plan) refused.push({ ...told, says: plan.says })
    else planned.push({ ...told, position: at.position, steps: plan.steps, notes: plan.notes })
  }
  const plan = { definition, acts: planning.acts, today: planning.today }
  if (picked.kinds.includes('missing')) {
    for (const { theirs } of matched.onlyTheirs) if (isPicked(theirs.row)) put(theirs, { position: 0 }, planTake({ ...plan, theirs, ours: undefined, kinds: ['missing'] }))
  }
  const pairs = matched.pairs.filter(({ theirs, ours }) => isPicked(theirs.row) && !ours.void && picked.kinds.some((kind) => kind !== 'missing'))
  await eachStream(tx, { town, all: pairs, idOf: ({ ours }) => ours.id, progress }, ({ theirs: { theirs } }, acts) => {
    const ours = ourCase(acts)
    const kinds = compareCase({ definition, numberField, names: list.names }, theirs, ours).map(({ kind }): TakenKind => kind).filter((kind) => picked.kinds.includes(kind))
    if (kinds.length > 0 && theirs.faults.length === 0) put(theirs, { caseId: ours.standing.id, position: ours.standing.position }, planTake({ ...plan, theirs, ours, kinds }))
  })
  return { planned: planned.toSorted((a, b) => a.line - b.line), refused: refused.toSorted((a, b) => a.line - b.line) }
}

/** By which two plans are the same: the cases, how far they had come, and every step. */
export function digestOf(planned: readonly PlannedRow[]): string {
  return createHash('sha256').update(JSON.stringify(planned.map(({ line, caseId, position, steps }) => [line, caseId ?? '', position, steps]))).digest('hex')
}

/** What the desk is asked for one row. The keys say of which list, row and place in the case each act is. */
export function askedFor({ line, caseId, position, steps }: PlannedRow, { reading: { row, definition, importer } }: Pick<Planning, 'reading'>): ImportAsked[] {
  const id = caseId ?? v7()
  return steps.map(({ act, day, what }, at) => ({
    caseId: id, name: act, day, what, key: `import:${row.id}:${line}:${position + at + 1}:${act}`, grade: 'import',
    who: importer.who(definition.transitions[act]?.by ?? [], definition.office),
    ...(act === opening ? { kind: 'open', definition: definition.id } : { kind: 'step' }),
    ...(at === 0 && caseId !== undefined ? { after: position } : {}),
  }))
}
