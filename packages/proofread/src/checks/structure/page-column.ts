import type { Check } from '../../check.ts'
import { placed } from '../../text/placed.ts'
import { readReport } from '../../text/report.ts'

/** A report pasted with its page: the path above it tells under which column it was posted. */
export const pageColumn: Check = (text, about) => {
  const path = text.paragraphs.slice(0, 15).find(({ text: line }) => line.length <= 120 && (line.match(/[>＞]/gu)?.length ?? 0) >= 2)
  if (path === undefined || !readReport(text, about).whole || /法治政府|年度报告/u.test(path.text) || !/(公告|公示|动态|新闻|要闻|其他)[^>＞]{0,4}$/u.test(path.text)) return []
  return [{ check: 'page-column', certainty: 'B', ...placed(path), message: '网页栏目不是“法治政府建设年度报告”，群众不容易找到。', suggestion: null }]
}
