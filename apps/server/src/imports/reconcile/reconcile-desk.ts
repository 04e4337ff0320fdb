import { refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { insertAudit } from '../../store/audit/audit.ts'
import { findReconciliation, listReconciliations } from '../../store/imports/reconciliation.ts'
import type { ReconciliationRow } from '../../store/imports/reconciliation.ts'
import { listImports } from '../../store/imports/import.ts'
import { inTowns } from '../../store/in-towns.ts'
import { findSeenCases } from '../../store/lists/find-seen.ts'
import { accountNames } from '../../store/names/find-names.ts'
import type { ImportParts } from '../import-parts.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { numberField } from '../mapping/number-field.ts'
import { targetsHeld } from '../mapping/target.ts'
import { openNote, findFileKey, townKeyOf } from '../open-file.ts'
import { countsOf, expired, foundIn, gone, withOwn } from '../own-import.ts'
import type { OfImport, Own } from '../own-import.ts'
import type { Runs } from '../runs.ts'
import { findChecked, lineSeen } from '../view-import.ts'
import type { ImportLineSeen } from '../view-import.ts'
import { checkHeld } from './check-held.ts'
import { compareList } from './compare-list.ts'
import { previewTake } from './preview-take.ts'
import type { Picked, Preview, ReconcileCounts, ReconcileResult } from './reconcile-notes.ts'
import { casesIn, seenResult } from './seen-result.ts'
import { takeList } from './take-list.ts'
import { undoTake } from './undo-take.ts'
import { writeDifference } from './write-difference.ts'

type Started = { started: true } | Refused

export interface ReconciliationLine extends ImportLineSeen {
  held: { compared: string; period: { from: string; to: string }; counts: ReconcileCounts } | undefined
}

export interface ReconciliationSeen {
  compared: string
  counts: ReconcileCounts
  result: ReconcileResult
  preview: Preview | undefined
}

/** Holding lists of the platform above against ours. Uploading and reading them is the import's; each list is for whoever uploaded it. */
export interface ReconcileDesk {
  list: (town: number, after: Id | undefined) => Promise<{ lists: ReconciliationLine[]; next: Id | null }>
  /** What it last differed in, as far as this person may see the cases today; undefined before it was compared. */
  view: (of: OfImport) => Promise<{ seen: ReconciliationSeen | undefined } | Refused>
  compare: (of: OfImport, mapping: Mapping) => Promise<Started>
  file: (of: OfImport) => Promise<{ bytes: Buffer } | Refused>
  preview: (of: OfImport, picked: Picked) => Promise<Started>
  take: (of: OfImport) => Promise<Started>
  undo: (of: OfImport, reason: string) => Promise<Started>
  cancel: (of: OfImport) => Promise<{ done: true } | Refused>
}

const onPage = 30

export function makeReconcileDesk(parts: ImportParts, runs: Runs): ReconcileDesk {
  return {
    list: (town, after) => list(parts, town, after),
    view: (of) => withList(parts, of, async () => ({ seen: await seenBy(parts, of) })),
    compare: (of, mapping) => withList(parts, of, (own) => compare({ parts, runs }, of, { own, mapping })),
    file: (of) => withList(parts, of, (own) => writeFile(parts, of, own)),
    preview: (of, picked) => withList(parts, of, (own) => preview({ parts, runs }, of, { own, picked })),
    take: (of) => withList(parts, of, (own) => take({ parts, runs }, of, own)),
    undo: (of, reason) => withList(parts, of, async ({ row, definition }) => {
      const counts = countsOf(row)
      if (counts === undefined || (row.state !== 'done' && row.state !== 'undone')) return refuse('wrong-state', '这份名单还没有接过来什么，不用撤销。')
      return runs.start({ town: of.town, id: of.id, kind: 'undo', work: (progress) => undoTake(parts, { row, definition, counts, importer: of.importer, reason, progress }) })
    }),
    cancel: (of) => withList(parts, of, () => runs.cancel(of)),
  }
}

function withList<T>(parts: ImportParts, of: OfImport, work: (own: Own) => Promise<T | Refused>): Promise<T | Refused> {
  return withOwn(parts, of, async (own) => (own.row.purpose === 'reconcile' ? work(own) : gone()))
}

async function list(parts: ImportParts, town: number, after: Id | undefined): Promise<{ lists: ReconciliationLine[]; next: Id | null }> {
  const townKey = await townKeyOf(parts, town)
  return inTowns(parts.app, [town], async (tx) => {
    const rows = await listImports(tx, town, { purpose: 'reconcile', after, most: onPage + 1 })
    const names = await accountNames(tx, rows.flatMap(({ account, undoneBy }) => [account, ...(undoneBy === null ? [] : [undoneBy])]))
    const held = new Map((await listReconciliations(tx, town, rows.map(({ id }) => id))).map((one) => [one.import, one]))
    const lists = rows.slice(0, onPage).map((row): ReconciliationLine => {
      const one = held.get(row.id)
      return { ...lineSeen(row, townKey, names), held: one && { compared: one.compared, period: { from: one.first, to: one.last }, counts: countsIn(one) } }
    })
    return { lists, next: rows.length > onPage ? rows[onPage - 1]?.id ?? null : null }
  })
}

function countsIn({ counts }: Pick<ReconciliationRow, 'counts'>): ReconcileCounts {
  // Written by this room alone.
  return counts as unknown as ReconcileCounts
}

async function seenBy(parts: ImportParts, { town, id, importer }: OfImport): Promise<ReconciliationSeen | undefined> {
  const townKey = await townKeyOf(parts, town)
  return inTowns(parts.app, [town], async (tx) => {
    const row = await findReconciliation(tx, town, id)
    if (row === undefined) return undefined
    // Both were sealed by this room alone.
    const whole = openNote(townKey, row.sealedResult, { town, id, path: 'result' }) as unknown as ReconcileResult
    const preview = row.sealedPreview === null ? undefined : openNote(townKey, row.sealedPreview, { town, id, path: 'preview' }) as unknown as Preview
    const seen = await findSeenCases(tx, { town, ids: [...casesIn(whole), ...(preview === undefined ? [] : [...preview.rows, ...preview.refused].flatMap(({ caseId }) => caseId ?? []))], reach: importer.reach })
    const isSeen = ({ caseId }: { caseId?: Id }) => caseId === undefined || seen.has(caseId)
    return {
      compared: row.compared, counts: countsIn(row), result: seenResult(whole, seen),
      preview: preview && { ...preview, rows: preview.rows.filter(isSeen), refused: preview.refused.filter(isSeen) },
    }
  })
}

interface Running {
  parts: ImportParts
  runs: Runs
}

async function compare({ parts, runs }: Running, of: OfImport, { own: { row, definition, acts }, mapping }: { own: Own; mapping: Mapping }): Promise<Started> {
  if (row.state === 'undone') return refuse('wrong-state', '这份名单已经撤销。要再对账，请重新上传。')
  const [found, field] = [await foundIn(parts, row), numberField(definition)]
  if (found === undefined || field === undefined) return expired()
  const refused = checkHeld(mapping, { targets: targetsHeld(definition, acts), columnCount: found.columns.length, numberField: field })
  if (refused !== undefined) return refused
  const reading = { row, definition, mapping, importer: of.importer, numberField: field }
  return runs.start({ town: of.town, id: of.id, kind: 'check', work: (progress) => compareList(parts, reading, progress) })
}

async function writeFile(parts: ImportParts, of: OfImport, own: Own): Promise<{ bytes: Buffer } | Refused> {
  const seen = await seenBy(parts, of)
  if (seen === undefined) return refuse('wrong-state', '还没有对过账，没有可以下载的。')
  const { town, id, importer: { account } } = of
  await inTowns(parts.app, [town], (tx) => insertAudit(tx, {
    town, id: v7(), moment: parts.clock.now().moment, account, post: own.row.post, verb: 'reconcile-file', subjectKind: 'import', subject: id, purpose: null, detail: { rows: seen.result.rows.length },
  }))
  return { bytes: await writeDifference(seen.result, own.definition) }
}

async function readingOf(parts: ImportParts, { importer, town }: OfImport, { row, definition }: Own) {
  const [key, field] = [await findFileKey(parts, town, row.file), numberField(definition)]
  const mapping = key && findChecked(key, row)?.mapping
  return mapping === undefined || field === undefined ? undefined : { row, definition, mapping, importer, numberField: field }
}

async function preview({ parts, runs }: Running, of: OfImport, { own, picked }: { own: Own; picked: Picked }): Promise<Started> {
  if (own.row.state === 'undone') return refuse('wrong-state', '这份名单已经撤销。要再对账，请重新上传。')
  const [reading, held] = [await readingOf(parts, of, own), await inTowns(parts.app, [of.town], (tx) => findReconciliation(tx, of.town, of.id))]
  if (reading === undefined) return held === undefined ? refuse('wrong-state', '请先对账，再接过来。') : expired()
  if (held === undefined) return refuse('wrong-state', '请先对账，再接过来。')
  const period = { from: held.first, to: held.last }
  return runs.start({ town: of.town, id: of.id, kind: 'preview', work: (progress) => previewTake(parts, { reading, acts: own.acts, picked, period }, progress) })
}

async function take({ parts, runs }: Running, of: OfImport, own: Own): Promise<Started> {
  const [reading, held, seen] = [await readingOf(parts, of, own), await inTowns(parts.app, [of.town], (tx) => findReconciliation(tx, of.town, of.id)), await seenBy(parts, of)]
  if (held === undefined || seen?.preview === undefined) return refuse('wrong-state', '请先预览，再确认接过来。')
  if (reading === undefined) return expired()
  if (seen.preview.lines.length === 0) return refuse('not-accepted', '没有一件可以接过来，原因列在预览里。')
  const taking = { reading, acts: own.acts, picked: seen.preview.picked, period: { from: held.first, to: held.last }, preview: seen.preview }
  return runs.start({ town: of.town, id: of.id, kind: 'commit', work: (progress, finish) => takeList(parts, taking, { progress, finish }) })
}
