import { fold, isRefused } from '@zhenzhi/kernel'
import type { Act, Day, Definition, Id, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { insertAudit } from '../store/audit/audit.ts'
import { readStreams } from '../store/evidence/read-streams.ts'
import { listLines } from '../store/imports/import-line.ts'
import type { ImportLine } from '../store/imports/import-line.ts'
import { holdImport, setUndone } from '../store/imports/import.ts'
import type { ImportRow } from '../store/imports/import.ts'
import { inTowns } from '../store/in-towns.ts'
import { asJson } from './check-import.ts'
import type { Counts, LeftCase } from './import-notes.ts'
import type { ImportAsked, Importer, ImportParts, ImportTogether } from './import-parts.ts'
import { importKey } from './row-asked.ts'

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

/**
 * Strikes out every case an import opened, by a correction with its reason, in one transaction. A case that somebody went on with, corrected
 * or deleted meanwhile is left as it is and named: undoing an import undoes nobody else's work.
 */
export async function undoImport(parts: ImportParts, { row, definition, counts, importer, reason, progress }: Undoing): Promise<{ done: true } | Refused> {
  const { town, id } = row
  const lines = await inTowns(parts.app, [town], (tx) => listLines(tx, town, id))
  const done = await parts.takeTogether<{ done: true } | Refused>({ town, reach: importer.reach, work: async ({ tx, take }) => {
    const held = await holdImport(tx, town, id)
    if (held === undefined || (held.state !== 'done' && held.state !== 'undone')) throw new Error(`import ${id} was never committed`)
    const left: LeftCase[] = []
    let struck = 0
    for (let at = 0; at < lines.length; at += casesAtOnce) {
      await progress(at, lines.length)
      const some = await strike({ tx, take }, { town, id, definition, importer, reason, day: parts.clock.now().day }, lines.slice(at, at + casesAtOnce))
      left.push(...some.left)
      struck += some.struck
    }
    const { moment } = parts.clock.now()
    const all = { ...counts, struck: (counts.struck ?? 0) + struck }
    await setUndone(tx, town, { id, undone: moment, undoneBy: importer.account, reason, leftCases: asJson(left.slice(0, leftKept)), counts: asJson(all) })
    await insertAudit(tx, {
      town, id: v7(), moment, account: importer.account, post: row.post, verb: 'import-undo', subjectKind: 'import', subject: id, purpose: null,
      detail: { definition: row.definition, struck, left: left.length },
    })
    return { keep: true, value: { done: true } }
  } })
  if (!isRefused(done)) parts.acted()
  return done
}

interface Striking {
  town: number
  id: Id
  definition: Definition
  importer: Importer
  reason: string
  day: Day
}

async function strike({ tx, take }: ImportTogether, striking: Striking, lines: readonly ImportLine[]): Promise<{ struck: number; left: LeftCase[] }> {
  const streams = await readStreams(tx, striking.town, lines.map(({ caseId }) => caseId))
  const left: LeftCase[] = []
  const asked: { line: ImportLine; one: ImportAsked }[] = []
  for (const line of lines) {
    const acts = streams.get(line.caseId) ?? []
    if (acts.length === 0 || fold(acts).void) continue
    if (acts.some((act) => isSomebodyElses(act, striking.id))) left.push({ line: line.line, caseId: line.caseId, says: '导入以后有人接着办理或更正过，没有作废。请打开核对，需要作废的单独办理。' })
    else asked.push({ line, one: strikingOut(striking, line, acts) })
  }
  const answers = await take(asked.map(({ one }) => one))
  for (const [index, { line }] of asked.entries()) {
    const answer = answers[index]
    if (answer !== undefined && isRefused(answer)) left.push({ line: line.line, caseId: line.caseId, says: answer.refusal.says })
  }
  return { struck: answers.filter((answer) => !isRefused(answer)).length, left }
}

function isSomebodyElses({ key, who }: Act, id: Id): boolean {
  return who.account !== 'clock' && !key.startsWith(`import:${id}:`)
}

function strikingOut({ id, definition, importer, reason, day }: Striking, { line, caseId }: ImportLine, acts: readonly Act[]): ImportAsked {
  return {
    caseId, kind: 'correct', name: 'correct', key: importKey(id, line, `undo:${acts.length}`), day, after: acts.length, grade: 'import',
    what: { of: acts[0]?.id ?? '', void: true, reason }, who: importer.who(definition.corrects, definition.office),
  }
}
