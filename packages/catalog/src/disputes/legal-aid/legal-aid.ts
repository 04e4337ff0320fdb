import { choice, closed, defineMatter, files, longText, measure, open, person, rule, text, village } from '@zhenzhi/kernel'
import { disputeKinds } from '../../words/dispute-kinds.ts'

const report = '年度报告：转交法律援助的件数'
const desk = ['clerk'] as const

/** 法律援助转办: the town takes the application in, looks whether it is complete and passes it on; the county's legal aid body decides (D20). */
export const legalAid = defineMatter({
  id: 'legal-aid',
  title: '法律援助转办',
  rows: ['D20'],
  place: 'village',
  office: 'justice-office',
  corrects: desk,
  lists: ['applicant', 'village', 'kind', 'hardship'],
  fields: {
    applicant: person('申请人', { basis: '法律援助由本人或者代理人申请' }),
    village: village('所在村（社区）', { basis: report }),
    kind: choice('纠纷类型', disputeKinds, { basis: report }),
    matter: longText('申请的事由', { sealed: true, basis: '法律援助申请写明事由' }),
    hardship: choice('经济困难情况', { statement: '已填经济困难申报', exempt: '免予核查（如低保、特困供养）', special: '不受经济困难条件限制' }, { basis: '法律援助申请的经济困难条件' }),
    proof: files('证明材料'),
    missing: longText('还缺的材料', { sealed: true }),
    sentNumber: text('县里的受理编号', { max: 60 }),
    lawyer: text('承办的律师', { max: 60 }),
    outcome: longText('援助结果', { sealed: true, basis: '转交以后要知道结果' }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: {
    applied: open('已申请'), checked: open('已初审'), referred: open('已转交'), approved: open('已批准'), refused: closed('县里不批准'), withdrawn: closed('未转交'), done: closed('已办结'),
  },
  starts: 'applied',
  transitions: {
    register: {
      title: '登记申请', from: [], to: 'applied', by: ['clerk', 'village-official', 'mediator'],
      asks: { applicant: 'required', village: 'required', kind: 'required', matter: 'required', hardship: 'required', proof: 'optional' },
    },
    check: { title: '初审', from: ['applied'], to: 'checked', by: desk, asks: { hardship: 'optional', proof: 'optional', missing: 'optional' } },
    refer: { title: '转交', from: ['applied', 'checked'], to: 'referred', by: desk, asks: { sentNumber: 'optional' }, due: rule('LOC-052').after('applied'), dueTitle: '转交县法律援助机构', orBy: ['withdraw'] },
    withdraw: { title: '不转交', from: ['applied', 'checked'], to: 'withdrawn', by: desk, asks: { reason: 'required' } },
    approve: { title: '登记批准', from: ['referred'], to: 'approved', by: desk, asks: { lawyer: 'optional' } },
    refuse: { title: '登记不批准', from: ['referred'], to: 'refused', by: desk, asks: { reason: 'required' } },
    finish: { title: '办结', from: ['approved'], to: 'done', by: desk, asks: { outcome: 'required' } },
  },
  measures: {
    received: measure('法律援助申请', 'case').on('register').by('village', 'kind'),
    referred: measure('转交法律援助', 'case').on('refer').by('village', 'kind'),
    approved: measure('批准法律援助', 'case').on('approve').by('village', 'kind'),
    refused: measure('不批准法律援助', 'case').on('refuse').by('village', 'kind'),
    finished: measure('法律援助办结', 'case').on('finish').by('village', 'kind'),
    due: measure('应转交', 'case').onDuty('refer', 'due').by('village'),
    inTime: measure('按期转交', 'case').onDuty('refer', 'in-time').by('village'),
  },
})
