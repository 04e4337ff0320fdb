import { defineIndicator } from '@zhenzhi/kernel'
import type { Indicator } from '@zhenzhi/kernel'
import { mirroredRates } from '../../petitions/mirrored-request.ts'
import { contentRatings } from '../../words/ratings.ts'

const rows = ['E09']
const counted = (name: string) => ({ as: 'count', measure: `hotline-order.${name}` }) as const
const distinct = (name: string, solved?: readonly string[]) => ({ as: 'distinct', measure: `hotline-order.${name}`, ...(solved === undefined ? {} : { where: { solved } }) }) as const

const ratedIn = (name: string, rating?: readonly string[]) => ({ as: 'distinct', measure: `hotline-order.${name}`, ...(rating === undefined ? {} : { where: { rating } }) }) as const

interface Rated {
  code?: string
  rows: readonly string[]
  numerator: ReturnType<typeof counted | typeof distinct | typeof ratedIn>
  denominator: ReturnType<typeof counted | typeof distinct | typeof ratedIn>
}

function rate(id: string, title: string, { code, rows: of, numerator, denominator }: Rated): Indicator {
  return defineIndicator({ id, title, unit: '%', part: 1, rows: of, ...(code === undefined ? {} : { code }), reading: { as: 'rate', numerator, denominator } })
}

export const hotlineOrderIndicators = [
  defineIndicator({ id: 'hotline-orders', title: '受理市民热线', code: 'HL-01', unit: '件', part: 1, rows, reading: { as: 'count', measure: 'hotline-order.received' } }),
  defineIndicator({ id: 'hotline-orders-returned', title: '市民热线退单', code: 'HL-07', unit: '件', part: 1, rows, reading: { as: 'count', measure: 'hotline-order.returned' } }),
  defineIndicator({ id: 'hotline-orders-redone', title: '市民热线重办', code: 'HL-07', unit: '件', part: 1, rows: ['E10'], reading: { as: 'count', measure: 'hotline-order.redone' } }),
  defineIndicator({ id: 'hotline-orders-open', title: '在办市民热线', unit: '件', part: 1, rows, reading: { as: 'stock', measure: 'hotline-order.standing' } }),
  rate('hotline-response-rate', '市民热线响应率', { code: 'HL-02', rows: ['E10'], numerator: counted('contactInTime'), denominator: counted('contactDue') }),
  rate('hotline-local-in-time-rate', '市民热线按本地期限办理率', { code: 'HL-03', rows: ['E10'], numerator: counted('localInTime'), denominator: counted('localDue') }),
  rate('hotline-solved-rate', '市民热线解决率', { code: 'HL-04', rows: ['E10'], numerator: distinct('calledBackAbove', ['solved']), denominator: distinct('calledBackAbove') }),
  rate('hotline-own-solved-rate', '自行回访解决率', { rows: ['E10'], numerator: distinct('calledBackApart', ['solved']), denominator: distinct('calledBackApart') }),
  defineIndicator({ id: 'hotline-own-callbacks', title: '自行回访件数', code: 'HL-06', unit: '件', part: 1, rows: ['E10'], reading: counted('calledBackApart') }),
  rate('hotline-returned-rate', '市民热线退单率', { code: 'HL-07', rows, numerator: counted('returned'), denominator: counted('received') }),
  rate('hotline-redone-rate', '市民热线重办率', { code: 'HL-07', rows: ['E10'], numerator: counted('redone'), denominator: counted('received') }),
  rate('hotline-first-satisfaction-rate', '市民热线首次满意率', { rows: ['E10'], numerator: ratedIn('ratedFirst', contentRatings), denominator: ratedIn('ratedFirst') }),
  rate('hotline-redone-satisfaction-rate', '市民热线重办后满意率', { rows: ['E10'], numerator: ratedIn('ratedAgain', contentRatings), denominator: ratedIn('ratedAgain') }),
  defineIndicator({ id: 'hotline-orders-told', title: '市民热线告知结果', unit: '件', part: 1, rows: ['E10'], reading: { as: 'count', measure: 'hotline-order.toldResult' } }),
  defineIndicator({ id: 'hotline-orders-late', title: '市民热线超期', code: 'HL-07', unit: '件', part: 1, rows: ['E10'], reading: counted('late') }),
  defineIndicator({ id: 'hotline-orders-excluded', title: '市民热线剔除', unit: '件', part: 1, rows, reading: counted('excluded') }),
  defineIndicator({ id: 'hotline-handling-days', title: '市民热线平均办理天数', code: 'HL-08', unit: '天', part: 1, rows: ['E10'], reading: { as: 'mean', measure: 'hotline-order.handlingDays' } }),
  rate('hotline-wrongly-assigned-rate', '市民热线派错率', { rows: ['E20'], numerator: counted('returnedByUnit'), denominator: counted('assigned') }),
  rate('hotline-objection-upheld-rate', '派单异议维持率', { rows: ['E20'], numerator: counted('upheld'), denominator: counted('returnedByUnit') }),
  rate('hotline-objections-answered-rate', '派单异议按期答复率', { rows: ['E20'], numerator: counted('objectionsInTime'), denominator: counted('objectionsDue') }),
  rate('hotline-sent-wrongly-rate', '派错到本镇的占比', { rows: ['E20'], numerator: counted('sentWrongly'), denominator: counted('sourced') }),
  rate('hotline-exclusion-agreed-rate', '剔除申请同意率', { rows, numerator: counted('excluded'), denominator: counted('exclusionsAsked') }),
  ...mirroredRates({ measures: 'hotline-order', id: 'hotline', channel: '市民热线', owner: '12345热线', rows: ['E10'], codes: { inTime: 'HL-03', satisfied: 'HL-05' } }),
]
