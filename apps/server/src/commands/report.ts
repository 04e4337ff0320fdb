import { writeFile } from 'node:fs/promises'
import type { ReportDesk } from '../reports/report-desk.ts'
import type { Asked } from './asked.ts'

/** The annual report as the books stand today, as text on the screen or as a .docx in a file; before the period has ended, a draft. */
export async function reportCommand(reports: ReportDesk, { town, from, to, out, since, cutoff: said }: Asked, today: string): Promise<string> {
  const cutoff = said ?? today
  const asked = { town: town.id, from, to, cutoff }
  if (since !== undefined) return since < cutoff ? movedText(await reports.moved({ ...asked, since })) : '--since 要早于今天，也要早于 --cutoff'
  if (out === undefined) return reports.text(asked)
  const { docx } = await reports.docx(asked)
  await writeFile(out, docx)
  return `已写入 ${out}（${docx.length} 字节）`
}

/** Every sentence that reads otherwise now than at the earlier cut-off. */
function movedText(sentences: Awaited<ReturnType<ReportDesk['moved']>>): string {
  const lines = sentences.map(({ under, before, after }) => `【${under}】\n　前：${before ?? '没有这句'}\n　今：${after ?? '没有这句'}`)
  return lines.length === 0 ? '报告里的数字没有变' : lines.join('\n')
}
