import { rule } from '@zhenzhi/kernel'
import type { GuardWords } from '@zhenzhi/kernel'
import { desk, finders, mediatorFit } from './steps-at-first.ts'

const atLevel = (level: string) => (is: GuardWords) => is.compare('level', '=', level)

/** While it is mediated, until it is agreed on or ended. */
export const stepsMediating = {
  escalate: {
    title: '上交上一级调解', from: ['registered', 'mediating'], to: 'registered', by: finders, clears: ['level', 'reason', 'related'],
    asks: { level: 'required', reason: 'required' },
    due: [
      rule('LOC-041').after('mediating').when(atLevel('group')), rule('LOC-042').after('mediating').when(atLevel('village')),
      rule('LOC-043').after('mediating').when(atLevel('town')),
    ],
    dueTitle: '本级调解或上交', orBy: ['sign', 'agreeOrally', 'fail'],
  },
  record: {
    title: '记录调解', from: ['mediating'], to: 'mediating', by: desk, clears: ['session', 'sessionPlace', 'invited', 'consented'], issues: ['sessionRecord'],
    asks: { session: 'required', sessionPlace: 'optional', invited: 'optional', consented: 'optional' },
    when: (is: GuardWords) => is.says('请人参加调解，要先征得当事人同意（《人民调解法》第20条）。同意了请选“是”；不同意的请去掉邀请的人。',
      is.any(is.compare('invited', '=', null), is.compare('consented', '=', true))),
  },
  draft: {
    title: '制作协议书', from: ['mediating'], to: 'mediating', by: desk, issues: ['agreement'],
    asks: { summary: 'optional', issues: 'required', terms: 'required', way: 'required', performBy: 'required', amount: 'optional' },
  },
  sign: { title: '登记签署', from: ['mediating'], to: 'agreed', by: desk, signs: 'agreement', asks: { signedCopy: 'required' } },
  agreeOrally: {
    title: '达成口头协议', from: ['mediating'], to: 'agreed', by: desk, issues: ['oralForm'], asks: { terms: 'required', way: 'optional', performBy: 'optional', amount: 'optional' },
  },
  fail: {
    title: '终止调解', from: ['mediating'], to: 'failed', by: desk, issues: ['ending'], asks: { failure: 'required', otherWays: 'optional', advised: 'optional' },
    when: (is: GuardWords) => is.says('终止调解要告诉当事人还可以走哪些途径（《人民调解法》第26条）。请选“告知的途径”，或者写在“告知的其他途径”里。',
      is.any(is.atLeast('otherWays', 1), is.filled('advised'))),
    due: rule('MED-014').after('mediating'), dueTitle: '调解终结', orBy: ['sign', 'agreeOrally'],
  },
  investigate: {
    title: '制作调查笔录', from: ['mediating'], to: 'mediating', by: desk, clears: ['inquired', 'inquiry'], issues: ['inquiry'], asks: { inquired: 'required', inquiry: 'required' },
  },
  replaceMediator: {
    title: '更换调解员', from: ['mediating'], to: 'mediating', by: desk, clears: ['mediator', 'mediatorTerm', 'secondMediator', 'chosen', 'related', 'replacedBecause'],
    asks: { replacedBecause: 'required', mediator: 'required', mediatorTerm: 'optional', secondMediator: 'optional', chosen: 'optional', related: 'optional' },
    when: mediatorFit,
  },
  reportRisk: {
    title: '报告激化风险', from: ['registered', 'mediating'], by: finders, clears: ['reportedTo', 'riskFound'], asks: { reportedTo: 'required', riskFound: 'required' },
  },
} as const
