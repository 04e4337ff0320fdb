import type { Json } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { EditionKept } from '../reports/editions.ts'
import type { StepKept } from '../reports/report-steps.ts'
import { hashOf, stepHash } from '../reports/step-hash.ts'
import type { Found } from './finding.ts'

type StepOfYear = StepKept & { year: number }

/** Editions of yearly reports against their hashes; their steps against theirs, against the step before, and against the editions they name. */
export async function checkReports(tx: Tx, town: number, found: Found): Promise<void> {
  const editions = await checkEditions(tx, town, found)
  const { rows } = await tx.query<StepOfYear>(
    `SELECT s.year, s.number, s.step, s.edition, to_char(s.day, 'YYYY-MM-DD') AS day, s.said, s.account, s.post, s.key, s.moment, s.prev, s.hash
     FROM z.report_step s WHERE s.town_id = $1 ORDER BY s.year, s.number`, [town])
  let before: StepOfYear | undefined
  for (const step of rows) {
    checkStep({ step, before: before?.year === step.year ? before : undefined, town, editions }, found)
    before = step
  }
}

/** One at a time: a report's text with its figures is long, and there are several for each year. */
async function checkEditions(tx: Tx, town: number, found: Found): Promise<Set<string>> {
  const { rows } = await tx.query<Pick<EditionKept, 'number'> & { year: number }>('SELECT e.year, e.number FROM z.report_edition e WHERE e.town_id = $1 ORDER BY e.year, e.number', [town])
  for (const { year, number } of rows) {
    const { rows: [kept] } = await tx.query<{ content: Json; hash: string }>(
      'SELECT e.content, e.hash FROM z.report_edition e WHERE e.town_id = $1 AND e.year = $2 AND e.number = $3', [town, year, number])
    if (kept === undefined || hashWhole(kept.content) !== kept.hash) found({ table: 'report_edition', town, kind: 'hash', what: `${year} 年报告第 ${number} 版的内容与其哈希不符，内容被改过` })
  }
  return new Set(rows.map(({ year, number }) => `${year} ${number}`))
}

/** What was changed to something that has no canonical text has no hash either. */
function hashWhole(content: Json): string | undefined {
  try {
    return hashOf(content)
  } catch {
    return undefined
  }
}

function checkStep({ step: { year, ...step }, before, town, editions }: { step: StepOfYear; before: StepOfYear | undefined; town: number; editions: ReadonlySet<string> }, found: Found): void {
  const say = (kind: string, what: string) => found({ table: 'report_step', town, kind, what: `${year} 年报告流程第 ${step.number} 步：${what}` })
  if (stepHash({ town, year }, step) !== step.hash) say('hash', '内容与其哈希不符，内容被改过')
  if (step.number !== (before?.number ?? 0) + 1) say('position', `接在第 ${before?.number ?? 0} 步之后，中间缺少`)
  else if (step.prev !== (before?.hash ?? null)) say('chain', '没有接在前一步之后')
  if (step.edition !== null && !editions.has(`${year} ${step.edition}`)) say('edition', `所指的第 ${step.edition} 版不存在`)
}
