import { choice, closed, defineMatter, files, longText, measure, open, person, rule, text, village } from '@zhenzhi/kernel'
import { offices } from '../../words/offices.ts'
import { ratings } from '../../words/ratings.ts'
import { channels, kinds } from './resident-report.choices.ts'

const desk = ['clerk', 'leader'] as const
const takers = ['clerk', 'officer', 'leader'] as const
const asker = ['clerk', 'resident'] as const
const by = ['village', 'channel', 'kind'] as const

/**
 * 群众来件: what a resident brings before the town itself, by the internet zone, at the window, by telephone or letter. A demand goes by the
 * days of 《信访工作条例》; what is only told or advised has no statutory days, so a local setting stands there and is shown as one. Whoever is
 * named in `about` never sees it. What is entered on a platform above is 信访事项 or 12345热线工单, not this.
 */
export const residentReport = defineMatter({
  id: 'resident-report',
  title: '群众来件',
  place: 'village',
  office: 'safety-law-office',
  against: 'about',
  complainant: 'reporter',
  lists: ['channel', 'kind', 'village', 'subject', 'unit', 'rating'],
  fields: {
    reporter: person('来件人'),
    channel: choice('来件渠道', channels, { basis: '台账留痕：从哪里来的' }),
    kind: choice('来件类别', kinds, { basis: '《信访工作条例》第29—31条：分类处理' }),
    village: village('所在村', { hint: '不清楚的不填' }),
    spot: text('地点', { sealed: true, max: 200, hint: '哪条路、哪个组' }),
    words: longText('来件内容', { sealed: true, basis: '没有内容无法办理' }),
    photos: files('照片', { max: 6 }),
    about: choice('被反映的单位', offices, { hint: '反映本镇单位的才选；这个单位看不到这一件' }),
    subject: text('事由', { searchable: true, max: 60, hint: '一句话，不写姓名、身份证号和电话。' }),
    unit: choice('承办单位', offices, { basis: '告诉来件人谁在办' }),
    reason: longText('理由', { sealed: true, basis: '《信访工作条例》第23条：不予受理要告知并说明理由' }),
    answer: longText('答复内容', { sealed: true, basis: '答复来件人；会原样给来件人看' }),
    rating: choice('群众评价', ratings, { basis: '满意率 = （满意 + 基本满意）÷ 已评价' }),
    remark: longText('评价说明', { sealed: true, max: 500 }),
    reviewWords: longText('申请复查的理由', { sealed: true, max: 2000 }),
    passedTo: text('转送机关', { max: 100, basis: '《信访工作条例》第35条：复查由上一级机关、单位办理' }),
  },
  states: {
    received: open('已收到'), accepted: open('已受理'), considered: open('已收下研究'), answered: closed('已答复'), refused: closed('不予受理'),
    review: open('已申请复查'), passedOn: closed('已转上一级'),
  },
  starts: 'received',
  transitions: {
    register: {
      title: '登记来件', from: [], to: 'received', by: asker,
      asks: { channel: 'required', kind: 'required', words: 'required', village: 'optional', spot: 'optional', photos: 'optional', about: 'optional', reporter: 'optional', subject: 'optional' },
    },
    accept: {
      title: '受理', from: ['received'], to: 'accepted', by: desk, asks: { unit: 'required', subject: 'optional', village: 'optional' },
      due: rule('PET-006').after('received'), dueTitle: '受理告知', orBy: ['consider', 'refuse'],
      when: (is) => is.says('意见建议和反映情况不用“受理”，请用“收下研究”。', is.compare('kind', '=', 'demand')),
    },
    consider: {
      title: '收下研究', from: ['received'], to: 'considered', by: desk, asks: { unit: 'required', subject: 'optional', village: 'optional' },
      when: (is) => is.says('投诉请求要用“受理”，按60日办结。', is.compare('kind', '≠', 'demand')),
    },
    refuse: { title: '不予受理', from: ['received'], to: 'refused', by: desk, asks: { reason: 'required', subject: 'optional' } },
    answer: {
      title: '答复', from: ['accepted'], to: 'answered', by: takers, asks: { answer: 'required' },
      due: rule('PET-013').after('accepted'), dueTitle: '办结答复',
    },
    extend: { title: '延期办理', from: ['accepted'], to: 'accepted', by: ['leader'], asks: { reason: 'required' }, postpones: 'answer' },
    respond: {
      title: '回复', from: ['considered'], to: 'answered', by: takers, asks: { answer: 'required' },
      due: rule('LOC-031').after('considered'), dueTitle: '意见建议回复',
    },
    rate: { title: '群众评价', from: ['answered'], to: 'answered', by: asker, clears: ['rating', 'remark'], asks: { rating: 'required', remark: 'optional' } },
    askReview: {
      title: '申请复查', from: ['answered'], to: 'review', by: asker, asks: { reviewWords: 'optional' },
      when: (is) => is.says('只有投诉请求的答复可以申请复查。意见建议请再提交一件。', is.compare('kind', '=', 'demand')),
    },
    passOn: { title: '转上一级复查', from: ['review'], to: 'passedOn', by: desk, asks: { passedTo: 'required' } },
  },
  measures: {
    received: measure('收到群众来件', 'case').on('register').by(...by),
    accepted: measure('受理群众来件', 'case').on('accept').by(...by),
    refused: measure('不予受理群众来件', 'case').on('refuse').by(...by),
    answered: measure('答复群众来件', 'case').on('answer', 'respond').by(...by),
    due: measure('应办结答复', 'case').onDuty('answer', 'due').by(...by),
    inTime: measure('按期办结答复', 'case').onDuty('answer', 'in-time').by(...by),
    respondDue: measure('应回复意见建议', 'case').onDuty('respond', 'due').by(...by),
    respondInTime: measure('按期回复意见建议', 'case').onDuty('respond', 'in-time').by(...by),
    rated: measure('已评价', 'case').on('rate').by(...by, 'rating'),
    reviewAsked: measure('申请复查', 'case').on('askReview').by(...by),
    standing: measure('在办', 'case').on('register', 'askReview').by(...by).with({ times: { standing: { until: ['answer', 'respond', 'refuse', 'passOn'] } } }),
  },
})
