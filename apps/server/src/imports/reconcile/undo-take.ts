import { fold, isRefused } from '@zhenzhi/kernel'
import type { Act, Id, Refused } from '@zhenzhi/kernel'
import { readStreams } from '../../store/evidence/read-streams.ts'
import type { ImportLine } from '../../store/imports/import-line.ts'
import type { LeftCase } from '../import-notes.ts'
import type { ImportAnswer, ImportAsked, ImportParts, ImportTogether } from '../import-parts.ts'
import { isSomebodyElses, undoTogether } from '../undo-together.ts'
import type { Striking, Undoing } from '../undo-together.ts'

const somebodyWentOn = '接过来以后有人接着办理或更正过，没有撤销。请打开核对，需要撤销的单独更正。'

/**
 * Undoes everything a list brought over, in one transaction: cases it opened are struck out, steps it took in others are struck out from the
 * last to the first. A case that somebody went on with is left as it is and named.
 */
export async function undoTake(parts: ImportParts, undoing: Undoing): Promise<{ done: true } | Refused> {
  return undoTogether(parts, undoing, { verb: 'reconcile-undo', strike })
}

async function strike({ tx, take }: ImportTogether, striking: Striking, lines: readonly ImportLine[]): Promise<{ struck: number; left: LeftCase[] }> {
  const streams = await readStreams(tx, striking.town, lines.map(({ caseId }) => caseId))
  const left: LeftCase[] = []
  const asked: { line: ImportLine; all: ImportAsked[] }[] = []
  for (const line of lines) {
    const acts = streams.get(line.caseId) ?? []
    if (acts.length === 0 || fold(acts).void) continue
    const own = ownStanding(acts, striking.id)
    const first = own[0]
    if (first === undefined) continue
    if (acts.some((act) => act.position > first.position && isSomebodyElses(act, striking.id))) left.push({ line: line.line, caseId: line.caseId, says: somebodyWentOn })
    else asked.push({ line, all: strikingOut(striking, line, { acts, own }) })
  }
  const answers = await take(asked.flatMap(({ all }) => all))
  let next = 0
  for (const { line, all } of asked) {
    const refused = answers.slice(next, next + all.length).find((answer): answer is Extract<ImportAnswer, Refused> => isRefused(answer))
    next += all.length
    if (refused !== undefined) left.push({ line: line.line, caseId: line.caseId, says: refused.refusal.says })
  }
  return { struck: asked.length - left.filter(({ says }) => says !== somebodyWentOn).length, left }
}

/** Acts of the list that stand, in order. */
function ownStanding(acts: readonly Act[], id: Id): Act[] {
  const struck = new Set(fold(acts).acts.filter((act) => act.void).map((act) => act.id))
  return acts.filter((act) => act.key.startsWith(`import:${id}:`) && (act.kind === 'open' || act.kind === 'step') && !struck.has(act.id))
}

/** The whole record where the list opened it, else its steps from the last. */
function strikingOut({ id, definition, importer, reason, day }: Striking, { line, caseId }: ImportLine, { acts, own }: { acts: readonly Act[]; own: readonly Act[] }): ImportAsked[] {
  const struck = own[0]?.kind === 'open' ? own.slice(0, 1) : own.toReversed()
  return struck.map((act, at) => ({
    caseId, kind: 'correct', name: 'correct', key: `import:${id}:${line}:undo:${acts.length + at}`, day, grade: 'import',
    what: { of: act.id, void: true, reason }, who: importer.who(definition.corrects, definition.office), ...(at === 0 ? { after: acts.length } : {}),
  }))
}
