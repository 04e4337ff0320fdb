import { choice, choices, closed, day, defineMatter, files, longText, measure, money, open, people, text, village, yes } from '@zhenzhi/kernel'
import { disputeKinds } from '../../words/dispute-kinds.ts'
import { offices } from '../../words/offices.ts'
import { otherWays } from '../dispute-choices.ts'

const report = '年度报告：行政调解的件数和协议数，按单位'
const desk = ['clerk', 'officer', 'leader'] as const
const by = ['unit', 'kind'] as const

/** 行政调解: by the unit of the town that has the power in the matter; no people's mediation, and never paid as one (D19). */
export const administrativeMediation = defineMatter({
  id: 'administrative-mediation',
  title: '行政调解',
  rows: ['D19'],
  place: 'village',
  corrects: desk,
  lists: ['parties', 'unit', 'kind', 'village', 'summary'],
  fields: {
    parties: people('当事人', { min: 2, basis: '行政调解要写明当事人' }),
    village: village('纠纷发生地', { basis: report }),
    kind: choice('纠纷类型', disputeKinds, { basis: report }),
    unit: choice('有权调解的单位', offices, { basis: report }),
    power: text('调解的依据', { max: 200, basis: '行政机关依法律、法规、规章的规定调解', hint: '哪部法律、法规或规章第几条' }),
    summary: longText('纠纷主要事实', { searchable: true, basis: report, hint: '写事情经过，不写身份证号和电话。' }),
    willing: yes('各方愿意调解', { basis: '调解自愿' }),
    session: longText('调解情况记录', { sealed: true, basis: '调解过程要有记录' }),
    terms: longText('协议内容', { sealed: true, basis: '行政调解协议书写明约定的内容' }),
    performBy: day('履行期限', { basis: '行政调解协议书写明履行期限' }),
    amount: money('协议涉及金额', { hint: '没有金额的不填' }),
    signedCopy: files('签好的协议书照片', { basis: '单位留存一份' }),
    failure: longText('不成的原因', { sealed: true, basis: '终止调解要说明原因' }),
    otherWays: choices('告知的途径', otherWays, { basis: '调解不成的，告知别的途径' }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  papers: {
    agreement: {
      title: '行政调解协议书', template: 'mediation/administrative-agreement.docx', series: '行调字',
      requires: { parties: '写明当事人', summary: '写明主要事实', power: '写明调解的依据', terms: '写明约定的内容', performBy: '写明履行期限' },
    },
  },
  states: { registered: open('已登记'), mediating: open('调解中'), agreed: closed('已达成协议'), failed: closed('调解不成'), declined: closed('不予调解') },
  starts: 'registered',
  transitions: {
    register: { title: '登记', from: [], to: 'registered', by: desk, asks: { parties: 'required', village: 'required', kind: 'required', unit: 'required', power: 'required', summary: 'required' } },
    accept: {
      title: '受理', from: ['registered'], to: 'mediating', by: desk, asks: { willing: 'required' },
      when: (is) => is.says('有一方不愿意的，不能调解。请改办“不予调解”，告知别的途径。', is.compare('willing', '=', true)),
    },
    decline: { title: '不予调解', from: ['registered'], to: 'declined', by: desk, asks: { reason: 'required' } },
    record: { title: '记录调解', from: ['mediating'], by: desk, clears: ['session'], asks: { session: 'required' } },
    draft: { title: '制作协议书', from: ['mediating'], by: desk, issues: ['agreement'], asks: { terms: 'required', performBy: 'required', amount: 'optional' } },
    sign: { title: '登记签署', from: ['mediating'], to: 'agreed', by: desk, signs: 'agreement', asks: { signedCopy: 'required' } },
    fail: { title: '终止调解', from: ['mediating'], to: 'failed', by: desk, asks: { failure: 'required', otherWays: 'required' } },
  },
  measures: {
    received: measure('登记行政调解', 'case').on('register').by(...by),
    accepted: measure('受理行政调解', 'case').on('accept').by(...by),
    agreed: measure('行政调解协议', 'copy').on('sign').by(...by),
    failed: measure('行政调解不成', 'case').on('fail').by(...by),
    amount: measure('行政调解涉及金额', 'money').on('sign').by(...by).with({ amount: { field: 'amount' } }),
    standing: measure('在办', 'case').on('register').by(...by).with({ times: { standing: { until: ['sign', 'fail', 'decline'] } } }),
  },
})
