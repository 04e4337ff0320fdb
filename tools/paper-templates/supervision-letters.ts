import type { Letter } from './make-letter.ts'

/** What a town sends when it presses for something, by the file it is kept in. */
export const supervisionLetters: Readonly<Record<string, Letter>> = {
  'supervision-order.docx': {
    title: '督　办　单', to: '{{unit}}',
    parts: [
      { heading: '一、督办事项', passage: '{{subject}}' },
      { heading: '二、督办要求', passage: '{{demand}}' },
      { heading: '三、反馈期限', says: ['请于{{deadline}}（含）以前反馈办理结果，附照片或者其他凭证。'] },
      { says: ['逾期没有反馈的，按镇里的规定逐级报告。'] },
    ],
    signers: ['督办人（签名）', '承办单位签收（签名、日期）'],
  },
}
