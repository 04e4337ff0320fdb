import { choice, closed, day, defineMatter, files, longText, measure, open, person, rule, text } from '@zhenzhi/kernel'
import { applicants, contests, outcomes, results } from './disclosure-request.choices.ts'

const law = (article: string) => `《政府信息公开条例》${article}`
const desk = ['clerk', 'report-writer'] as const
const who = ['clerk', 'report-writer', 'leader'] as const

/**
 * 依申请公开: somebody asks for government information; completed where it is unclear, third parties asked, put off once by whoever heads disclosure,
 * answered within its working days in one of the ways the yearly table tells apart; then contested or not (K01). Nobody has to say what for. Time
 * for asking others is not counted (art. 33); after a request is completed the days run anew (art. 30).
 */
export const disclosureRequest = defineMatter({
  id: 'disclosure-request',
  title: '政府信息公开申请',
  rows: ['K01'],
  office: 'general-office',
  complainant: 'applicant',
  corrects: desk,
  lists: ['number', 'asked', 'kind', 'result'],
  fields: {
    number: text('登记编号', { max: 60 }),
    kind: choice('申请人类别', applicants, { basis: law('第50条：年度报告按申请人分类统计') }),
    applicant: person('申请人', { basis: law('第29条：申请人的姓名或者名称、身份证明、联系方式') }),
    asked: text('申请公开的内容', { searchable: true, max: 300, basis: law('第29条'), hint: '不要求申请人说明用途' }),
    form: text('要求的形式', { max: 100 }),
    missing: longText('要补正的事项', { basis: law('第30条：一次性告知要补正的事项和期限') }),
    until: day('补正期限', { basis: law('第30条') }),
    third: text('征求意见的第三方或者机关', { max: 200, basis: law('第32条、第34条') }),
    opinion: longText('第三方或者机关的意见', { basis: law('第32条、第34条') }),
    approved: text('同意延长的负责人', { max: 50, basis: law('第33条：经政府信息公开工作机构负责人同意并告知申请人') }),
    told: day('告知申请人的日期', { basis: law('第33条') }),
    result: choice('答复结果', results, { basis: law('第36条、第50条') }),
    says: longText('答复内容', { basis: law('第36条：不予公开、不予处理的要说明理由') }),
    answered: files('答复书', { basis: law('第36条') }),
    contest: choice('救济途径', contests, { basis: law('第50条：年度报告写明复议、诉讼情况') }),
    outcome: choice('结果', outcomes, { basis: law('第50条') }),
    reason: text('理由', { max: 200, basis: '台账留痕：说明为什么这样办' }),
  },
  states: {
    received: open('待答复'), asking: open('待补正'), answered: closed('已答复'), contested: open('复议、诉讼中'), decided: closed('复议、诉讼已有结果'), withdrawn: closed('申请人撤回'),
  },
  starts: 'received',
  transitions: {
    register: { title: '登记申请', from: [], to: 'received', by: desk, asks: { kind: 'required', applicant: 'required', asked: 'required', form: 'optional', number: 'optional' } },
    askMore: {
      title: '告知补正', from: ['received'], to: 'asking', by: desk, clears: ['missing', 'until'], asks: { missing: 'required', until: 'required' },
      when: (is) => is.says('补正以一次为限：要补正的事项要一次性告知（《政府信息公开条例》第30条）。', is.never('askMore')),
      due: rule('DIS-009').after('received'), dueTitle: '告知补正', orBy: ['answer', 'withdraw', 'extend', 'consult'],
    },
    complete: { title: '收到补正', from: ['asking'], to: 'received', by: desk, asks: {} },
    consult: { title: '征求第三方或机关意见', from: ['received'], by: desk, stops: 'answer', clears: ['third'], asks: { third: 'required' } },
    heard: { title: '收到意见或期满', from: ['received'], by: desk, resumes: 'answer', clears: ['opinion'], asks: { opinion: 'required' } },
    extend: { title: '延长答复期限', from: ['received'], by: ['leader'], postpones: 'answer', asks: { approved: 'required', told: 'required' } },
    answer: {
      title: '答复', from: ['received', 'asking'], to: 'answered', by: who, asks: { result: 'required', says: 'required', answered: 'optional' },
      due: rule('DIS-012').after('received'), dueTitle: '答复申请人', orBy: ['withdraw', 'askMore'],
    },
    withdraw: { title: '申请人撤回', from: ['received', 'asking'], to: 'withdrawn', by: desk, clears: ['reason'], asks: { reason: 'required' } },
    contest: { title: '登记复议、诉讼', from: ['answered', 'decided'], to: 'contested', by: desk, clears: ['contest', 'outcome'], asks: { contest: 'required' } },
    decide: { title: '登记复议、诉讼结果', from: ['contested'], to: 'decided', by: desk, asks: { outcome: 'required' } },
  },
  measures: {
    received: measure('收到政府信息公开申请', 'case').on('register').by('kind'),
    answered: measure('答复政府信息公开申请', 'case').on('answer').by('result', 'kind'),
    withdrawn: measure('撤回政府信息公开申请', 'case').on('withdraw').by('kind'),
    standing: measure('没有办结的政府信息公开申请', 'case').on('register').by('kind').with({ times: { standing: { until: ['answer', 'withdraw'] } } }),
    due: measure('到期应答复的申请', 'case').onDuty('answer', 'due').by('kind'),
    inTime: measure('按期答复的申请', 'case').onDuty('answer', 'in-time').by('kind'),
    late: measure('逾期答复的申请', 'case').onDuty('answer', 'late').by('kind'),
    contested: measure('信息公开复议、诉讼', 'case').on('contest').by('contest').with({ times: 'each' }),
    contestOpen: measure('尚未审结的复议、诉讼', 'case').on('contest').by('contest').with({ times: { standing: { until: ['decide'] } } }),
    decided: measure('信息公开复议、诉讼审结', 'case').on('decide').by('contest', 'outcome').with({ times: 'each' }),
  },
})
