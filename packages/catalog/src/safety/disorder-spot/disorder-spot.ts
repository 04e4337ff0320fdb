import { choice, choices, closed, day, defineMatter, files, longText, measure, open, rule, text, village } from '@zhenzhi/kernel'
import { offices } from '../../words/offices.ts'

const work = '治安乱点：挂牌、整治、验收、摘牌'
const desk = ['clerk', 'leader'] as const
const workers = ['clerk', 'officer', 'body', 'village-official'] as const
const by = ['kind', 'village'] as const

/** Kinds of places, not of people. */
const kinds = {
  market: '集市、商圈', station: '车站、码头', school: '校园周边', rental: '出租房集中区', leisure: '歌舞、网吧、棋牌等场所', construction: '工地、矿区', road: '公路、桥梁沿线', border: '村镇结合部', other: '其他',
}

/**
 * 治安乱点: a place listed with a unit that answers for it and a last day, cleaned up, accepted by somebody else, looked at again after a while, and
 * only then taken off the list (F29). A place that relapses is cleaned up anew with a day of its own. It is a list of places; nobody who lives or
 * trades there is named.
 */
export const disorderSpot = defineMatter({
  id: 'disorder-spot',
  title: '治安乱点',
  rows: ['F29'],
  place: 'village',
  office: 'safety-law-office',
  corrects: ['clerk'],
  lists: ['spot', 'village', 'kind', 'unit', 'deadline'],
  fields: {
    spot: text('地点名称', { searchable: true, max: 100, basis: work, hint: '写地方，不写人名。' }),
    kind: choice('地点类别', kinds, { basis: work }),
    village: village('所在村（社区）', { basis: work }),
    problem: longText('突出问题', { searchable: true, basis: work, hint: '写这个地方的问题，不写个人。' }),
    unit: choice('责任单位', offices, { basis: work }),
    coUnits: choices('配合单位', offices),
    deadline: day('整治期限', { basis: work, hint: '最后一天' }),
    action: longText('整治情况', { basis: work }),
    evidence: files('整治前后照片', { basis: `${work}：验收看证据` }),
    accepted: longText('验收意见', { basis: work }),
    lookedAgain: choice('回头看的结果', { held: '没有反弹', relapsed: '有反弹' }, { basis: `${work}；防止反弹` }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: { listed: open('整治中'), applied: open('待验收'), accepted: open('已验收'), delisted: closed('已摘牌') },
  starts: 'listed',
  transitions: {
    register: {
      title: '挂牌', from: [], to: 'listed', by: desk,
      asks: { spot: 'required', kind: 'required', village: 'required', problem: 'required', unit: 'required', deadline: 'required', coUnits: 'optional' },
      when: (is) => is.says('整治期限不能早于挂牌这一天，请核对。', is.daysBetween({ from: { act: true }, to: { field: 'deadline' } }, '≥', 0)),
    },
    clean: { title: '登记整治', from: ['listed'], by: workers, clears: ['action'], asks: { action: 'required' } },
    postpone: { title: '调整整治期限', from: ['listed'], to: 'listed', by: ['leader'], clears: ['deadline', 'reason'], asks: { deadline: 'required', reason: 'required' } },
    apply: {
      title: '申请验收', from: ['listed'], to: 'applied', by: workers, clears: ['evidence'], asks: { evidence: 'required' },
      due: rule('LOC-143').afterDay('deadline'), dueTitle: '整治期限',
      when: (is) => is.says('还没有登记整治，请先办“登记整治”。', is.since(['register', 'reject', 'relapse'], is.times('clean', '≥', 1))),
    },
    accept: {
      title: '验收', from: ['applied'], to: 'accepted', by: desk, clears: ['accepted'], asks: { accepted: 'required' },
      when: (is) => is.says('验收要由整治和申请以外的人来办。请换一位同事验收。', is.all(is.differentPersons('clean'), is.differentPersons('apply'))),
    },
    reject: { title: '验收不合格', from: ['applied'], to: 'listed', by: desk, clears: ['deadline', 'reason'], asks: { deadline: 'required', reason: 'required' } },
    lookAgain: { title: '登记回头看', from: ['accepted'], by: workers, clears: ['lookedAgain'], asks: { lookedAgain: 'required' }, due: rule('LOC-144').after('accepted') },
    relapse: {
      title: '反弹重新整治', from: ['accepted'], to: 'listed', by: desk, clears: ['deadline', 'reason'], asks: { deadline: 'required', reason: 'required' },
      when: (is) => is.says('回头看没有反弹的，不用重新整治。', is.compare('lookedAgain', '=', 'relapsed')),
    },
    delist: {
      title: '摘牌', from: ['accepted'], to: 'delisted', by: ['leader'], asks: {},
      when: (is) => is.all(
        is.says('摘牌前要先回头看一次，请先办“登记回头看”。', is.since(['accept'], is.times('lookAgain', '≥', 1))),
        is.says('回头看有反弹，不能摘牌。请办“反弹重新整治”。', is.compare('lookedAgain', '≠', 'relapsed')),
      ),
    },
  },
  measures: {
    listed: measure('挂牌治安乱点', 'thing').on('register').by(...by),
    cleared: measure('摘牌治安乱点', 'thing').on('delist').by(...by),
    relapsed: measure('治安乱点反弹', 'event').on('relapse').by(...by),
    standing: measure('未摘牌治安乱点', 'thing').on('register').by(...by).with({ times: { standing: { until: ['delist'] } } }),
    due: measure('应申请验收', 'thing').onDuty('apply', 'due').by(...by),
    inTime: measure('按期申请验收', 'thing').onDuty('apply', 'in-time').by(...by),
    late: measure('超期未申请验收', 'thing').onDuty('apply', 'late').by(...by),
  },
})
