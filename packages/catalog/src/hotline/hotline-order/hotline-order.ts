import { choice, closed, day, defineMatter, files, longText, measure, open, person, rule, text, village, yes } from '@zhenzhi/kernel'
import type { GuardWords } from '@zhenzhi/kernel'
import { onRota } from '../../words/rota-posts.ts'
import { mirroredFields, mirroredMeasures } from '../../petitions/mirrored-request.ts'
import { reasonsFit } from '../../words/discontents.ts'
import { exclusionGrounds, sources, toldHow } from './hotline-order.choices.ts'
import { hotlineCourse } from './hotline-order.measures.ts'

const takers = ['clerk', 'officer', 'village-official'] as const
const kinds = { consult: '咨询', help: '求助', complaint: '投诉', report: '举报', advice: '建议', praise: '表扬', other: '其他' }
const desk = ['clerk', 'leader'] as const
const by = ['village', 'kind', 'unit'] as const
/** Where the platform names no day, the town's own for this kind of order; an order that was never signed for has none. */
const local = (...kind: readonly string[]) => (is: GuardWords) => is.all(is.compare('upperDue', '=', null), is.any(...kind.map((one) => is.compare('kind', '=', one))))
const excludable = ['received', 'signed', 'assigned', 'disputed', 'handled', 'replied'] as const
const clauseBasis = '退单、剔除要写明履职事项清单的条款'

/**
 * 12345热线工单: the mirror of an order of the citizen hotline, whose time limits, call-back and rating are made above the town. What a town that
 * works on orders here adds: signing for them, the first word with whoever rang, giving back with the clause, asking to be left out of the
 * count, own days where the platform names none, and a call-back of its own. No national rule sets days for an order (HOT-003).
 */
