import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { findRun } from '../store/imports/import-run.ts'
import { findImport, listImports } from '../store/imports/import.ts'
import { inTowns } from '../store/in-towns.ts'
import { accountNames } from '../store/names/find-names.ts'
import { checkImport } from './check-import.ts'
import { commitImport } from './commit-import.ts'
import type { BadCell } from './import-notes.ts'
import type { ImportParts } from './import-parts.ts'
import { checkMapping } from './mapping/check-mapping.ts'
import type { Mapping } from './mapping/mapping.ts'
import { targetsOf } from './mapping/target.ts'
import { findFileKey, townKeyOf } from './open-file.ts'
import { already, countsOf, expired, findRow, foundIn, gone, withOwn } from './own-import.ts'
import type { OfImport } from './own-import.ts'
import { makeReconcileDesk } from './reconcile/reconcile-desk.ts'
import type { ReconcileDesk } from './reconcile/reconcile-desk.ts'
import { keepChecked, reread } from './reread.ts'
import type { OtherReading } from './reread.ts'
import { makeRuns } from './runs.ts'
import type { Runs } from './runs.ts'
import { undoImport } from './undo-import.ts'
import { openFor, uploadImport } from './upload-import.ts'
import type { Uploading } from './upload-import.ts'
import { findChecked, lineSeen, viewImport } from './view-import.ts'
import type { ImportLineSeen, ImportSeen } from './view-import.ts'
import { writeBadRows } from './write-bad-rows.ts'

type Started = { started: true } | Refused

/** Taking over spreadsheets, step by step. Every step but the list, the look and undoing is for whoever uploaded the file. */
export interface ImportDesk {
  upload: (uploading: Uploading) => Promise<{ id: Id } | Refused>
  list: (town: number, after: Id | undefined) => Promise<{ imports: ImportLineSeen[]; next: Id | null }>
  view: (of: OfImport) => Promise<ImportSeen | Refused>
  read: (of: OfImport, wanted: OtherReading) => Promise<{ done: true } | Refused>
  check: (of: OfImport, mapping: Mapping) => Promise<Started>
  /** Bad cells of the last check, so many after the first ones. */
  bad: (of: OfImport, after: number) => Promise<{ bad: BadCell[]; next: number | null } | Refused>
  badRows: (of: OfImport) => Promise<{ bytes: Buffer } | Refused>
  keep: (of: OfImport, name: string) => Promise<{ done: true } | Refused>
  commit: (of: OfImport, asked: { goodOnly: boolean }) => Promise<Started>
  undo: (of: OfImport, reason: string) => Promise<Started>
  /** Holding lists of the platform above against what is registered. */
  reconcile: ReconcileDesk
  stop: () => Promise<void>
}

const [onPage, badOnPage] = [30, 100]

export function makeImportDesk(parts: ImportParts): ImportDesk {
  const runs = makeRuns(parts)
  return {
    upload: (uploading) => uploadImport(parts, uploading),
    list: (town, after) => list(parts, town, after),
    view: (of) => view(parts, of),
    read: (of, wanted) => reread(parts, of, wanted),
    check: (of, mapping) => check({ parts, runs }, of, mapping),
    bad: (of, after) => badAfter(parts, of, after),
    badRows: (of) => withOwn(parts, of, ({ row, definition }) => writeBadRows(parts, { row, definition, importer: of.importer })),
    keep: (of, name) => keepChecked(parts, of, name),
    commit: (of, { goodOnly }) => commit({ parts, runs }, of, goodOnly),
    undo: (of, reason) => undo({ parts, runs }, of, reason),
    reconcile: makeReconcileDesk(parts, runs),
    stop: runs.stop,
  }
}

