import { caseOf, choice, closed, defineMatter, longText, measure, open, text, village } from '@zhenzhi/kernel'

const report = '年度报告：协助上级侦破的案件，和本镇自己办的分开数'
const desk = ['clerk', 'officer', 'body'] as const
const by = ['kind', 'role', 'village'] as const
const kinds = { counterfeit: '制假', 'fake-sale': '售假', other: '其他' }

/**
 * 打假案件: a case against counterfeits that another body leads and the town helps with, or that the town's own unit leads (C36). Which of the two is
 * told once and kept apart in every figure, so that what was assisted is never counted as own. Whom it is about is written nowhere here.
 */
export const assistedCase = defineMatter({
  id: 'assisted-case',
  title: '打假案件',
  rows: ['C36'],
  place: 'village',
  office: 'enforcement-team',
  corrects: ['clerk', 'officer'],
  lists: ['kind', 'role', 'leadBody', 'village'],
  fields: {
    kind: choice('案件类别', kinds, { basis: report }),
    role: choice('本镇的角色', { assist: '协助上级', own: '本镇主办' }, { basis: report }),
    leadBody: text('主办单位', { max: 100, basis: report, hint: '例如县公安局、县市场监管局' }),
    village: village('所在村（社区）'),
    action: caseOf('哪一次联合行动发现的', { of: 'joint-action' }),
    help: longText('协助情况', { basis: report, hint: '写做了什么，不写涉案人的姓名、电话。' }),
    number: text('主办单位的案号', { max: 60 }),
    outcome: longText('侦破情况', { basis: report, hint: '以主办单位的通报为准；不写涉案人的姓名。' }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: { running: open('侦办中'), cracked: closed('已侦破'), dropped: closed('未侦破') },
  starts: 'running',
  transitions: {
    register: {
      title: '登记案件', from: [], to: 'running', by: desk,
      asks: { kind: 'required', role: 'required', leadBody: 'required', village: 'optional', action: 'optional', help: 'optional', number: 'optional' },
    },
    help: { title: '登记协助', from: ['running'], by: desk, clears: ['help'], asks: { help: 'required' } },
    crack: { title: '登记侦破', from: ['running'], to: 'cracked', by: desk, asks: { outcome: 'required', number: 'optional' } },
    drop: { title: '登记未侦破', from: ['running'], to: 'dropped', by: desk, asks: { reason: 'required' } },
  },
  measures: {
    opened: measure('打假案件', 'case').on('register').by(...by),
    cracked: measure('侦破打假案件', 'case').on('crack').by(...by),
    standing: measure('在侦打假案件', 'case').on('register').by(...by).with({ times: { standing: { until: ['crack', 'drop'] } } }),
  },
})
