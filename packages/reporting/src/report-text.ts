import type { FilledReport } from './filled-report.ts'
import { paragraphText } from './filled-report.ts'

/** The report as plain text: the same words and order as the printed letter, paragraphs indented by two full-width spaces. */
export function reportText({ title, facts, paragraphs, date }: FilledReport): string {
  const indented = (text: string) => `　　${text}`
  const foot = facts.copyTo.length === 0 ? [] : ['', `抄送：${facts.copyTo.join('，')}。`]
  return [
    title.join(''), '', `${facts.addressee}：`, ...paragraphs.map((one) => indented(paragraphText(one))), '',
    facts.signature, ...(date === null ? [] : [date]), ...foot, '',
  ].join('\n')
}
