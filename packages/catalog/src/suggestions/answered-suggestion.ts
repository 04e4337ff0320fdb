import { choice, choices, closed, defineMatter, longText, measure, open, people, rule, text, village } from '@zhenzhi/kernel'
import type { Definition } from '@zhenzhi/kernel'
import { offices } from '../words/offices.ts'
import { ratings } from '../words/ratings.ts'

const desk = ['clerk', 'leader'] as const
const by = ['village', 'leadUnit'] as const

const measures = {
  received: measure('收到交办', 'case').on('register').by(...by),
  answered: measure('已答复', 'case').on('reply').by(...by, 'result').with({ subject: 'thread', times: 'first' }),
  talks: measure('面商', 'event').on('talk').by(...by),
  due: measure('应答复', 'case').onDuty('reply', 'due').by(...by),
  inTime: measure('按期答复', 'case').onDuty('reply', 'in-time').by(...by),
  late: measure('超期', 'case').onDuty('reply', 'late').by(...by),
  rated: measure('已评价', 'case').on('rate').by(...by, 'rating'),
  redone: measure('再办', 'case').on('redo').by(...by),
  standing: measure('在办', 'case').on('register').by(...by).with({ times: { standing: { until: ['close'] } } }),
}

/** What the two differ in. */
interface Going {
  id: string
  title: string
  /** Of the specification. */
  row: string
  /** The time limit of the answer. */
  rule: string
  proposers: string
  /** Why its title is asked for. */
  basis: string
}

/**
 * A suggestion of deputies or a proposal of the consultative conference, passed to the town to be answered. Both go the same way; the
 * time limit of each is its own rule. The opening act's day is the day it was passed on (交办).
 */
export function answeredSuggestion(own: Going): Definition {
  return defineMatter({
    id: own.id,
    title: own.title,
    rows: [own.row],
    place: 'village',
    office: 'general-office',
    lists: ['number', 'subject', 'leadUnit', 'village'],
    fields: fieldsOf(own),
    states: { assigned: open('承办中'), replied: open('已答复'), redoing: open('再办中'), closed: closed('已办结') },
    starts: 'assigned',
    transitions: {
      register: {
        title: '登记交办', from: [], to: 'assigned', by: ['clerk'],
        asks: { subject: 'required', number: 'optional', proposers: 'optional', leadUnit: 'optional', coUnits: 'optional', village: 'optional' },
      },
      allot: { title: '确定承办单位', from: ['assigned'], to: 'assigned', by: desk, asks: { leadUnit: 'optional', coUnits: 'optional' } },
      talk: { title: '面商', from: ['assigned'], to: 'assigned', by: desk, clears: ['talk'], asks: { talk: 'optional' } },
      extend: { title: '延期答复', from: ['assigned'], to: 'assigned', by: ['leader'], postpones: 'reply', asks: { reason: 'required' } },
      reply: { title: '答复', from: ['assigned'], to: 'replied', by: desk, asks: { letter: 'optional', result: 'optional' }, due: rule(own.rule).after('assigned') },
      rate: { title: '登记评价', from: ['replied'], to: 'replied', by: ['clerk'], clears: ['rating'], asks: { rating: 'required' } },
      redo: {
        title: '再办', from: ['replied'], to: 'redoing', by: desk, clears: ['letter', 'result'], asks: {},
        when: (is) => is.all(
          is.says('评价为不满意的才再办。请先登记评价。', is.compare('rating', '=', 'unsatisfied')),
          is.says('只再办一次。仍不满意的，请办结并向交办机关说明。', is.never('redo')),
        ),
      },
      replyAgain: {
        title: '再次答复', from: ['redoing'], to: 'replied', by: desk, clears: ['rating'], asks: { letter: 'optional', result: 'optional' },
        due: rule('PRO-007').after('redoing'),
      },
      close: {
        title: '办结', from: ['replied'], to: 'closed', by: ['clerk'], asks: {},
        when: (is) => is.says('评价为不满意，请先办“再办”。', is.any(is.compare('rating', '≠', 'unsatisfied'), is.times('redo', '≥', 1))),
      },
    },
    measures,
  })
}

function fieldsOf({ basis, proposers }: Going) {
  return {
    number: text('建议提案编号', { max: 60 }),
    subject: text('标题', { searchable: true, max: 200, basis }),
    proposers: people(proposers),
    leadUnit: choice('主办单位', offices),
    coUnits: choices('会办单位', offices),
    village: village('涉及村（社区）'),
    talk: longText('面商情况', { sealed: true }),
    letter: text('复函文号', { max: 60 }),
    result: choice('办理结果', { solved: 'A类（已解决）', planned: 'B类（列入计划）', explained: 'C类（留作参考或解释）' }),
    rating: choice('代表委员评价', ratings, { basis: '年度报告：建议提案办理的满意情况' }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  }
}
