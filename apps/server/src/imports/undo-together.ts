import { isRefused } from '@zhenzhi/kernel'
import type { Act, Day, Definition, Id, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { insertAudit } from '../store/audit/audit.ts'
import { listLines } from '../store/imports/import-line.ts'
import type { ImportLine } from '../store/imports/import-line.ts'
import { holdImport, setUndone } from '../store/imports/import.ts'
import type { ImportRow } from '../store/imports/import.ts'
import { inTowns } from '../store/in-towns.ts'
import { asJson } from './check-import.ts'
import type { Counts, LeftCase } from './import-notes.ts'
import type { Importer, ImportParts, ImportTogether } from './import-parts.ts'

const casesAtOnce = 100
const leftKept = 500

export interface Undoing {
  row: ImportRow
  definition: Definition
  counts: Counts
  importer: Importer
  reason: string
  progress: (done: number, total: number) => Promise<void>
}

export interface Striking {
  town: number
  id: Id
  definition: Definition
  importer: Importer
  reason: string
  day: Day
}

interface How {
  verb: 'import-undo' | 'reconcile-undo'
  /** Strikes out what stands behind some lines; says how many, and what was left as it is. */
  strike: (together: ImportTogether, striking: Striking, lines: readonly ImportLine[]) => Promise<{ struck: number; left: LeftCase[] }>
}

/** Undoes what the lines of one file brought, some cases at a time, in one transaction; what was left is kept and named. */
export async function undoTogether(parts: ImportParts, { row, definition, counts, importer, reason, progress }: Undoing, { verb, strike }: How): Promise<{ done: true } | Refused> {
  const { town, id } = row
  const lines = await inTowns(parts.app, [town], (tx) => listLines(tx, town, id))
  const done = await parts.takeTogether<{ done: true } | Refused>({ town, reach: importer.reach, work: async (together) => {
    const { tx } = together
    const held = await holdImport(tx, town, id)
    if (held === undefined || (held.state !== 'done' && held.state !== 'undone')) throw new Error(`of import ${id} nothing was committed`)
    const striking: Striking = { id, town, definition, importer, reason, day: parts.clock.now().day }
    const left: LeftCase[] = []
    let struck = 0
    for (let at = 0; at < lines.length; at += casesAtOnce) {
      await progress(at, lines.length)
      const some = await strike(together, striking, lines.slice(at, at + casesAtOnce))
      left.push(...some.left)
      struck += some.struck
    }
    const { moment } = parts.clock.now()
    const all = { ...counts, struck: (counts.struck ?? 0) + struck }
    await setUndone(tx, town, { id, undone: moment, undoneBy: importer.account, reason, leftCases: asJson(left.slice(0, leftKept)), counts: asJson(all) })
    await insertAudit(tx, {
      town, id: v7(), moment, account: importer.account, post: row.post, verb, subjectKind: 'import', subject: id, purpose: null,
      detail: { definition: row.definition, struck, left: left.length },
    })
    return { keep: true, value: { done: true } }
  } })
  if (!isRefused(done)) parts.acted()
  return done
}

/** Whether a person took this act by themselves, and not this import. */
export function isSomebodyElses({ key, who }: Act, id: Id): boolean {
  return who.account !== 'clock' && !key.startsWith(`import:${id}:`)
}
