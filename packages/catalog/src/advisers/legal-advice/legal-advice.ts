import { choice, decimal, defineLedger, files, measure, term, text, village } from '@zhenzhi/kernel'

const report = '年度报告：法律顾问参与的事项'

/** 法律顾问服务: each request answered or matter joined, with the time it took (H01). */
export const legalAdvice = defineLedger({
  id: 'legal-advice',
  title: '法律顾问服务',
  rows: ['H01'],
  place: 'village',
  office: 'justice-office',
  by: ['clerk', 'adviser'],
  lists: ['kind', 'subject', 'adviser', 'village'],
  fields: {
    kind: choice('服务类别', {
      opinion: '出具法律意见', contract: '审查合同', document: '审查文件', dispute: '参与纠纷化解', litigation: '代理诉讼、复议', consultation: '解答咨询', lecture: '法治讲座', other: '其他',
    }, { basis: report }),
    subject: text('服务事项', { searchable: true, max: 200, basis: report, hint: '写事项，不写身份证号和电话' }),
    adviser: term('法律顾问', 'legal-adviser'),
    village: village('所在村（社区）', { hint: '镇里的事不选' }),
    spent: decimal('用时（天）', 'day', 1),
    papers: files('法律意见书等材料'),
  },
  asks: { kind: 'required', subject: 'required', adviser: 'optional', village: 'optional', spent: 'optional', papers: 'optional' },
  measures: {
    given: measure('顾问服务', 'case').on('register').by('kind', 'adviser', 'village'),
    spent: measure('顾问用时', 'day').on('register').by('kind', 'adviser', 'village').with({ amount: { field: 'spent' } }),
  },
})
