import { defineIndicator } from '@zhenzhi/kernel'

const summed = (name: string, of: string) => ({ as: 'sum', measure: `statutory-count-return.${name}`, where: { service: [of] } }) as const
const latest = (name: string, of: string) => ({ as: 'latest', since: 'period', measure: `statutory-count-return.${name}`, where: { service: [of] } }) as const

export const statutoryCountReturnIndicators = [
  defineIndicator({ part: 1, rows: ['F21'], id: 'correction-persons', title: '社区矫正对象', code: 'LP-08', unit: '人', reading: latest('persons', 'correction') }),
  defineIndicator({ part: 1, rows: ['F21'], id: 'correction-lapsed', title: '社区矫正脱管漏管', unit: '人', reading: summed('lapsed', 'correction') }),
  defineIndicator({ part: 1, rows: ['F22'], id: 'resettlement-persons', title: '安置帮教对象', code: 'LP-08', unit: '人', reading: latest('persons', 'resettlement') }),
  defineIndicator({
    part: 1, rows: ['F22'], id: 'resettlement-handover-rate', title: '安置帮教衔接率', unit: '%',
    reading: { as: 'rate', numerator: summed('handedOver', 'resettlement'), denominator: summed('handoverDue', 'resettlement') },
  }),
  defineIndicator({ part: 1, rows: ['F23'], id: 'detox-persons', title: '社区戒毒人数', unit: '人', reading: latest('persons', 'detox') }),
  defineIndicator({ part: 1, rows: ['F23'], id: 'recovery-persons', title: '社区康复人数', unit: '人', reading: latest('persons', 'recovery') }),
  defineIndicator({ part: 1, rows: ['F24'], id: 'recovery-assessed', title: '社区康复已评估需要', unit: '人', reading: latest('assessed', 'recovery') }),
]
