import type { EditionLine, EditionsView } from '@zhenzhi/contract'
import { paragraphText, withholdingGrounds } from '../../reports/editions/edition-parts.ts'
import type { Edition, EditionDesk, EditionReason } from '../../reports/editions/edition-parts.ts'

type Preview = Exclude<Awaited<ReturnType<EditionDesk['preview']>>, { refusal: unknown }>
type Listed = Awaited<ReturnType<EditionDesk['list']>>

interface Around {
  frozen: Listed
  receipts: EditionsView['receipts']
  review: EditionsView['review']
  pdf: boolean
}

/** Both editions side by side, and what is apart between them. */
export function editionsView({ version, details, detailsVersion, upward, open, differences }: Preview, { frozen, ...around }: Around): EditionsView {
  const { signers, copyTo, signatories } = details
  return {
    ...around, version, detailsVersion, details: { ...details, signers: [...signers], copyTo: [...copyTo], signatories: [...signatories] },
    upward: linesOf(upward), open: linesOf(open),
    differences: differences.map(({ block, under, upward: said, open: there, because }) => ({ block, under, upward: said, open: there, because: because.map(sayReason) })),
    frozen: frozen.map(({ account: _whose, ...one }) => one),
  }
}

function sayReason(reason: EditionReason): string {
  switch (reason.why) {
    case 'withheld': return `标为不公开：${withholdingGrounds[reason.ground]}`
    case 'few': return `“${reason.zh}”人数少，怕认出具体的人，不公开准确数`
    case 'person': return '遮住了个人姓名或号码'
    case 'nothing-under': return '下面的内容都不公开，标题也不印'
  }
}

const levels = ['body', 'heading-1', 'heading-2', 'heading-3'] as const

function linesOf({ report: { title, facts, paragraphs, date } }: Edition): EditionLine[] {
  const { letterhead, signatories = [facts.signature] } = facts
  const line = (kind: EditionLine['kind'], text: string): EditionLine[] => (text === '' ? [] : [{ kind, text }])
  return [
    ...(letterhead === undefined ? [] : [
      ...line('mark', `${letterhead.issuers.join('　')}　文件`), ...line('number', `${letterhead.number === '' ? '（文号未填）' : letterhead.number}　　签发人：${letterhead.signer === '' ? '（未填）' : letterhead.signer}`),
    ]),
    ...line('title', title.join('')), ...line('addressee', facts.addressee === '' ? '' : `${facts.addressee}：`),
    ...paragraphs.flatMap((one) => line(levels[one.level], paragraphText(one))),
    ...line('signature', signatories.join('　　')), ...line('date', date ?? '（成文日期未填）'),
    ...line('copies', facts.copyTo.length === 0 ? '' : `抄送：${facts.copyTo.join('，')}。`), ...line('printed', facts.printedBy ?? ''),
  ]
}
