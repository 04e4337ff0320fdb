import { createHash } from 'node:crypto'
import { canonical, refuse } from '@zhenzhi/kernel'
import type { Id, Json, Moment, Refused } from '@zhenzhi/kernel'
import type { Tx } from '../../store/connection.ts'
import { addConfirmation, findConfirmation } from '../../store/reports/confirmations.ts'
import type { ReportOf } from '../../store/reports/report-drafts.ts'
import type { Line } from './confirm-parts.ts'
import { linesOf } from './read-sheet.ts'

/** What a line says before it has its place. */
export type LineMade = Pick<Line, 'kind' | 'offices' | 'figures' | 'cutoff' | 'seal' | 'signer' | 'day' | 'note' | 'post'> & Partial<Pick<Line, 'about' | 'of' | 'taken'>>

interface Writing extends ReportOf {
  /** Names the attempt: the same asked twice is done once. */
  key: Id
  account: Id
  moment: Moment
  /** All that was asked, to know it again. */
  asked: Json
}

/** Whoever comes too late this often in one moment had better look again. */
const mostTries = 5
const mostLines = 3000

/** Writes one line after those that stand; where somebody was faster, after theirs, looked at anew. Under a key that was used, what was kept then. */
export async function appendLine(tx: Tx, { key, account, moment, asked, ...of }: Writing, make: (lines: readonly Line[]) => LineMade | Refused): Promise<{ number: number } | Refused> {
  const fingerprint = createHash('sha256').update(canonical({ year: of.year, account, asked })).digest('hex')
  for (let tries = 0; tries < mostTries; tries += 1) {
    const known = await findConfirmation(tx, of.town, key)
    if (known !== undefined) return known.fingerprint === fingerprint ? { number: known.number } : reused
    const lines = await linesOf(tx, of)
    if (lines.length >= mostLines) return full
    const made = make(lines)
    if ('refusal' in made) return made
    const number = (lines.at(-1)?.number ?? 0) + 1
    // Figures and what is objected to are plain JSON.
    const json = { figures: [...made.figures].map((figure) => ({ ...figure })), about: made.about === undefined ? null : { ...made.about } }
    if (await addConfirmation(tx, of, { ...made, ...json, of: made.of ?? null, taken: made.taken ?? null, number, account, key, fingerprint, moment })) return { number }
  }
  return refuse('busy', '好几个人同时在确认数字，请过一会儿再试。')
}

const reused = refuse('key-reused', '这一次提交的内容和上一次不同，请刷新页面后再试。')
const full = refuse('too-many', '这一年的确认和意见已经太多，请与管理员联系。')
