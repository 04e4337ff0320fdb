import { choice, closed, day, defineMatter, files, longText, measure, open, rows, rule, text, village } from '@zhenzhi/kernel'
import { offices } from '../../words/offices.ts'

const system = '依法行政工作督查：发现的问题逐个整改、逐个销号'
const desk = ['clerk', 'report-writer', 'leader'] as const

/**
 * 工作督查: a check of what a village or an office of the town was to do, made once; its problems one a row, told in a notice, put right, looked at again and
 * struck off by somebody else (A19). It looks at work and names no person; there is no score and no ranking.
 */
export const workCheck = defineMatter({
  id: 'work-check',
  title: '工作督查',
  rows: ['A19'],
  place: 'village',
  office: 'general-office',
  corrects: desk,
  lists: ['subject', 'whom', 'village', 'unit', 'latest'],
  fields: {
    subject: text('督查事项', { searchable: true, max: 200, basis: system }),
    whom: choice('督查对象', { village: '村（社区）', unit: '镇属单位' }, { basis: system }),
    village: village('村（社区）', { hint: '督查村（社区）的选' }),
    unit: choice('单位', offices, { hint: '督查镇属单位的选' }),
    found: longText('督查情况', { basis: system, hint: '写工作，不写人' }),
    problems: rows('发现的问题', { problem: text('问题', { max: 200 }), how: text('整改要求', { max: 200 }) }, { basis: '工作督查：通报逐条写明问题和整改要求' }),
    notice: files('督查通报'),
    latest: day('整改期限', { basis: system }),
    correction: longText('整改情况', { basis: system }),
    evidence: files('整改材料', { basis: system }),
    reason: text('理由', { max: 200, basis: '台账留痕：说明为什么这样办' }),
  },
  states: { planned: open('已立项'), checked: open('待通报'), notified: open('整改中'), corrected: open('待复核'), closed: closed('已销号'), clean: closed('没有问题'), cancelled: closed('没有开展') },
  starts: 'planned',
  transitions: {
    register: {
      title: '督查立项', from: [], to: 'planned', by: desk, asks: { subject: 'required', whom: 'required', village: 'optional', unit: 'optional' },
      when: (is) => is.all(
        is.says('督查村（社区）的，请选是哪一个。', is.any(is.compare('whom', '≠', 'village'), is.filled('village'))),
        is.says('督查镇属单位的，请选是哪一个。', is.any(is.compare('whom', '≠', 'unit'), is.filled('unit'))),
      ),
    },
    check: {
      title: '登记督查', from: ['planned'], to: 'checked', by: desk, clears: ['found', 'problems'], asks: { found: 'required', problems: 'required' },
    },
    pass: { title: '没有发现问题', from: ['planned'], to: 'clean', by: desk, clears: ['found'], asks: { found: 'required' } },
    notify: {
      title: '通报', from: ['checked'], to: 'notified', by: desk, clears: ['latest', 'notice'], asks: { latest: 'required', notice: 'optional' },
      when: (is) => is.says('整改期限不能早于通报这一天，请核对。', is.daysBetween({ from: { act: true }, to: { field: 'latest' } }, '≥', 0)),
    },
    correct: {
      title: '登记整改', from: ['notified'], to: 'corrected', by: ['clerk', 'officer', 'leader', 'village-official', 'body'], clears: ['correction', 'evidence'], asks: { correction: 'required', evidence: 'required' },
      due: rule('LOC-304').afterDay('latest'), dueTitle: '整改期限',
    },
    close: {
      title: '复核销号', from: ['corrected'], to: 'closed', by: desk, asks: {},
      when: (is) => is.says('复核要由登记整改以外的人来做。请换一位同事复核。', is.differentPersons('correct')),
    },
    sendBack: { title: '退回再改', from: ['corrected'], to: 'notified', by: desk, clears: ['latest', 'reason'], asks: { latest: 'required', reason: 'required' } },
    cancel: { title: '没有开展', from: ['planned'], to: 'cancelled', by: desk, clears: ['reason'], asks: { reason: 'required' } },
  },
  measures: {
    checked: measure('开展督查', 'event').on('check', 'pass').by('whom', 'village', 'unit'),
    clean: measure('没有发现问题的督查', 'event').on('pass').by('whom', 'village', 'unit'),
    problems: measure('督查发现问题', 'thing').on('check').by('whom', 'village', 'unit').with({ per: { list: 'problems' } }),
    corrected: measure('复核销号的问题', 'thing').on('close').by('whom', 'village', 'unit').with({ per: { list: 'problems' } }),
    due: measure('到期应整改的督查', 'event').onDuty('correct', 'due').by('whom', 'village', 'unit'),
    late: measure('到期没有整改的督查', 'event').onDuty('correct', 'late').by('whom', 'village', 'unit'),
  },
})
