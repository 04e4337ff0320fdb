import { isRefused, refuse, shownValue } from '@zhenzhi/kernel'
import type { Definition, Json, Names, Refused } from '@zhenzhi/kernel'
import { setPreview } from '../../store/imports/reconciliation.ts'
import { inTowns } from '../../store/in-towns.ts'
import type { ImportParts } from '../import-parts.ts'
import { sealNote, townKeyOf } from '../open-file.ts'
import type { Progress } from '../runs.ts'
import { digestOf, planAll } from './plan-all.ts'
import type { PlannedRow, Planning, RefusedPlan } from './plan-all.ts'
import { readList } from './read-list.ts'
import type { ReadingList } from './read-list.ts'
import type { Picked, Preview, PreviewedRow } from './reconcile-notes.ts'
import { takeOver } from './take-rows.ts'

const [shown, refusedShown] = [200, 500]
/** A refused row that had been begun left its first acts in the transaction; what came after it may have seen them. */
const mostRounds = 4

export interface Previewing {
  reading: ReadingList
  acts: readonly string[]
  picked: Picked
  period: Planning['period']
}

/** Tries what was picked before the desk, in a transaction that is undone again, and keeps what it would do and what cannot be done. */
export async function previewTake(parts: ImportParts, { reading, acts, picked, period }: Previewing, progress: Progress): Promise<{ done: true } | Refused> {
  const { row: { town, id }, importer, definition } = reading
  const list = await readList(parts, reading)
  if (isRefused(list)) return list
  const planning: Planning = { reading, list, acts, picked, period, today: parts.clock.now().day, progress: (done) => progress(done, list.rows.length) }
  let rows: PlannedRow[] | undefined
  const refused: RefusedPlan[] = []
  for (let round = 0; round < mostRounds; round += 1) {
    const tried = await tryOnce(parts, planning, { town, reach: importer.reach, rows })
    if (isRefused(tried)) return tried
    if (rows === undefined) refused.push(...tried.plans)
    refused.push(...tried.refused)
    const out = new Set(refused.map(({ line }) => line))
    rows = tried.planned.filter(({ line }) => !out.has(line))
    if (!tried.begun) break
  }
  const preview = previewOf({ rows: rows ?? [], refused, picked }, { definition, names: list.names })
  const townKey = await townKeyOf(parts, town)
  await inTowns(parts.app, [town], (tx) => setPreview(tx, town, { id, sealedPreview: sealNote(townKey, preview, { town, id, path: 'preview' }) }))
  return preview.lines.length + refused.length === 0 ? refuse('not-accepted', '选的这些里没有要接过来的，和平台已经一致。') : { done: true }
}

interface Tried {
  planned: PlannedRow[]
  /** What no acts lead to. */
  plans: RefusedPlan[]
  /** What the desk refuses. */
  refused: RefusedPlan[]
  begun: boolean
}

function tryOnce(parts: ImportParts, planning: Planning, { town, reach, rows }: { town: number; reach: ReadingList['importer']['reach']; rows: PlannedRow[] | undefined }): Promise<Tried | Refused> {
  return parts.takeTogether<Tried>({ town, reach, work: async ({ tx, take }) => {
    const plans = rows === undefined ? await planAll(tx, planning) : { planned: rows, refused: [] }
    const taken = await takeOver(take, planning, plans.planned)
    const stopped = taken.filter(({ says }) => says !== undefined)
    const refused = stopped.map(({ planned: { line, number, caseId }, says }): RefusedPlan => ({ line, number, says: says ?? '', ...(caseId === undefined ? {} : { caseId }) }))
    return { keep: false, value: { planned: plans.planned, plans: plans.refused, refused, begun: stopped.some((one) => one.taken > 0) } }
  } })
}

function previewOf({ rows, refused, picked }: { rows: readonly PlannedRow[]; refused: readonly RefusedPlan[]; picked: Picked }, told: { definition: Definition; names: Names }): Preview {
  const opens = rows.filter(({ caseId }) => caseId === undefined).length
  return {
    picked, digest: digestOf(rows), opens, moves: rows.length - opens, acts: rows.reduce((sum, { steps }) => sum + steps.length, 0),
    rows: rows.slice(0, shown).map((row) => previewed(row, told)), lines: rows.map(({ line }) => line),
    refused: refused.toSorted((a, b) => a.line - b.line).slice(0, refusedShown), refusedCount: refused.length,
  }
}

function previewed({ line, number, caseId, steps, notes }: PlannedRow, { definition, names }: { definition: Definition; names: Names }): PreviewedRow {
  return {
    line, number, notes, ...(caseId === undefined ? {} : { caseId }),
    steps: steps.map(({ act, day, dayFrom, what }) => ({
      title: definition.transitions[act]?.title ?? act, day, dayFrom,
      fields: Object.entries(what).flatMap(([name, value]) => {
        const field = definition.fields[name]
        // What a row was read to is what a form sends: plain JSON.
        return field === undefined ? [] : [{ title: field.title, shown: shownValue(field, value as Json, names).slice(0, 200) }]
      }),
    })),
  }
}
