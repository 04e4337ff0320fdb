import { fold, isRefused } from '@zhenzhi/kernel'
import type { Act, Refused } from '@zhenzhi/kernel'
import { readStreams } from '../store/evidence/read-streams.ts'
import type { ImportLine } from '../store/imports/import-line.ts'
import type { LeftCase } from './import-notes.ts'
import type { ImportAsked, ImportParts, ImportTogether } from './import-parts.ts'
import { importKey } from './row-asked.ts'
import { isSomebodyElses, undoTogether } from './undo-together.ts'
import type { Striking, Undoing } from './undo-together.ts'

/**
 * Strikes out every case an import opened, by a correction with its reason, in one transaction. A case that somebody went on with, corrected
 * or deleted meanwhile is left as it is and named: undoing an import undoes nobody else's work.
 */
export async function undoImport(parts: ImportParts, undoing: Undoing): Promise<{ done: true } | Refused> {
  return undoTogether(parts, undoing, { verb: 'import-undo', strike })
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

function strikingOut({ id, definition, importer, reason, day }: Striking, { line, caseId }: ImportLine, acts: readonly Act[]): ImportAsked {
  return {
    caseId, kind: 'correct', name: 'correct', key: importKey(id, line, `undo:${acts.length}`), day, after: acts.length, grade: 'import',
    what: { of: acts[0]?.id ?? '', void: true, reason }, who: importer.who(definition.corrects, definition.office),
  }
}
