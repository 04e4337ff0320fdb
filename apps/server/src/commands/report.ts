import { writeFile } from 'node:fs/promises'
import type { ReportDesk } from '../reports/report-desk.ts'
import type { Asked } from './asked.ts'

/** The annual report as the books stand today, as text on the screen or as a .docx in a file; before the period has ended, a draft. */
export async function reportCommand(reports: ReportDesk, { town, from, to, out }: Asked, today: string): Promise<string> {
  const asked = { town: town.id, from, to, cutoff: today }
  if (out === undefined) return reports.text(asked)
  const { docx } = await reports.docx(asked)
  await writeFile(out, docx)
  return `已写入 ${out}（${docx.length} 字节）`
}
