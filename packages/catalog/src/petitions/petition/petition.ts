import { caseOf, choice, closed, day, defineMatter, files, integer, longText, measure, open, person, rule, text, village } from '@zhenzhi/kernel'
import { reasonsFit } from '../../words/discontents.ts'
import { ratings } from '../../words/ratings.ts'
import { notAbove } from '../../words/reply-findings.ts'
import { mirroredFields, mirroredMeasures } from '../mirrored-request.ts'
import { leaderRoles, reviewOutcomes, times } from '../petition-words.ts'
import { channels, reviewStages } from './petition.choices.ts'
import { petitionClocks } from './petition.clocks.ts'

const desk = ['clerk', 'leader'] as const
const takers = ['clerk', 'officer', 'village-official', 'leader'] as const
const by = ['village', 'channel'] as const

/**
 * 信访事项: the mirror of what the petition platform above holds, whose time limits prevail. The day of each act is the platform's day;
 * the opening act's is the day received; what it was given for accepting and rating is copied where the platform shows it. 积案 are petitions put on the backlog, worked on by a leader, resolved, and signed off by another.
 */
export const petition = defineMatter({
  id: 'petition',
  title: '信访事项',
  rows: ['D09', 'D13', 'E07', 'E08'],
  place: 'village',
  office: 'safety-law-office',
  against: ['about', 'aboutOfficer'],
  complainant: 'petitioner',
  fromPlatform: { words: ['阳光信访', '信访件', '信访人', '信访事项', '信访局', '信访编号'], signs: ['来访人', '来访日期', '来信人', '来信日期'], number: 'number', demand: 'demand', due: 'upperDue', unit: 'unit', sets: { channel: 'sunshine' } },
  answering: { acts: ['handle', 'reply'], says: ['result'], asked: 'demand', kept: 'findings', remedy: { words: ['复查'], rule: 'PET-017', notBy: notAbove, onPaper: true } },
  lists: ['number', 'channel', 'village', 'demand', 'upperDue'],
  fields: {
    ...mirroredFields,
    number: text('信访件编号', { max: 60, basis: '和上级平台逐件对账' }),
    channel: choice('信访渠道', channels, { basis: '年度报告：按渠道统计信访件' }),
    demand: longText('信访诉求', { searchable: true, basis: '《信访工作条例》第23条：收到信访事项应当登记', hint: '写诉求，不写姓名、身份证号和电话；检举线索只写转到哪里。' }),
    village: village('涉及村（社区）', { hint: '不清楚的不填' }),
    petitioner: person('信访人'),
    persons: integer('联名或同行人数', 'person-times', { min: 1, max: 9999 }),
    officeBy: day('信访部门受理期限', { hint: '照上级平台抄；平台没有的不填' }),
    acceptBy: day('责任单位受理期限', { hint: '照上级平台抄；平台没有的不填' }),
    rateBy: day('评价截止日', { hint: '照上级平台抄；平台没有的不填' }),
    times: choice('初次还是重复', times),
    earlier: caseOf('以前的那一件', { of: 'petition' }),
    leader: text('包案领导', { max: 40, basis: '一件一人一方案（本地做法）' }),
    leaderRole: choice('包案领导的职务', leaderRoles, { basis: '按职务统计包案件数' }),
    plan: files('化解方案'),
    workedOn: day('研判日期', { hint: '积案每月研判一次，填研判那天' }),
    officeRating: choice('对信访部门的评价', ratings),
    reviewStage: choice('复查还是复核', reviewStages, { basis: '《信访工作条例》第35条、第36条' }),
    reviewOutcome: choice('上级决定的结果', reviewOutcomes, { basis: '《信访工作条例》第35条、第36条' }),
    progress: longText('攻坚情况', { sealed: true }),
    resolution: longText('化解结果', { sealed: true, basis: '年度报告：化解信访积案件数，一件一个结果' }),
    evidence: files('化解依据'),
  },
  states: {
    received: open('已收件'), forwarded: open('已交责任单位'), accepted: open('已受理'), handled: open('已办理'), replied: open('已答复'),
    backlog: open('积案攻坚中'), resolved: open('积案已化解'),
    returned: closed('已退回'), closed: closed('已办结'), signedOff: closed('积案已销号'),
  },
  starts: 'received',
  transitions: {
    register: {
      title: '登记收件', from: [], to: 'received', by: ['clerk'],
      asks: {
        number: 'optional', channel: 'required', demand: 'required', village: 'optional', upperDue: 'optional', unit: 'optional',
        petitioner: 'optional', persons: 'optional', about: 'optional', aboutOfficer: 'optional', times: 'optional', earlier: 'optional', officeBy: 'optional', acceptBy: 'optional',
      },
      when: (is) => is.says('阳光信访件要填平台上的编号，才能和平台对账。', is.any(is.compare('channel', '≠', 'sunshine'), is.filled('number'))),
    },
    forward: {
      title: '交责任单位', from: ['received'], to: 'forwarded', by: desk, asks: { unit: 'optional', acceptBy: 'optional' },
      due: rule('LOC-002').afterDay('officeBy'), dueTitle: '信访部门受理期限', orBy: ['accept', 'sendBack', 'handle'],
    },
    accept: {
      title: '受理', from: ['received', 'forwarded'], to: 'accepted', by: ['clerk'], asks: { upperDue: 'optional', unit: 'optional', village: 'optional' },
      due: rule('LOC-002').afterDay('acceptBy'), dueTitle: '责任单位受理期限', orBy: ['sendBack', 'handle'],
    },
    assignLeader: {
      title: '领导包案', from: ['received', 'forwarded', 'accepted', 'handled', 'replied', 'backlog'], by: desk, asks: { leader: 'required', leaderRole: 'required', plan: 'optional' },
    },
    sendBack: { title: '不予受理或退回', from: ['received', 'forwarded'], to: 'returned', by: ['clerk'], asks: { reason: 'required' } },
    extend: { title: '登记延期', from: ['accepted'], to: 'accepted', by: ['clerk'], clears: ['upperDue'], asks: { upperDue: 'required', reason: 'optional' } },
    handle: {
      title: '办理', from: ['received', 'forwarded', 'accepted'], to: 'handled', by: takers, clears: ['findings'], asks: { result: 'optional', findings: 'optional' },
      due: rule('LOC-002').afterDay('upperDue'), dueTitle: '上级办理期限', orBy: ['resolve'],
    },
    reply: { title: '答复', from: ['handled'], to: 'replied', by: ['clerk'], clears: ['findings'], asks: { result: 'optional', findings: 'optional', rateBy: 'optional' } },
    callBack: {
      title: '回访', from: ['replied'], to: 'replied', by: ['clerk', 'leader'], clears: ['callbackNote'], asks: { callbackNote: 'optional' },
      when: (is) => is.atDesk(is.advised('回访最好由承办以外的人打，请换一位同事。人手确实不够的，写明理由再办。', is.differentPersons('handle'))),
    },
    rate: {
      title: '登记评价', from: ['replied', 'closed'], by: ['clerk'], clears: ['rating', 'officeRating', 'discontents'], asks: { rating: 'required', officeRating: 'optional', discontents: 'optional' },
      when: (is) => reasonsFit(is, 'rating', 'officeRating'),
      due: rule('LOC-104').afterDay('rateBy'), dueTitle: '群众评价期',
    },
    reviewAbove: {
      title: '登记复查复核结果', from: ['replied', 'closed'], by: ['clerk'], clears: ['reviewStage', 'reviewOutcome'], asks: { reviewStage: 'required', reviewOutcome: 'required' },
    },
    close: { title: '办结', from: ['handled', 'replied'], to: 'closed', by: ['clerk'], asks: {} },
    listBacklog: {
      title: '列为积案', from: ['received', 'accepted', 'handled', 'replied', 'closed', 'signedOff'], to: 'backlog', by: desk,
      clears: ['leader', 'leaderRole', 'plan', 'progress', 'resolution', 'evidence', 'workedOn'], asks: { leader: 'optional', leaderRole: 'optional', plan: 'optional', workedOn: 'optional' },
    },
    work: {
      title: '登记攻坚情况', from: ['backlog'], to: 'backlog', by: takers, clears: ['progress', 'workedOn'], asks: { leader: 'optional', progress: 'optional', workedOn: 'optional' },
      due: rule('LOC-109').afterDay('workedOn'), dueTitle: '积案每月研判', orBy: ['resolve'],
    },
    resolve: { title: '化解', from: ['backlog'], to: 'resolved', by: takers, asks: { resolution: 'required', evidence: 'optional' } },
    signOff: {
      title: '销号', from: ['resolved'], to: 'signedOff', by: desk, asks: {},
      when: (is) => is.says('销号要由登记化解以外的人来办。请换一位同事核实后销号。', is.differentPersons('resolve')),
    },
  },
  measures: {
    ...petitionClocks,
    ...mirroredMeasures({ handledBy: ['handle', 'resolve'], times: 'first', since: [], by }),
    received: measure('收到信访件', 'case').on('register').by(...by),
    persons: measure('信访人次', 'person-times').on('register').by(...by).with({ amount: { field: 'persons' } }),
    // what is handled without an act of acceptance in the upper list was accepted then at the latest
    accepted: measure('受理', 'case').on('accept', 'handle').by(...by).with({ times: 'first' }),
    returned: measure('退回', 'case').on('sendBack').by(...by),
    backlogListed: measure('列为积案', 'case').on('listBacklog').by(...by).with({ subject: 'thread' }),
    backlogResolved: measure('化解积案', 'case').on('resolve').by(...by).with({ subject: 'thread' }),
    backlogSignedOff: measure('积案销号', 'case').on('signOff').by(...by).with({ subject: 'thread' }),
    backlogStanding: measure('在册积案', 'case').on('listBacklog').by(...by).with({ times: { standing: { until: ['resolve'] } } }),
    standing: measure('在办', 'case').on('register', 'listBacklog').by(...by).with({ times: { standing: { until: ['close', 'sendBack', 'signOff'] } } }),
  },
})