export const hotlineOrder = defineMatter({
  id: 'hotline-order',
  title: '12345热线工单',
  rows: ['E09', 'E10', 'E20'],
  place: 'village',
  office: 'general-office',
  goesTo: { field: 'unit', in: ['assigned'], disputed: 'disputed' },
  against: ['about', 'aboutOfficer'],
  complainant: 'caller',
  urgent: { field: 'urgent' },
  fromPlatform: {
    words: ['12345', '热线'], signs: ['工单', '来电人', '来话人', '单号', '诉求人', '反映人', '派单'],
    number: 'number', demand: 'demand', due: 'upperDue', kind: 'kind', unit: 'unit', quiet: ['report'],
  },
  answering: { acts: ['handle', 'checkReply', 'reply'], says: ['result'], asked: 'demand', kept: 'findings' },
  lists: ['number', 'kind', 'village', 'unit', 'demand', 'upperDue', 'source', 'clauseNumber', 'urgent'],
  fields: {
    ...mirroredFields,
    number: text('工单编号', { max: 60, basis: '和12345平台逐件对账' }),
    kind: choice('工单类型', kinds),
    demand: longText('诉求内容', { searchable: true, basis: '年度报告：受理市民热线，按内容派单', hint: '写诉求，不写姓名、身份证号和电话。' }),
    village: village('涉及村（社区）', { hint: '不清楚的不填' }),
    caller: person('来电人'),
    source: choice('来单渠道', sources, { hint: '统计哪里派来的单派错得多' }),
    urgent: yes('紧急', { hint: '停水停电、有人受困、险情等不能等到上班的选“是”，值班的人马上能看到' }),
    clause: text('职责条款', { max: 500, basis: clauseBasis, suggests: 'duties', hint: '从履职事项清单里选，或者照原文写' }),
    clauseNumber: text('清单编号', { max: 60, basis: clauseBasis }),
    upholdReason: text('维持派单的理由', { max: 500, basis: '派单异议要答复：维持的写明理由' }),
    rulingReason: text('裁定的理由', { max: 500, basis: '双方都坚持的由另一人裁定，写明理由' }),
    exclusionGround: choice('剔除情形', exclusionGrounds, { basis: '剔除的件数按情形分开统计' }),
    evidence: files('佐证材料', { hint: '通话录音说明、照片、上级文件等' }),
    exclusionReply: text('上级答复', { max: 200, hint: '上级平台的答复原文或文号' }),
    exclusionReason: text('申请剔除的理由', { max: 500, basis: '申请剔除要说明理由' }),
    contactNote: longText('首次联系情况', { sealed: true }),
    solved: choice('回访认定', { solved: '已解决', unsolved: '未解决' }, { basis: '解决率 = 回访认定已解决 ÷ 有效回访' }),
    answersDemand: yes('已逐项回应诉求', { basis: '回复前审核' }),
    toldOn: day('告知结果的日期', { basis: '重办的期限只从告知结果那一天起算（本地设置）' }),
    toldHow: choice('怎样告知', toldHow, { basis: '只有明确告知过结果，才开始算重办的期限' }),
    plan: text('重办方案', { basis: '群众不满意的，换办法再办一次' }),
  },
  papers: {
    answer: { title: '12345热线工单答复函', template: 'hotline-order/answer.docx', series: '热复字', requires: { demand: '答复函写明诉求', result: '答复函写明办理结果' } },
  },
  states: {
    signed: open('已签收'), disputed: open('派单有异议'), returning: open('退单申请中'), excluded: closed('已剔除'),
    received: open('已收单'), assigned: open('已派单'), handled: open('已办理'), replied: open('已回复'), returned: closed('已退单'), closed: closed('已办结'),
  },
  starts: 'received',
  transitions: {
    register: {
      title: '登记工单', from: [], to: 'received', by: ['clerk'],
      asks: { number: 'required', demand: 'required', kind: 'optional', village: 'optional', unit: 'optional', upperDue: 'optional', source: 'optional', urgent: 'optional', caller: 'optional', about: 'optional', aboutOfficer: 'optional' },
    },
    dutyTake: { title: '值班接手', from: ['received', 'signed', 'assigned'], by: onRota, asks: {} },
    sign: { title: '签收', from: ['received'], to: 'signed', by: ['clerk'], asks: {} },
    assign: { title: '派单', from: ['received', 'signed'], to: 'assigned', by: ['clerk'], asks: { unit: 'optional', village: 'optional', upperDue: 'optional' } },
    returnByUnit: {
      title: '提出派单异议', from: ['assigned'], to: 'disputed', by: takers, clears: ['clause', 'clauseNumber', 'reason'], asks: { clause: 'required', clauseNumber: 'optional', reason: 'optional' },
      due: rule('LOC-160').after('assigned'), orBy: ['handle', 'contact', 'requestReturn', 'sendBack'], duePasses: 'expired',
      when: (is) => is.all(
        is.says('承办单位已经裁定，请照裁定办理。情况有变的，请找裁定的领导。', is.since(['assign', 'reassign', 'redo'], is.never('settle'))),
        is.advised('提出异议的期限已过，一般应当先办理。', is.inTime('returnByUnit')),
      ),
    },
    uphold: {
      title: '维持派单', from: ['disputed'], to: 'assigned', by: ['clerk'], clears: ['upholdReason'], asks: { upholdReason: 'required' },
      due: rule('LOC-161').after('disputed'), dueTitle: '答复派单异议', orBy: ['reassign', 'settle', 'requestReturn', 'sendBack'],
      when: (is) => is.says('已经维持过一次，承办单位仍有异议：请领导办“裁定承办单位”，或者改派。', is.since(['assign', 'reassign', 'redo'], is.never('uphold'))),
    },
    reassign: { title: '改派', from: ['disputed'], to: 'assigned', by: ['clerk'], clears: ['unit'], asks: { unit: 'required', village: 'optional', upperDue: 'optional' } },
    settle: {
      title: '裁定承办单位', from: ['disputed'], to: 'assigned', by: ['leader'], clears: ['unit', 'rulingReason'], asks: { unit: 'required', rulingReason: 'required' },
      when: (is) => is.all(
        is.says('派单的人还没有答复异议，请先由他维持派单或者改派。', is.since(['assign', 'reassign', 'redo'], is.times('uphold', '≥', 1))),
        is.says('裁定要由派单人以外的人来办。', is.differentPersons('uphold')),
        is.says('裁定要由提出异议以外的人来办。', is.differentPersons('returnByUnit')),
      ),
    },
    contact: {
      title: '首次联系诉求人', from: ['signed', 'assigned', 'handled', 'replied'], by: takers, clears: ['contactNote'], asks: { contactNote: 'optional' },
      due: rule('LOC-101').after('signed'),
    },
    requestReturn: {
      title: '申请退单', from: ['received', 'signed', 'assigned', 'disputed'], to: 'returning', by: ['clerk'], clears: ['clause', 'clauseNumber', 'reason'],
      asks: { clause: 'required', clauseNumber: 'required', reason: 'required' },
      due: rule('HOT-009').after('signed'), dueTitle: '核对职责（要退单的在期内申请）', orBy: ['assign', 'sendBack'],
      when: (is) => is.advised('申请退单的期限已过，一般应当按期办理。', is.any(is.never('sign'), is.inTime('requestReturn'))),
    },
    returnRefused: { title: '上级不同意退单', from: ['returning'], to: 'assigned', by: ['clerk'], asks: { unit: 'optional' } },
    sendBack: { title: '退单', from: ['received', 'signed', 'assigned', 'disputed', 'returning'], to: 'returned', by: ['clerk'], asks: { reason: 'required' } },
    extend: { title: '登记延期', from: ['assigned'], to: 'assigned', by: ['clerk'], clears: ['upperDue'], asks: { upperDue: 'required', reason: 'optional' } },
    handle: {
      title: '办理', from: ['received', 'signed', 'assigned'], to: 'handled', by: takers, clears: ['findings'], asks: { result: 'optional', findings: 'optional' },
      due: rule('LOC-002').afterDay('upperDue'), dueTitle: '上级办理期限',
    },
    checkReply: {
      title: '审核回复', from: ['handled'], by: desk, clears: ['answersDemand', 'findings'], asks: { answersDemand: 'required', findings: 'optional' },
      when: (is) => is.all(
        is.says('回复没有逐项回应诉求的，请退给承办单位补充后再审核。', is.compare('answersDemand', '=', true)),
        is.advised('承办人最好不要审核自己的回复，请换一位同事。', is.differentPersons('handle')),
      ),
    },
    printAnswer: { title: '制作答复函', from: ['handled', 'replied'], by: ['clerk'], issues: ['answer'], asks: { result: 'optional' } },
    extendLocal: { title: '延长本地期限', from: ['signed', 'assigned', 'handled'], by: ['leader'], postpones: 'reply', clears: ['reason'], asks: { reason: 'required' } },
    reply: {
      title: '回复', from: ['handled'], to: 'replied', by: ['clerk'], clears: ['findings'], asks: { result: 'optional', findings: 'optional' },
      due: [
        rule('HOT-005').after('signed').when(local('consult')), rule('HOT-006').after('signed').when(local('help', 'advice')),
        rule('HOT-007').after('signed').when(local('complaint', 'report')),
      ],
      dueTitle: '本地办理期限（平台没有载明）',
    },
    tellResult: {
      title: '登记告知结果', from: ['replied', 'closed'], by: takers, clears: ['toldOn', 'toldHow'], asks: { toldOn: 'required', toldHow: 'required' },
      when: (is) => is.all(
        is.says('这一轮的结果已经告知过。重办的期限从第一次告知那天算起，不重新算。', is.since(['redo'], is.never('tellResult'))),
        is.says('告知结果的日期不能早于回复，也不能晚于办理日期。请核对。', is.all(
          is.any(is.never('reply'), is.daysBetween({ from: { last: 'reply' }, to: { field: 'toldOn' } }, '≥', 0)), is.daysBetween({ from: { field: 'toldOn' }, to: { act: true } }, '≥', 0),
        )),
      ),
    },
    callBackApart: {
      title: '自行回访', from: ['replied', 'closed'], by: desk, clears: ['callbackNote', 'solved'], asks: { solved: 'required', callbackNote: 'optional' },
      when: (is) => is.says('自行回访要由承办以外的人打。请换一位同事。', is.differentPersons('handle')),
    },
    callBackAbove: { title: '登记上级回访结果', from: ['replied', 'closed'], by: ['clerk'], clears: ['solved'], asks: { solved: 'required' } },
    askExclusion: {
      title: '申请剔除', from: excludable, by: ['clerk'], clears: ['clause', 'clauseNumber', 'exclusionReason', 'exclusionGround', 'evidence', 'exclusionReply'],
      asks: { exclusionGround: 'required', exclusionReason: 'required', clause: 'required', clauseNumber: 'optional', evidence: 'optional' },
    },
    exclude: {
      title: '上级同意剔除', from: excludable, to: 'excluded', by: ['clerk'], asks: { exclusionReply: 'optional' },
      when: (is) => is.says('还没有申请剔除，请先办“申请剔除”。', is.since(['keepCounted'], is.times('askExclusion', '≥', 1))),
    },
    keepCounted: {
      title: '上级不同意剔除', from: excludable, by: ['clerk'], asks: { exclusionReply: 'optional' },
      when: (is) => is.says('还没有申请剔除，请先办“申请剔除”。', is.since(['keepCounted'], is.times('askExclusion', '≥', 1))),
    },
    callBack: {
      title: '回访', from: ['replied'], to: 'replied', by: ['clerk', 'leader'], clears: ['callbackNote'], asks: { callbackNote: 'optional' },
      when: (is) => is.atDesk(is.advised('回访最好由承办以外的人打，请换一位同事。人手确实不够的，写明理由再办。', is.differentPersons('handle'))),
    },
    rate: {
      title: '登记评价', from: ['replied'], to: 'replied', by: ['clerk'], clears: ['rating', 'discontents'], asks: { rating: 'required', discontents: 'optional' },
      when: (is) => reasonsFit(is, 'rating'),
    },
    close: { title: '办结', from: ['handled', 'replied'], to: 'closed', by: ['clerk'], asks: {} },
    redo: {
      title: '重办', from: ['replied', 'closed'], to: 'assigned', by: ['clerk'], clears: ['upperDue', 'result', 'callbackNote', 'plan', 'solved', 'answersDemand', 'findings', 'toldOn', 'toldHow'],
      asks: { plan: 'required', upperDue: 'optional' },
      due: rule('LOC-165').afterDay('toldOn').when((is) => is.never('redo')), dueTitle: '可以重办的期限（从告知结果那天起）', thenAnew: true,
      when: (is) => is.all(
        is.says('群众评价不满意的才重办。请先登记评价。', is.compare('rating', '=', 'unsatisfied')),
        is.says('一件工单只重办一次。仍不满意的，请按平台意见办结，转别的途径解决。', is.never('redo')),
        is.says('可以重办的期限已过（从告知结果那天起算）。请另行登记一件，接着这一件办。', is.any(is.never('tellResult'), is.inTime('redo'))),
      ),
    },
  },
  measures: {
    ...hotlineCourse,
    ...mirroredMeasures({ handledBy: ['handle'], times: 'each', since: ['redo'], by }),
    received: measure('收到工单', 'case').on('register').by(...by),
    returned: measure('退单', 'case').on('sendBack').by(...by),
    redone: measure('重办', 'case').on('redo').by(...by),
    standing: measure('在办', 'case').on('register', 'redo').by(...by).with({ times: { standing: { until: ['close', 'sendBack', 'exclude'] } } }),
  },
})
