import { defineIndicator } from '@zhenzhi/kernel'
import type { Counted, Indicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: [] } as const
/** Kinds of matters whose duty to answer is counted in cases; each channel keeps its own figure beside these. */
const kinds = [
  'mediation', 'permit', 'petition', 'hotline-order', 'deputy-suggestion', 'cppcc-proposal', 'resident-report', 'legal-aid', 'centre-intake', 'tenure-dispute', 'town-petition', 'reception',
  'complaint-line', 'netizen-message', 'inquiry', 'assigned-matter', 'grid-event', 'disclosure-request',
]
const over = (name: string) => ({ as: 'sum-of', of: kinds.map((id): Counted => ({ as: 'count', measure: `${id}.${name}` })) }) as const

const hazards = { fire: '消防', housing: '自建房', gas: '燃气', road: '道路交通', flood: '防汛', 'forest-fire': '森林防火' }
const hazard = (name: string, area: string): Counted => ({ as: 'count', measure: `hazard.${name}`, where: { area: [area] } })
const calls = { consult: '咨询', help: '求助', complaint: '投诉', report: '举报', advice: '建议' }

/** Figures that statistical tables ask of a whole town out of what other matters count: all kinds together, hazards by topic, calls by kind, meetings. */
export const wholeTownIndicators: readonly Indicator[] = [
  defineIndicator({ ...shared, id: 'all-matters-due', title: '各类事项到期应办结', code: 'SC-05', unit: '件', reading: over('due') }),
  defineIndicator({ ...shared, id: 'all-matters-in-time-rate', title: '各类事项按期办结率', code: 'SC-05', unit: '%', reading: { as: 'rate', numerator: over('inTime'), denominator: over('due') } }),
  ...Object.entries(hazards).flatMap(([area, topic]) => [
    defineIndicator({ ...shared, id: `hazards-found-${area}`, title: `排查${topic}隐患`, code: 'GR-06', unit: '个', reading: hazard('found', area) }),
    defineIndicator({ ...shared, id: `hazards-in-time-rate-${area}`, title: `${topic}隐患按期整改率`, code: 'GR-06', unit: '%', reading: { as: 'rate', numerator: hazard('inTime', area), denominator: hazard('due', area) } }),
  ]),
  ...Object.entries(calls).map(([kind, word]) =>
    defineIndicator({ ...shared, id: `hotline-orders-${kind}`, title: `热线${word}件`, code: 'HL-01、HL-09', unit: '件', reading: { as: 'count', measure: 'hotline-order.received', where: { kind: [kind] } } })),
  defineIndicator({ ...shared, id: 'law-before-meetings', title: '会前学法', code: 'LD-02', unit: '次', reading: { as: 'distinct', measure: 'meeting.items', where: { tag: ['law-study'] } } }),
  defineIndicator({ ...shared, id: 'joint-meeting-items', title: '班子会议审议事项', code: 'DE-08', unit: '个', reading: { as: 'count', measure: 'meeting.items', where: { kind: ['party', 'government', 'joint'] } } }),
  defineIndicator({ ...shared, id: 'permits-accepted', title: '受理许可申请件数', code: 'EN-12、OI-04', unit: '件', reading: { as: 'count', measure: 'permit.accepted' } }),
  defineIndicator({ ...shared, id: 'permits-refused', title: '不予许可件数', code: 'EN-12、OI-04', unit: '件', reading: { as: 'count', measure: 'permit.refused' } }),
]
