import { defineIndicator } from '@zhenzhi/kernel'
import { disputeKinds } from '../../words/dispute-kinds.ts'
import { preventedKinds } from './mediation.choices.ts'

const part = 1 as const
const distinct = (name: string) => ({ as: 'distinct', measure: `mediation.${name}` }) as const
const count = (name: string) => ({ as: 'count', measure: `mediation.${name}` }) as const
const from = (source: string) => ({ ...distinct('accepted'), where: { source: [source] } })

/** 来源 (MD-03) and 纠纷类型 (MD-06), on the day of acceptance. */
const accepted = [
  defineIndicator({ id: 'disputes-accepted-sweep', title: '主动调解受理', code: 'MD-03', unit: '件', part, rows: ['D18'], reading: from('sweep') }),
  defineIndicator({ id: 'disputes-accepted-application', title: '依申请调解受理', code: 'MD-03', unit: '件', part, rows: ['D18'], reading: from('application') }),
  defineIndicator({ id: 'disputes-accepted-referral', title: '委托移送调解受理', code: 'MD-03', unit: '件', part, rows: ['D18'], reading: from('referral') }),
  defineIndicator({
    id: 'disputes-court-linked', title: '诉调对接受理', unit: '件', part, rows: ['D22'], reading: { ...distinct('referred'), where: { referredBy: ['court'] } },
  }),
  ...Object.entries(disputeKinds).map(([kind, word]) =>
    defineIndicator({ id: `disputes-kind-${kind}`, title: `受理${word}纠纷`, code: 'MD-06', unit: '件', part, rows: ['D27'], reading: { ...distinct('accepted'), where: { kind: [kind] } } })),
]

/** What was settled of what was found (MD-13), where it was settled, and the balance of the month: open before + begun − ended = open after. */
const settled = [
  defineIndicator({
    id: 'disputes-resolved-rate', title: '矛盾纠纷化解率', code: 'MD-13', unit: '%', part, rows: ['D01'],
    reading: { as: 'rate', numerator: distinct('foundSettled'), denominator: distinct('found') },
  }),
  defineIndicator({ id: 'disputes-found-settled', also: ['disputes-resolved'], title: '排查发现的已化解', unit: '件', part, rows: ['D01'], reading: distinct('foundSettled') }),
  defineIndicator({ id: 'disputes-begun', title: '本期新增矛盾纠纷', unit: '件', part, rows: ['D01'], reading: count('begun') }),
  defineIndicator({ id: 'disputes-ended', title: '本期了结矛盾纠纷', unit: '件', part, rows: ['D01'], reading: count('ended') }),
  ...([['group', '组级化解'], ['village', '村级化解'], ['town', '镇级化解']] as const).map(([level, title]) =>
    defineIndicator({ id: `disputes-settled-${level}`, title, code: 'GR-03', unit: '件', part, rows: ['D03'], reading: { ...distinct('succeeded'), where: { level: [level] } } })),
  defineIndicator({
    id: 'disputes-settled-in-village-rate', title: '村组化解率', code: 'GR-03', unit: '%', part, rows: ['D03'],
    reading: { as: 'rate', numerator: { ...distinct('succeeded'), where: { level: ['group', 'village'] } }, denominator: distinct('succeeded') },
  }),
  defineIndicator({ id: 'disputes-escalated', title: '上交上一级调解', unit: '件', part, rows: ['D03'], reading: count('escalated') }),
]

/** 疑难复杂 (MD-07), 防止激化 (MD-08), 履行 (MD-09), 司法确认申请 (MD-10), 告知其他途径 (MD-14). */
const atTheEnd = [
  defineIndicator({ id: 'disputes-difficult', title: '疑难复杂纠纷', code: 'MD-07', unit: '件', part, rows: ['D18'], reading: { ...distinct('graded'), where: { grade: ['difficult'] } } }),
  ...Object.entries(preventedKinds).flatMap(([kind, word]) => [
    defineIndicator({ id: `prevented-${kind}`, title: `防止${word}`, code: 'MD-08', unit: '件', part, rows: ['D18'], reading: { ...distinct('prevented'), where: { prevented: [kind] } } }),
    defineIndicator({
      id: `prevented-${kind}-persons`, title: `防止${word}涉及的人`, code: 'MD-08', unit: '人', part, rows: ['D18'],
      reading: { as: 'sum', measure: 'mediation.preventedPersons', where: { prevented: [kind] } },
    }),
  ]),
  defineIndicator({
    id: 'agreements-performed-rate', title: '协议按期履行率', code: 'MD-09', unit: '%', part, rows: ['D18'],
    reading: { as: 'rate', numerator: count('performedInTime'), denominator: count('performanceDue') },
  }),
  defineIndicator({ id: 'confirmations-applied', title: '司法确认申请', code: 'MD-10', unit: '件', part, rows: ['D18'], reading: count('appliedConfirmation') }),
  defineIndicator({ id: 'disputes-other-ways', title: '终止调解并告知其他途径', code: 'MD-14', unit: '件', part, rows: ['D02'], reading: distinct('told') }),
]

export const statisticsIndicators = [...accepted, ...settled, ...atTheEnd]
