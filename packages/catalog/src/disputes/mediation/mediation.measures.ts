import { measure } from '@zhenzhi/kernel'
import { discontentOf } from '../../words/discontents.ts'

const inCampaign = { is: 'compare', field: 'campaign', how: '≠', to: null } as const
const filled = (field: string) => ({ is: 'compare', field, how: '≠', to: null } as const)
const isYes = (field: string) => ({ is: 'compare', field, how: '=', to: true } as const)

/** What a mediation counts. A measure keeps its meaning under its id; what was wanted later stands at the end. */
export const mediationMeasures = {
  received: measure('登记', 'case').on('register').by('village', 'kind', 'source', 'level'),
  found: measure('排查发现', 'case').on('register').by('village', 'kind', 'source').with({ subject: 'thread', when: { is: 'compare', field: 'source', how: '=', to: 'sweep' } }),
  accepted: measure('受理', 'case').on('accept').by('village', 'kind', 'source', 'level').with({ subject: 'thread', times: 'first' }),
  concluded: measure('调解终结', 'case').on('sign', 'agreeOrally', 'fail').by('village', 'kind', 'level').with({ subject: 'thread', times: 'first' }),
  succeeded: measure('调解成功', 'case').on('sign', 'agreeOrally').by('village', 'kind', 'level').with({ subject: 'thread', times: 'first' }),
  failed: measure('调解不成', 'case').on('fail').by('village', 'kind', 'level').with({ subject: 'thread', times: 'first' }),
  written: measure('书面协议', 'copy').on('sign').by('village'),
  oral: measure('口头协议', 'case').on('agreeOrally').by('village'),
  amount: measure('协议涉及金额', 'money').on('sign', 'agreeOrally').by('village').with({ amount: { field: 'amount' } }),
  parties: measure('当事人', 'person').on('accept').by('village').with({ per: { list: 'parties' }, subject: { field: 'parties' }, times: 'first' }),
  partyTimes: measure('当事人次', 'person-times').on('accept').by('village').with({ amount: { countOf: 'parties' } }),
  standing: measure('在办', 'case').on('register', 'reopen').by('village').with({ times: { standing: { until: ['sign', 'agreeOrally', 'fail', 'decline'] } } }),
  due: measure('应办结', 'case').onDuty('fail', 'due').by('village'),
  inTime: measure('按期办结', 'case').onDuty('fail', 'in-time').by('village'),
  late: measure('超期', 'case').onDuty('fail', 'late').by('village'),
  rated: measure('当事人评价', 'case').on('visit', 'visitAgain').by('village', 'rating').with({ when: { is: 'compare', field: 'rating', how: '≠', to: null } }),
  discontents: discontentOf(['visit', 'visitAgain'], ['village']),
  visits: measure('回访', 'visit').on('visit').by('village'),
  performed: measure('协议已履行', 'case').on('visit').by('village').with({ subject: 'thread', when: isYes('performed') }),
  appliedConfirmation: measure('申请司法确认', 'case').on('applyConfirmation').by('village'),
  confirmed: measure('司法确认有效', 'case').on('confirm').by('village').with({ when: { is: 'compare', field: 'confirmation', how: '=', to: 'confirmed' } }),
  reopened: measure('重新调解', 'case').on('reopen').by('village'),
  foundInCampaign: measure('专项行动中排查', 'case').on('register').by('village', 'kind', 'campaign').with({ subject: 'thread', when: inCampaign }),
  resolvedInCampaign: measure('专项行动中化解', 'case').on('sign', 'agreeOrally').by('village', 'kind', 'campaign').with({ subject: 'thread', times: 'first', when: inCampaign }),
  referred: measure('委托移送调解', 'case').on('accept').by('village', 'referredBy').with({ subject: 'thread', times: 'first', when: filled('referredBy') }),
  escalated: measure('上交调解', 'case').on('escalate').by('village', 'level'),
  sessions: measure('调解场次', 'event').on('record').by('village', 'sessionPlace'),
  replaced: measure('更换调解员', 'event').on('replaceMediator').by('village', 'replacedBecause'),
  risksReported: measure('报告激化风险', 'event').on('reportRisk').by('village'),
  foundSettled: measure('排查发现的已化解', 'case').on('sign', 'agreeOrally').by('village', 'kind').with({ subject: 'thread', times: 'first', when: { is: 'compare', field: 'source', how: '=', to: 'sweep' } }),
  ended: measure('销账', 'case').on('sign', 'agreeOrally', 'fail', 'decline').by('village'),
  begun: measure('新增或重新调解', 'case').on('register', 'reopen').by('village'),
  performanceDue: measure('到期应履行', 'case').onDuty('visitAgain', 'due').by('village'),
  performedInTime: measure('按期履行', 'case').onDuty('visitAgain', 'in-time').by('village'),
  urged: measure('督促履行', 'event').on('urge').by('village'),
  rejected: measure('司法确认不予确认', 'case').on('confirm').by('village').with({ when: { is: 'compare', field: 'confirmation', how: '=', to: 'rejected' } }),
  graded: measure('定了难易的结案', 'case').on('close').by('village', 'grade').with({ subject: 'thread', times: 'first', when: filled('grade') }),
  prevented: measure('防止激化', 'case').on('close').by('village', 'prevented').with({ subject: 'thread', times: 'first', when: filled('prevented') }),
  preventedPersons: measure('防止激化涉及的人', 'person').on('close').by('village', 'prevented').with({ subject: 'thread', times: 'first', amount: { field: 'preventedPersons' }, when: filled('prevented') }),
  told: measure('告知其他途径', 'case').on('fail').by('village').with({ subject: 'thread', times: 'first' }),
}
