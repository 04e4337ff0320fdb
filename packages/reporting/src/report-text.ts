import type { FilledReport } from './filled-report.ts'
import { paragraphText } from './filled-report.ts'

/** The report as plain text: the same words and order as the printed letter, paragraphs indented by two full-width spaces. */
export function reportText({ title, facts, paragraphs, date }: Pick<FilledReport, 'title' | 'facts' | 'paragraphs' | 'date'>): string {
  const indented = (text: string) => `　　${text}`
  const { letterhead, signatories = [facts.signature], printedBy } = facts
  const head = letterhead === undefined ? [] : [`${letterhead.issuers.join('　')}文件`, '', `${letterhead.number}　　签发人：${letterhead.signer}`, '']
  const foot = facts.copyTo.length === 0 ? [] : ['', `抄送：${facts.copyTo.join('，')}。`]
  const printed = letterhead === undefined || printedBy === undefined ? [] : [`${printedBy}${date === null ? '' : `　　${date}印发`}`]
  return [
    ...head, title.join(''), '', ...(facts.addressee === '' ? [] : [`${facts.addressee}：`]), ...paragraphs.map((one) => indented(paragraphText(one))), '',
    signatories.join('　　'), ...(date === null ? [] : [date]), ...foot, ...printed, '',
  ].join('\n')
}
