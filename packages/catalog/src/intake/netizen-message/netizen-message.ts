import { choice, closed, defineMatter, longText, measure, officer, open, rule, text, village } from '@zhenzhi/kernel'
import { offices } from '../../words/offices.ts'
import { ratings } from '../../words/ratings.ts'

const takers = ['clerk', 'officer', 'leader'] as const
const by = ['village', 'source'] as const

/** 网民留言: a message on a page of ours or a board elsewhere, with its source and link, handed to a unit, and answered there in public after somebody else looked at the draft. */
export const netizenMessage = defineMatter({
  id: 'netizen-message',
  title: '网民留言',
  rows: ['E19'],
  place: 'village',
  office: 'general-office',
  against: ['about', 'aboutOfficer'],
  lists: ['source', 'subject', 'village', 'unit'],
  fields: {
    source: choice('来源', { site: '本级网站', board: '领导留言板', government: '政府网站', social: '新媒体留言', forum: '论坛', other: '其他' }, { basis: '留言要写明来源' }),
    link: text('链接', { max: 500, basis: '留言要能按链接找到原文' }),
    subject: text('标题或事由', { searchable: true, max: 200, basis: '一句话写明什么事', hint: '不写姓名、电话。' }),
    words: longText('留言内容', { sealed: true }),
    village: village('涉及村（社区）', { hint: '不清楚的不填' }),
    unit: choice('承办单位', offices, { basis: '写明由谁办理' }),
    about: choice('被反映的单位', offices, { hint: '反映本镇单位的才选；这个单位看不到这一件' }),
    aboutOfficer: officer('被反映的工作人员', { hint: '反映本镇某位工作人员的才选；他看不到这一件，也查不到' }),
    result: longText('办理情况', { sealed: true, basis: '回复要以办理情况为依据' }),
    reply: longText('公开回复的内容', { basis: '回复公开在原处', hint: '会公开，不写姓名、电话、住址。' }),
    rating: choice('网民评价', ratings, { basis: '满意率 = （满意 + 基本满意）÷ 已评价' }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: {
    collected: open('已收集'), assigned: open('已交办'), handled: open('已办理'), drafted: open('回复已拟'), posted: closed('已公开回复'), dropped: closed('不需回复'),
  },
  starts: 'collected',
  transitions: {
    register: {
      title: '登记留言', from: [], to: 'collected', by: ['clerk'],
      asks: { source: 'required', link: 'required', subject: 'required', words: 'optional', village: 'optional', about: 'optional', aboutOfficer: 'optional' },
    },
    assign: { title: '交办', from: ['collected'], to: 'assigned', by: ['clerk'], asks: { unit: 'required' } },
    handle: { title: '办理', from: ['assigned'], to: 'handled', by: takers, asks: { result: 'required' } },
    draft: { title: '拟写回复', from: ['handled', 'drafted'], to: 'drafted', by: takers, clears: ['reply'], asks: { reply: 'required' } },
    post: {
      title: '审核并公开回复', from: ['drafted'], to: 'posted', by: ['clerk', 'leader'], asks: {},
      due: rule('LOC-107').after('collected'), dueTitle: '公开回复', orBy: ['drop'],
      when: (is) => is.advised('拟写的人最好不要自己审核，请换一位同事核对后公开。', is.differentPersons('draft')),
    },
    drop: { title: '不需回复', from: ['collected'], to: 'dropped', by: ['clerk'], asks: { reason: 'required' } },
    rate: { title: '登记评价', from: ['posted'], by: ['clerk'], clears: ['rating'], asks: { rating: 'required' } },
  },
  measures: {
    received: measure('网民留言', 'case').on('register').by(...by),
    posted: measure('公开回复', 'case').on('post').by(...by, 'unit'),
    due: measure('应回复', 'case').onDuty('post', 'due').by(...by),
    inTime: measure('按期回复', 'case').onDuty('post', 'in-time').by(...by),
    rated: measure('已评价', 'case').on('rate').by(...by, 'rating'),
    standing: measure('在办', 'case').on('register').by(...by).with({ times: { standing: { until: ['post', 'drop'] } } }),
  },
})
