import {
  choice, closed, day, defineMatter, files, longText, measure, money, open, people, rule, text, village, yes,
} from '@zhenzhi/kernel'
import { campaigns } from '../../campaign/campaigns.ts'
import { disputeKinds, levels, sources } from './mediation.choices.ts'

const desk = ['mediator', 'clerk'] as const
const finders = ['grid-worker', 'village-official', 'mediator', 'clerk'] as const
const inCampaign = { is: 'compare', field: 'campaign', how: '≠', to: null } as const
const agreementBasis = '《人民调解法》第29条第1款'

/** 矛盾纠纷调解: found or applied for, accepted, mediated, agreed or not, followed up, closed (人民调解法). */
export const mediation = defineMatter({
  id: 'mediation',
  title: '矛盾纠纷调解',
  rows: ['D01', 'D02', 'D03', 'D12', 'D18'],
  place: 'village',
  office: 'justice-office',
  corrects: desk,
  lists: ['parties', 'village', 'kind', 'level', 'summary'],
  fields: {
    parties: people('当事人', { min: 2, basis: '《人民调解法》第29条第1款：当事人的基本情况' }),
    village: village('纠纷发生地', { basis: '年度报告按村（社区）统计排查和调解' }),
    kind: choice('纠纷类型', disputeKinds, { basis: '司法行政基层统计：纠纷类型' }),
    source: choice('来源', sources, { basis: '司法行政基层统计：主动、申请、委托移送' }),
    level: choice('调解层级', levels, { basis: '镇村组三级调解分级统计' }),
    summary: longText('纠纷主要事实', { searchable: true, basis: agreementBasis, hint: '写事情经过，不写身份证号和电话。' }),
    campaign: choice('所属专项行动', campaigns, { hint: '不是专项行动中排查的不选' }),
    willing: yes('各方愿意调解', { basis: '《人民调解法》第17条：一方明确拒绝的，不得调解' }),
    committee: text('调解委员会', { basis: '《人民调解法》第29条第2款：协议书加盖调解委员会印章' }),
    mediator: text('调解员', { basis: '《人民调解法》第19条：指定或由当事人选择' }),
    told: yes('已告知权利义务', { basis: '《人民调解法》第23条、第24条' }),
    session: longText('调解情况记录', { sealed: true, basis: '《人民调解法》第27条' }),
    issues: longText('争议事项和各方责任', { sealed: true, basis: agreementBasis }),
    terms: longText('协议内容', { sealed: true, basis: agreementBasis }),
    way: text('履行方式', { basis: agreementBasis }),
    performBy: day('履行期限', { basis: agreementBasis }),
    amount: money('协议涉及金额', { hint: '没有金额的不填' }),
    signedCopy: files('签好的协议书照片', { basis: '《人民调解法》第29条第2款：调解委员会留存一份' }),
    failure: longText('不成的原因', { sealed: true, basis: '《人民调解法》第26条' }),
    advised: text('告知的其他途径', { basis: '《人民调解法》第26条：告知可以通过仲裁、行政、司法等途径维护权利' }),
    performed: yes('协议已履行', { basis: '《人民调解法》第31条：督促履行' }),
    visitNote: longText('回访情况', { sealed: true, basis: '《人民调解法》第31条' }),
    confirmation: choice('法院的决定', { confirmed: '确认有效', rejected: '不予确认' }, { basis: '《人民调解法》第33条' }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  papers: {
    agreement: {
      title: '人民调解协议书',
      template: 'mediation/agreement.docx',
      series: '人调字',
      requires: {
        parties: agreementBasis, summary: agreementBasis, issues: agreementBasis, terms: agreementBasis, way: agreementBasis, performBy: agreementBasis,
      },
    },
  },
  states: {
    registered: open('已登记'),
    mediating: open('调解中'),
    agreed: open('已达成协议'),
    failed: closed('调解不成'),
    declined: closed('不予调解'),
    closed: closed('已结案'),
  },
  starts: 'registered',
  transitions: {
    register: {
      title: '登记', from: [], to: 'registered', by: finders,
      asks: { parties: 'required', village: 'required', kind: 'required', source: 'required', level: 'required', summary: 'required', campaign: 'optional' },
    },
    accept: {
      title: '受理', from: ['registered'], to: 'mediating', by: desk,
      asks: { willing: 'required', committee: 'required', mediator: 'required', told: 'required' },
      when: (is) => is.all(
        is.says('有一方明确拒绝调解的，不得调解（《人民调解法》第17条）。请改办“不予调解”。', is.compare('willing', '=', true)),
        is.says('请先告知当事人权利和义务（《人民调解法》第23条、第24条），再办受理。', is.compare('told', '=', true)),
      ),
    },
    decline: { title: '不予调解', from: ['registered'], to: 'declined', by: desk, asks: { reason: 'required' } },
    escalate: {
      title: '上交上一级调解', from: ['registered', 'mediating'], to: 'registered', by: finders, clears: ['level', 'reason'],
      asks: { level: 'required', reason: 'required' },
    },
    record: { title: '记录调解', from: ['mediating'], to: 'mediating', by: desk, clears: ['session'], asks: { session: 'required' } },
    draft: {
      title: '制作协议书', from: ['mediating'], to: 'mediating', by: desk, issues: ['agreement'],
      asks: { summary: 'optional', issues: 'required', terms: 'required', way: 'required', performBy: 'required', amount: 'optional' },
    },
    sign: {
      title: '登记签署', from: ['mediating'], to: 'agreed', by: desk, signs: 'agreement', asks: { signedCopy: 'required' },
    },
    agreeOrally: {
      title: '达成口头协议', from: ['mediating'], to: 'agreed', by: desk, asks: { terms: 'required', amount: 'optional' },
    },
    fail: {
      title: '终止调解', from: ['mediating'], to: 'failed', by: desk, asks: { failure: 'required', advised: 'required' },
      due: rule('MED-014').after('mediating'), dueTitle: '调解终结', orBy: ['sign', 'agreeOrally'],
    },
    visit: {
      title: '回访', from: ['agreed'], to: 'agreed', by: finders, clears: ['visitNote', 'performed'], asks: { visitNote: 'required', performed: 'required' },
      due: rule('LOC-001').after('agreed'),
    },
    applyConfirmation: {
      title: '申请司法确认', from: ['agreed'], to: 'agreed', by: desk, asks: {}, when: (is) => is.since(['reopen'], is.never('applyConfirmation')),
      due: rule('MED-023').after('agreed'),
    },
    confirm: {
      title: '登记法院决定', from: ['agreed'], to: 'agreed', by: desk, asks: { confirmation: 'required' },
      when: (is) => is.says('还没有登记司法确认申请，请先办“申请司法确认”。', is.since(['reopen'], is.times('applyConfirmation', '≥', 1))),
    },
    close: {
      title: '结案', from: ['agreed'], to: 'closed', by: desk, asks: {},
      when: (is) => is.says('结案前要先回访，了解协议履行情况（《人民调解法》第31条）。', is.since(['reopen'], is.times('visit', '≥', 1))),
    },
    reopen: {
      title: '重新调解', from: ['agreed', 'failed', 'closed'], to: 'mediating', by: desk, asks: { reason: 'required' },
      clears: [
        'session', 'issues', 'terms', 'way', 'performBy', 'amount', 'signedCopy', 'failure', 'advised', 'performed', 'visitNote', 'confirmation', 'reason',
      ],
    },
  },
  measures: {
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
    visits: measure('回访', 'visit').on('visit').by('village'),
    performed: measure('协议已履行', 'case').on('visit').by('village').with({ subject: 'thread', when: { is: 'compare', field: 'performed', how: '=', to: true } }),
    appliedConfirmation: measure('申请司法确认', 'case').on('applyConfirmation').by('village'),
    confirmed: measure('司法确认有效', 'case').on('confirm').by('village').with({ when: { is: 'compare', field: 'confirmation', how: '=', to: 'confirmed' } }),
    reopened: measure('重新调解', 'case').on('reopen').by('village'),
    foundInCampaign: measure('专项行动中排查', 'case').on('register').by('village', 'kind', 'campaign').with({ subject: 'thread', when: inCampaign }),
    resolvedInCampaign: measure('专项行动中化解', 'case').on('sign', 'agreeOrally').by('village', 'kind', 'campaign').with({ subject: 'thread', times: 'first', when: inCampaign }),
  },
})
