import { closed, day, defineMatter, measure, money, open, rule, village } from '@zhenzhi/kernel'
import type { Rule } from '@zhenzhi/kernel'

const basis = '试验用'
const by = ['clerk']

const ruleOf = (id: string, more: Partial<Rule>): Rule => {
  const effectiveFrom = more.effectiveFrom ?? '2020-01-01'
  return {
    id, version: effectiveFrom, effectiveFrom, effectiveTo: null, step: '试验', kind: 'deadline', amount: null, unit: null, side: 'agency', rollsOver: false,
    extension: null, extensionNeeds: null, startsFrom: null, law: '《试验》', article: '第2条', confidence: 'certain', source: 'statute', configurable: false, annualDue: null, says: null,
    ...more,
  }
}

/** A fine of up to 50 元 until 2026-02-28 and of 10 to 200 元 since; nothing is kept of before 2026-02-01. */
export const permitRules: readonly Rule[] = [
  ruleOf('TOY-RETURN', { amount: 10, unit: 'calendar', side: 'other' }),
  ruleOf('TOY-TERM', { kind: 'validity', amount: 1, unit: 'month' }),
  ruleOf('TOY-FINE', { kind: 'threshold', effectiveFrom: '2026-02-01', effectiveTo: '2026-02-28', range: { least: null, most: 5000 } }),
  ruleOf('TOY-FINE', { kind: 'threshold', effectiveFrom: '2026-03-01', range: { least: 1000, most: 20000 } }),
]

/** A permit that runs for a month, an order that is to come back in ten days, a fine on the spot. */
export const permit = defineMatter({
  id: 'toy-permit', title: '许可', place: 'village', lists: ['village', 'from'],
  fields: { village: village('所在村', { basis }), from: day('起始日', { basis }), fine: money('罚款', { basis }) },
  states: { asked: open('已申请'), sent: open('已交办'), granted: open('已许可'), ended: closed('已终止') },
  starts: 'asked',
  transitions: {
    register: { title: '登记', from: [], to: 'asked', by, asks: { village: 'required' } },
    send: { title: '交办', from: ['asked'], to: 'sent', by },
    return: { title: '交回', from: ['sent'], to: 'asked', by, due: rule('TOY-RETURN').after('sent'), duePasses: 'not-returned' },
    grant: { title: '许可', from: ['asked'], to: 'granted', by, asks: { from: 'required' } },
    renew: { title: '续期', from: ['granted'], to: 'granted', by, asks: { from: 'required' }, due: rule('TOY-TERM').afterDay('from'), duePasses: 'expired', dueTitle: '许可有效期' },
    fine: { title: '当场处罚', from: ['asked'], to: 'asked', by, asks: { fine: 'required' }, when: (is) => is.amountInRange('fine', 'TOY-FINE') },
    end: { title: '终止', from: ['granted'], to: 'ended', by },
  },
  measures: {
    returnDue: measure('应交回', 'case').onDuty('return', 'due'),
    notReturned: measure('逾期未回', 'case').onDuty('return', 'late'),
    termDue: measure('到期', 'case').onDuty('renew', 'due'),
    ranOut: measure('到期未续', 'case').onDuty('renew', 'late'),
  },
})
