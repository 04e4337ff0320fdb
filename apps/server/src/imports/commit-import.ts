import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Definition, Id, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import type { Tx } from '../store/connection.ts'
import { insertAudit } from '../store/audit/audit.ts'
import { insertLines } from '../store/imports/import-line.ts'
import { holdImport, setCommitted } from '../store/imports/import.ts'
import type { ImportRow } from '../store/imports/import.ts'
import { asJson } from './check-import.ts'
import type { Counts } from './import-notes.ts'
import type { Importer, ImportParts } from './import-parts.ts'
import type { Mapping } from './mapping/mapping.ts'
import { readKept, townKeyOf } from './open-file.ts'
import { eachRow } from './read-rows.ts'
import { rowMacOf } from './row-mac.ts'
import { lookupFor, readerOf } from './sheet-reader.ts'
import { rowsAtOnce, takeRows } from './try-rows.ts'
import type { TakenRow, Trying } from './try-rows.ts'

export interface Committing {
  row: ImportRow
  definition: Definition
  mapping: Mapping
  counts: Counts
  importer: Importer
  progress: (done: number, total: number) => Promise<void>
}

type Committed = { done: true } | Refused

/**
 * Registers all rows that the last check found good, in one transaction: all of them or none. A row that is refused now, because something
 * changed since the check, undoes the whole; killed on the way nothing is there.
 */
export async function commitImport(parts: ImportParts, { row, definition, mapping, counts, importer, progress }: Committing): Promise<Committed> {
  const { town, id, file } = row
  const [book, townKey] = [await readKept(parts, { town, file, importer, sheet: mapping.sheet }), await townKeyOf(parts, town)]
  if (isRefused(book)) return book
  const reader = readerOf(book.sheet, { definition, mapping, lookup: await lookupFor(parts, { town, importer, definition, mapping }) })
  const bad = new Set(row.badRows ?? [])
  const rows = reader.rows.filter((one) => !bad.has(one))
  const trying: Trying = { town, importId: id, importer, definition, reader, progress }
  const broken = (await eachRow(rows, (one) => (reader.read(one).faults.length > 0 ? [one] : []))).flat()[0]
  if (broken !== undefined) return changed(broken + 1, '内容和检查时读出的不一样了')
  const done = await parts.takeTogether<Committed>({ town, reach: importer.reach, work: async ({ tx, take }) => {
    const held = await holdImport(tx, town, id)
    if (held?.state !== 'checked' || JSON.stringify(held.sealedChecked) !== JSON.stringify(row.sealedChecked)) {
      return { keep: false, value: refuse('not-accepted', '这份台账已经导入，或刚刚重新检查过。请刷新页面看最新情况。') }
    }
    for (let at = 0; at < rows.length; at += rowsAtOnce) {
      await progress(at, rows.length)
      const taken = await takeRows(take, trying, rows.slice(at, at + rowsAtOnce))
      const refused = taken.find((one) => one.refused !== undefined)
      if (refused !== undefined) return { keep: false, value: changed(refused.line, refused.refused?.refusal.says ?? '') }
      await insertLines(tx, town, { id, lines: taken.map((one) => lineOf(one, rowMacOf(townKey, definition, reader.read(one.row).deeds))) })
    }
    await tell(parts, tx, { row, importer, counts: { ...counts, cases: rows.length } })
    return { keep: true, value: { done: true } }
  } })
  if (!isRefused(done)) parts.acted()
  return done
}

function lineOf({ line, caseId }: TakenRow, mac: Buffer): { line: number; caseId: Id; mac: Buffer } {
  return { line, caseId, mac }
}

async function tell({ clock }: ImportParts, tx: Tx, { row: { town, id, post, definition }, importer, counts }: { row: ImportRow; importer: Importer; counts: Counts }): Promise<void> {
  const { moment } = clock.now()
  await setCommitted(tx, town, { id, committed: moment, counts: asJson(counts) })
  await insertAudit(tx, {
    town, id: v7(), moment, account: importer.account, post, verb: 'import', subjectKind: 'import', subject: id, purpose: null,
    detail: { definition, cases: counts.cases ?? 0, left: counts.badRows },
  })
}

function changed(line: number, says: string): Refused {
  return refuse('not-accepted', `第 ${line} 行现在不能登记：${says.replace(/。$/, '')}。检查以后情况有了变化，一行也没有导入。请重新检查。`)
}
