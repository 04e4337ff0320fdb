import type { Letter } from './make-letter.ts'

/** What is announced and confirmed when a village's collective trades something, by the file it is kept in. */
export const assetLetters: Readonly<Record<string, Letter>> = {
  'announcement.docx': {
    title: '农村集体资产交易公告',
    parts: [
      { heading: '一、交易项目', says: ['项目名称：{{name}}', '所在村（社区）：{{village}}', '交易类别：{{class}}', '涉及土地：{{area}}'] },
      { heading: '二、交易方式和底价', says: ['交易方式：{{way}}', '底价（工程为最高限价）：{{reserve}}'] },
      { heading: '三、报名', says: ['报名条件、时间和地点：　　　　　　　　　　　　　　　　', '联系人和电话：　　　　　　　　　　　　　　　　'] },
      { heading: '四、监督', says: ['对本公告有异议的，请在公告期内向镇农村集体资产管理机构提出。'] },
    ],
  },
  'confirmation.docx': {
    title: '成交确认书',
    parts: [
      { says: ['项目名称：{{name}}', '所在村（社区）：{{village}}', '交易类别：{{class}}', '交易方式：{{way}}', '涉及土地：{{area}}', '成交金额：{{price}}'] },
      { says: ['成交结果按规定公示。公示期满没有异议的，双方签订合同；合同签订以后报镇里备案。'] },
    ],
    signers: ['转出方（签名、盖章）', '受让方（签名、盖章）', '交易机构（盖章）'],
  },
}
