import { formula, inTenThousandYuan, net, of, records, subjects } from '../../guanbuqiao/formula.fixture.ts'
import { anyYear, cases, everRegistered, list, standing, total } from './row.fixture.ts'

const poor = { 1: ['low-income', 'extreme-poverty', 'orphan', 'near-poor', 'other'] }
const disabled = { 1: ['disabled'] }
const insured = (where?: Parameters<typeof of>[1]) => standing('premium-insured.inTerm', where)
const premium = formula(inTenThousandYuan, of('premium-insured.premium'))
const allowances = formula(inTenThousandYuan, of('entitled-allowance.paid'))

export const guantangBenefitsWanted = list([
  ['poor-insured', '753', '人', 'import', 753, insured(poor), {
    'all for whom was paid': total('premium-insured.persons', poor), 'of every class': insured(), 'of any year': anyYear(formula(records, of('premium-insured.inTerm', poor))),
  }],
  ['disabled-insured', '400', '人', 'import', 400, insured(disabled), { 'as they were first entered': total('premium-insured.persons', disabled), 'of every class': insured(), 'those of January too': formula(records, of('premium-insured.inTerm', disabled), 'any') }],
  ['insurance-premium-paid', '27.7', '万元', 'import', 1154, premium, {
    'one standard times those who stand at the end': formula(`${net} * 240 / 10000.0`, of('premium-insured.inTerm'), 'until'), 'of any year': anyYear(premium), 'of the poor only': formula(inTenThousandYuan, of('premium-insured.premium', poor)),
  }],
  ['entitled-group-persons', '310', '人', 'record', 310, standing('entitled-person.persons'), {
    'all that were ever entered': everRegistered('entitled-person.persons'), 'those listed for money': cases('entitled-allowance.listed'), 'who came in the year only': formula('sum(f.amount) FILTER (WHERE f.amount > 0)', of('entitled-person.persons')),
  }, { 'those to whom money arrived': ['everybody who stands at the end was paid', formula(subjects, of('entitled-allowance.holdersPaid'))] }],
  ['entitled-group-allowances', '182', '万元', 'import', 310, allowances, {
    'payments instead of money': cases('entitled-allowance.paid'), 'of any year': anyYear(allowances), 'with what came back': formula(`sum(f.amount) FILTER (WHERE f.measure = 'entitled-allowance.paid')::numeric / 1000000 + count(*) FILTER (WHERE f.measure = 'entitled-allowance.bounced')`, `f.measure IN ('entitled-allowance.paid', 'entitled-allowance.bounced')`),
  }],
])
