import type { Law } from '../case/plan.ts'
import { day, text } from '../field/build.ts'
import { ruleWith } from '../law/rule.fixture.ts'
import { defineMatter, rule } from '../matter/define-matter.ts'
import { closed, open } from '../matter/definition.ts'
import { measure } from '../measure/measure.ts'
import { toyLaw, toyRules } from './toy.fixture.ts'

const basis = '玩具条例'
const desk = ['clerk'] as const

/** A toy permit: an order goes out to another body and comes back in ten days; the permit runs for two months from a day and is renewed. */
export const permit = defineMatter({
  id: 'toy-permit',
  title: '玩具许可',
  fields: { demand: text('事项', { basis }), from: day('起始日', { basis }) },
  states: { asked: open('已申请'), sent: open('已交办'), granted: open('已许可'), ended: closed('已终止') },
  starts: 'asked',
  transitions: {
    register: { title: '登记', from: [], to: 'asked', by: desk, asks: { demand: 'optional' } },
    send: { title: '交办', from: ['asked'], to: 'sent', by: desk },
    return: { title: '交回', from: ['sent'], to: 'asked', by: desk, due: rule('T-RETURN').after('sent'), duePasses: 'not-returned' },
    grant: { title: '许可', from: ['asked', 'sent'], to: 'granted', by: desk, asks: { from: 'required' } },
    renew: { title: '续期', from: ['granted'], to: 'granted', by: desk, asks: { from: 'required' }, due: rule('T-TERM').afterDay('from'), duePasses: 'expired', dueTitle: '许可有效期' },
    end: { title: '终止', from: ['granted'], to: 'ended', by: desk },
  },
  measures: {
    returnDue: measure('应交回', 'case').onDuty('return', 'due'),
    returned: measure('按期交回', 'case').onDuty('return', 'in-time'),
    notReturned: measure('逾期未回', 'case').onDuty('return', 'late'),
    termDue: measure('到期', 'case').onDuty('renew', 'due'),
    renewed: measure('到期前续期', 'case').onDuty('renew', 'in-time'),
    ranOut: measure('到期未续', 'case').onDuty('renew', 'late'),
  },
})

export const permitLaw: Law = {
  ...toyLaw,
  rules: [...toyRules, ruleWith({ id: 'T-RETURN', amount: 10, side: 'other' }), ruleWith({ id: 'T-TERM', kind: 'validity', amount: 2, unit: 'month' })],
  definitions: { 'toy-permit': permit },
}
