import { createHmac } from 'node:crypto'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { insertAudit } from '../../store/audit/audit.ts'
import type { Tx } from '../../store/connection.ts'
import { insertLines, listLines } from '../../store/imports/import-line.ts'
import { holdImport, setCommitted } from '../../store/imports/import.ts'
import { holdTurn, setPreview } from '../../store/imports/reconciliation.ts'
import { asJson } from '../check-import.ts'
import type { Counts } from '../import-notes.ts'
import type { ImportParts } from '../import-parts.ts'
import { townKeyOf } from '../open-file.ts'
import type { Finish, Progress } from '../runs.ts'
import { digestOf, planAll } from './plan-all.ts'
import type { Planning } from './plan-all.ts'
import type { Previewing } from './preview-take.ts'
import { readList } from './read-list.ts'
import type { Preview } from './reconcile-notes.ts'
import { takeOver } from './take-rows.ts'
import type { TakenOver } from './take-rows.ts'

type Done = { done: true } | Refused

/**
 * Takes over what was previewed, in one transaction: all of it or nothing. What has changed since the preview, by whomever, undoes the whole;
 * of two lists taken over at once the second waits, and is then held against what the first has done.
 */
export async function takeList(parts: ImportParts, { preview, ...previewing }: Previewing & { preview: Preview }, { progress, finish }: { progress: Progress; finish: Finish }): Promise<Done> {
  const { reading, acts, period } = previewing
  const { row: { town, id }, importer, definition } = reading
  const list = await readList(parts, reading)
  if (isRefused(list)) return list
  const picked = { kinds: preview.picked.kinds, lines: preview.lines }
  const planning: Planning = { reading, list, acts, picked, period, today: parts.clock.now().day, progress: (done) => progress(done, preview.lines.length) }
  const townKey = await townKeyOf(parts, town)
  const done = await parts.takeTogether<Done>({ town, reach: importer.reach, work: async ({ tx, take }) => {
    await holdTurn(tx, town, { definition: definition.id, turn: id })
    const held = await holdImport(tx, town, id)
    if (held === undefined || held.state === 'undone') return { keep: false, value: refuse('not-accepted', '这份名单刚刚撤销了，没有写入任何记录。请刷新页面。') }
    const { planned } = await planAll(tx, planning)
    if (digestOf(planned) !== preview.digest) return { keep: false, value: changed('有的件在预览以后有了变化') }
    const taken = await takeOver(take, planning, planned)
    const stopped = taken.find(({ says }) => says !== undefined)
    if (stopped !== undefined) return { keep: false, value: changed(`第 ${stopped.planned.line} 行：${stopped.says?.replace(/。$/, '') ?? ''}`) }
    const known = new Set((await listLines(tx, town, id)).map(({ line }) => line))
    const lines = taken.filter(({ planned: { line } }) => !known.has(line))
    // Nothing of a list is known again by its rows: it is by the numbers.
    const macOf = (line: number) => createHmac('sha256', townKey.secret).update(`reconcile ${id} ${line}`).digest()
    await insertLines(tx, town, { id, lines: lines.map(({ planned: { line }, caseId }) => ({ line, caseId, mac: macOf(line) })) })
    await tell(parts, tx, { previewing, counts: added(held.counts, taken) })
    await setPreview(tx, town, { id, sealedPreview: null })
    await finish(tx)
    return { keep: true, value: { done: true } }
  } })
  if (!isRefused(done)) parts.acted()
  return done
}

function added(before: unknown, taken: readonly TakenOver[]): Counts {
  // Written by this room alone.
  const counts = before as Counts
  const opened = taken.filter(({ planned: { caseId } }) => caseId === undefined).length
  return { ...counts, cases: (counts.cases ?? 0) + opened, moved: (counts.moved ?? 0) + taken.length - opened, acts: counts.acts + taken.reduce((sum, one) => sum + one.taken, 0) }
}

async function tell({ clock }: ImportParts, tx: Tx, { previewing: { reading: { row, importer } }, counts }: { previewing: Previewing; counts: Counts }): Promise<void> {
  const { town, id, post, definition } = row
  const { moment } = clock.now()
  await setCommitted(tx, town, { id, committed: moment, counts: asJson(counts) })
  await insertAudit(tx, {
    town, id: v7(), moment, account: importer.account, post, verb: 'reconcile', subjectKind: 'import', subject: id, purpose: null,
    detail: { definition, cases: counts.cases ?? 0, moved: counts.moved ?? 0 },
  })
}

function changed(says: string): Refused {
  return refuse('not-accepted', `${says}，一件也没有接过来。请重新对账、预览，再确认。`)
}