async function list(parts: ImportParts, town: number, after: Id | undefined): Promise<{ imports: ImportLineSeen[]; next: Id | null }> {
  const townKey = await townKeyOf(parts, town)
  return inTowns(parts.app, [town], async (tx) => {
    const rows = await listImports(tx, town, { purpose: 'import', after, most: onPage + 1 })
    const names = await accountNames(tx, rows.flatMap(({ account, undoneBy }) => [account, ...(undoneBy === null ? [] : [undoneBy])]))
    return { imports: rows.slice(0, onPage).map((row) => lineSeen(row, townKey, names)), next: rows.length > onPage ? rows[onPage - 1]?.id ?? null : null }
  })
}

async function view(parts: ImportParts, of: OfImport): Promise<ImportSeen | Refused> {
  // The run first: of one that has ended, what it did is in the row by then.
  const { run, row } = await inTowns(parts.app, [of.town], async (tx) => ({ run: await findRun(tx, of.town, of.id), row: await findImport(tx, of.town, of.id) }))
  if (row === undefined) return gone()
  const opened = openFor(parts, { ...of, definition: row.definition })
  return viewImport(parts, row, { account: of.importer.account, run, opened: isRefused(opened) ? undefined : opened })
}

interface Running {
  parts: ImportParts
  runs: Runs
}

function check({ parts, runs }: Running, of: OfImport, mapping: Mapping): Promise<Started> {
  return withOwn(parts, of, async ({ row, definition, acts }) => {
    if (row.purpose !== 'import') return gone()
    if (row.state === 'done' || row.state === 'undone') return already()
    const found = await foundIn(parts, row)
    if (found === undefined) return expired()
    const refused = checkMapping(mapping, targetsOf(definition, acts), found.columns.length)
    if (refused !== undefined) return refused
    return runs.start({ town: of.town, id: of.id, kind: 'check', work: (progress) => checkImport(parts, { row, definition, mapping, importer: of.importer, progress }) })
  })
}

function badAfter(parts: ImportParts, of: OfImport, after: number): Promise<{ bad: BadCell[]; next: number | null } | Refused> {
  return withOwn(parts, of, async ({ row }) => {
    const key = await findFileKey(parts, of.town, row.file)
    const all = key === undefined ? [] : findChecked(key, row)?.bad ?? []
    return { bad: all.slice(after, after + badOnPage), next: after + badOnPage < all.length ? after + badOnPage : null }
  })
}

function commit({ parts, runs }: Running, of: OfImport, goodOnly: boolean): Promise<Started> {
  return withOwn(parts, of, async ({ row, definition }) => {
    if (row.purpose !== 'import') return gone()
    if (row.state === 'done' || row.state === 'undone') return already()
    const [counts, key] = [countsOf(row), await findFileKey(parts, of.town, row.file)]
    if (key === undefined) return expired()
    const mapping = findChecked(key, row)?.mapping
    if (row.state !== 'checked' || mapping === undefined || counts === undefined) return refuse('wrong-state', '请先检查，再导入。')
    if (counts.good === 0) return refuse('not-accepted', '没有一行可以导入。请按原因改好表格，重新上传。')
    if (counts.badRows > 0 && !goodOnly) return refuse('not-accepted', `还有 ${counts.badRows} 行有问题。请改好后重新上传，或选“只导入没有问题的行”。`)
    return runs.start({ town: of.town, id: of.id, kind: 'commit', work: (progress) => commitImport(parts, { row, definition, mapping, counts, importer: of.importer, progress }) })
  })
}

async function undo({ parts, runs }: Running, of: OfImport, reason: string): Promise<Started> {
  const row = await findRow(parts, of)
  const definition = row && parts.law().current[row.definition]?.definition
  const counts = row && countsOf(row)
  if (row?.purpose !== 'import' || definition === undefined || counts === undefined) return gone()
  if (row.state !== 'done' && row.state !== 'undone') return refuse('wrong-state', '这份台账还没有导入，不用撤销。')
  return runs.start({ town: of.town, id: of.id, kind: 'undo', work: (progress) => undoImport(parts, { row, definition, counts, importer: of.importer, reason, progress }) })
}
