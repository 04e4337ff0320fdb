import { choice, closed, defineMatter, longText, measure, open, person, rule, text, village } from '@zhenzhi/kernel'
import { mirroredFields, mirroredMeasures } from '../../petitions/mirrored-request.ts'

const takers = ['clerk', 'officer', 'village-official'] as const
const kinds = { consult: '咨询', help: '求助', complaint: '投诉', report: '举报', advice: '建议', praise: '表扬', other: '其他' }
const by = ['village', 'kind', 'unit'] as const

/** 12345热线工单: the mirror of an order of the citizen hotline, whose time limits, call-back and rating are made above the town. */
export const hotlineOrder = defineMatter({
  id: 'hotline-order',
  title: '12345热线工单',
  rows: ['E09', 'E10'],
  place: 'village',
  office: 'general-office',
  against: ['about', 'aboutOfficer'],
  complainant: 'caller',
  lists: ['number', 'kind', 'village', 'unit', 'demand', 'upperDue'],
  fields: {
    ...mirroredFields,
    number: text('工单编号', { max: 60, basis: '和12345平台逐件对账' }),
    kind: choice('工单类型', kinds),
    demand: longText('诉求内容', { searchable: true, basis: '年度报告：受理市民热线，按内容派单', hint: '写诉求，不写姓名、身份证号和电话。' }),
    village: village('涉及村（社区）', { hint: '不清楚的不填' }),
    caller: person('来电人'),
    plan: text('重办方案', { basis: '群众不满意的，换办法再办一次' }),
  },
  states: {
    received: open('已收单'), assigned: open('已派单'), handled: open('已办理'), replied: open('已回复'), returned: closed('已退单'), closed: closed('已办结'),
  },
  starts: 'received',
  transitions: {
    register: {
      title: '登记工单', from: [], to: 'received', by: ['clerk'],
      asks: { number: 'required', demand: 'required', kind: 'optional', village: 'optional', unit: 'optional', upperDue: 'optional', caller: 'optional', about: 'optional', aboutOfficer: 'optional' },
    },
    assign: { title: '派单', from: ['received'], to: 'assigned', by: ['clerk'], asks: { unit: 'optional', village: 'optional', upperDue: 'optional' } },
    sendBack: { title: '退单', from: ['received', 'assigned'], to: 'returned', by: ['clerk'], asks: { reason: 'required' } },
    extend: { title: '登记延期', from: ['assigned'], to: 'assigned', by: ['clerk'], clears: ['upperDue'], asks: { upperDue: 'required', reason: 'optional' } },
    handle: {
      title: '办理', from: ['received', 'assigned'], to: 'handled', by: takers, asks: { result: 'optional' },
      due: rule('LOC-002').afterDay('upperDue'), dueTitle: '上级办理期限',
    },
    reply: { title: '回复', from: ['handled'], to: 'replied', by: ['clerk'], asks: { result: 'optional' } },
    callBack: { title: '回访', from: ['replied'], to: 'replied', by: ['clerk'], clears: ['callbackNote'], asks: { callbackNote: 'optional' } },
    rate: { title: '登记评价', from: ['replied'], to: 'replied', by: ['clerk'], clears: ['rating'], asks: { rating: 'required' } },
    close: { title: '办结', from: ['handled', 'replied'], to: 'closed', by: ['clerk'], asks: {} },
    redo: {
      title: '重办', from: ['replied', 'closed'], to: 'assigned', by: ['clerk'], clears: ['upperDue', 'result', 'callbackNote', 'plan'],
      asks: { plan: 'required', upperDue: 'optional' },
      when: (is) => is.all(
        is.says('群众评价不满意的才重办。请先登记评价。', is.compare('rating', '=', 'unsatisfied')),
        is.says('一件工单只重办一次。仍不满意的，请按平台意见办结，转别的途径解决。', is.never('redo')),
      ),
    },
  },
  measures: {
    ...mirroredMeasures({ handledBy: ['handle'], times: 'each', since: ['redo'], by }),
    received: measure('收到工单', 'case').on('register').by(...by),
    returned: measure('退单', 'case').on('sendBack').by(...by),
    redone: measure('重办', 'case').on('redo').by(...by),
    standing: measure('在办', 'case').on('register', 'redo').by(...by).with({ times: { standing: { until: ['close', 'sendBack'] } } }),
  },
})
