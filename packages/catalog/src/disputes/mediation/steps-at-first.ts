import type { GuardWords } from '@zhenzhi/kernel'

export const desk = ['mediator', 'clerk'] as const
export const finders = ['grid-worker', 'village-official', 'mediator', 'clerk'] as const

const related = '调解员是当事人近亲属、或者与纠纷有利害关系的，应当回避，免得偏袒一方（《人民调解法》第15条）。请换一名调解员，再办这一步。'
const inTerm = '所选的任期当日不在任，请核对名册：换届后要选新的任期，离任的请另选。'

/** Whoever mediates stands on both sides alike, and is in office. */
export function mediatorFit(is: GuardWords) {
  const valid = (field: string) => is.says(inTerm, is.any(is.compare(field, '=', null), is.termValid(field)))
  return is.all(is.says(related, is.compare('related', '≠', true)), valid('committeeTerm'), valid('mediatorTerm'), valid('secondMediator'))
}

/** From the first word of it until it is accepted, declined or handed up. */
export const stepsAtFirst = {
  register: {
    title: '登记', from: [], to: 'registered', by: finders,
    asks: {
      parties: 'required', village: 'required', kind: 'required', source: 'required', level: 'required', summary: 'required', referredBy: 'optional', campaign: 'optional', risk: 'optional',
    },
  },
  accept: {
    title: '受理', from: ['registered'], to: 'mediating', by: desk, issues: ['acceptance'],
    asks: {
      willing: 'required', committee: 'required', mediator: 'required', told: 'required', related: 'optional', chosen: 'optional',
      committeeTerm: 'optional', mediatorTerm: 'optional', secondMediator: 'optional',
    },
    when: (is: GuardWords) => is.all(
      is.says('有一方明确拒绝调解的，不得调解（《人民调解法》第17条）。请改办“不予调解”。', is.compare('willing', '=', true)),
      is.says('请先告知当事人权利和义务（《人民调解法》第23条、第24条），再办受理。', is.compare('told', '=', true)),
      mediatorFit(is),
    ),
  },
  decline: { title: '不予调解', from: ['registered'], to: 'declined', by: desk, asks: { reason: 'required' } },
  apply: {
    title: '制作调解申请书', from: ['registered'], to: 'registered', by: desk, issues: ['application'], asks: { claim: 'required' },
    when: (is: GuardWords) => is.says('来源是“当事人申请”的才做申请书。口头申请的也可以在这里记下来，请先更正来源。', is.compare('source', '=', 'application')),
  },
  inform: { title: '制作权利义务告知书', from: ['registered'], to: 'registered', by: desk, issues: ['rights'], asks: {} },
  classify: {
    title: '分类定级', from: ['registered'], to: 'registered', by: desk, asks: { kind: 'optional', level: 'optional', risk: 'required' },
  },
} as const
