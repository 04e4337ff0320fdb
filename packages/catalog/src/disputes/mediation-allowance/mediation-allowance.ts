import { caseOf, choice, closed, day, defineMatter, measure, money, open, term, text, village, yes } from '@zhenzhi/kernel'
import type { GuardWords } from '@zhenzhi/kernel'
import { grades } from '../dispute-choices.ts'

const policy = '以案定补：按难易补助，谁调解补给谁，一件只补一次'

/** Once for a dispute, whoever applies and however often (财行〔2007〕179号: 一件纠纷只补一次). */
const onlyOnce = (is: GuardWords) => is.says('这一起纠纷已经批过一次补助，一件只补一次。请打开那一件核对。',
  is.counted({ measure: 'mediation-allowance.granted', subject: 'dispute', within: 'ever' }, '<', '1'))

/** The sum goes by the grade alone, at what the county has set. */
const atRate = (is: GuardWords) => {
  const rate = (grade: keyof typeof grades, rule: string) => is.says(`补助金额不是“${grades[grade]}”这一档的标准。各档的标准是本地设置，请照标准填写，或者核对难易程度。`,
    is.any(is.compare('grade', '≠', grade), is.amountInRange('amount', rule)))
  return is.all(rate('simple', 'LOC-046'), rate('ordinary', 'LOC-047'), rate('difficult', 'LOC-048'))
}

/**
 * 以案定补: the allowance for a people's mediation that was settled and closed, by its difficulty; approved by somebody else, shown in public,
 * paid. Only people's mediation is paid: the dispute is one of that ledger, and administrative mediation is another.
 */
export const mediationAllowance = defineMatter({
  id: 'mediation-allowance',
  title: '以案定补',
  rows: ['D23'],
  place: 'village',
  office: 'justice-office',
  corrects: ['clerk'],
  lists: ['mediator', 'dispute', 'village', 'grade', 'amount'],
  fields: {
    dispute: caseOf('哪一起纠纷', { of: 'mediation', basis: policy }),
    mediator: term('名册中的调解员', 'mediator', { basis: policy }),
    village: village('所在村（社区）', { hint: '镇里的调解员不选' }),
    grade: choice('难易程度', grades, { basis: policy }),
    amount: money('补助金额', { basis: '以案定补标准（本地设置）' }),
    kept: yes('已履行或写明了履行期限', { basis: policy }),
    complete: yes('卷宗齐全', { basis: '《人民调解法》第27条：材料归卷' }),
    publicUntil: day('公示截止日', { basis: '补助发放前公示（本地设置）' }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  papers: {
    form: { title: '以案定补审批表', template: 'mediation/allowance-form.docx', requires: { dispute: policy, mediator: policy, grade: policy, amount: policy } },
  },
  states: { applied: open('已申请'), approved: open('已审批'), public: open('公示中'), paid: closed('已发放'), declined: closed('不予补助') },
  starts: 'applied',
  transitions: {
    register: {
      title: '申请补助', from: [], to: 'applied', by: ['mediator', 'clerk'], issues: ['form'],
      asks: { dispute: 'required', mediator: 'required', village: 'optional', grade: 'required', amount: 'required', kept: 'required', complete: 'required' },
      when: (is) => is.all(
        is.says('调解成功并已结案的才补助。请先在调解台账里结案。', is.caseIn('dispute', 'closed')),
        is.says('协议已经履行，或者写明了履行期限的才补助。', is.compare('kept', '=', true)),
        is.says('卷宗齐全的才补助，请先补齐材料。', is.compare('complete', '=', true)),
        is.says('所选的调解员当日不在任，请核对名册。', is.termValid('mediator')),
        onlyOnce(is), atRate(is),
      ),
    },
    approve: {
      title: '审批', from: ['applied'], to: 'approved', by: ['clerk', 'leader'], asks: {},
      when: (is) => is.all(is.says('难易程度和金额要由申请以外的人审批。请换一位同事审批。', is.differentPersons('register')), onlyOnce(is)),
    },
    decline: { title: '不予补助', from: ['applied', 'approved', 'public'], to: 'declined', by: ['clerk', 'leader'], asks: { reason: 'required' } },
    announce: {
      title: '公示', from: ['approved'], to: 'public', by: ['clerk'], asks: { publicUntil: 'required' },
      when: (is) => is.says('公示截止日不能早于开始公示的这一天，请核对。', is.daysBetween({ from: { act: true }, to: { field: 'publicUntil' } }, '≥', 0)),
    },
    pay: {
      title: '发放', from: ['public'], to: 'paid', by: ['clerk'], asks: {},
      when: (is) => is.says('公示期还没有满，请在公示截止日之后再发放。', is.daysBetween({ from: { field: 'publicUntil' }, to: { act: true } }, '>', 0)),
    },
  },
  measures: {
    approved: measure('批准补助', 'case').on('approve').by('village', 'grade').with({ subject: { field: 'dispute' } }),
    // what stands in the way of a second one: an approval that was taken back does not
    granted: measure('有效的补助', 'case').on('approve').by('village').with({ subject: { field: 'dispute' }, times: { standing: { until: ['decline'] } } }),
    approvedAmount: measure('批准补助的金额', 'money').on('approve').by('village', 'grade').with({ amount: { field: 'amount' } }),
    paid: measure('发放补助', 'case').on('pay').by('village', 'grade').with({ subject: { field: 'dispute' } }),
    paidAmount: measure('发放补助的金额', 'money').on('pay').by('village', 'grade').with({ amount: { field: 'amount' } }),
    mediatorsPaid: measure('领取补助的调解员', 'person').on('pay').by('village').with({ subject: { field: 'mediator' } }),
  },
})
