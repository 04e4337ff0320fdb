import { caseOf, choice, closed, day, defineMatter, longText, measure, open, rule, text } from '@zhenzhi/kernel'
import { offices } from '../../words/offices.ts'

const required = '法治政府建设与责任落实督察工作规定：年度报告要写不足和原因'
const desk = ['clerk', 'report-writer'] as const
const fields = {
  learning: '学法用法', decision: '依法决策', enforcement: '行政执法', disputes: '矛盾纠纷化解', service: '公共法律服务', publicity: '法治宣传', team: '法治队伍', other: '其他',
}

/**
 * 不足与原因: one shortcoming of the year with its cause and what is to be done about it, by which office until when; put into the next year's plan as a task
 * of its own, put right, looked over by somebody else, struck off (A25). What the report says in part two is these.
 */
export const shortcoming = defineMatter({
  id: 'shortcoming',
  title: '不足与原因',
  rows: ['A25'],
  office: 'general-office',
  corrects: desk,
  lists: ['what', 'area', 'unit', 'latest'],
  fields: {
    area: choice('所属方面', fields, { basis: required }),
    what: text('不足', { searchable: true, max: 300, basis: required, hint: '写工作上的不足，不写具体的人' }),
    cause: longText('原因', { basis: required }),
    step: longText('改进措施', { basis: '年度报告：不足要有下一年度的措施' }),
    unit: choice('牵头单位', offices, { basis: required }),
    latest: day('整改期限', { basis: required }),
    task: caseOf('年度任务里的那一条', { basis: '年度报告：措施列入下一年度安排', hint: '先在“年度任务”里列入，来源选“不足的整改”' }),
    result: longText('整改情况', { basis: required }),
    checked: longText('复核情况', { basis: required }),
    reason: text('理由', { max: 200, basis: '台账留痕：说明为什么这样办' }),
  },
  states: { raised: open('已提出'), included: open('整改中'), corrected: open('待复核'), closed: closed('已销号'), dropped: closed('不作为不足') },
  starts: 'raised',
  transitions: {
    register: { title: '提出不足', from: [], to: 'raised', by: [...desk, 'leader'], asks: { area: 'required', what: 'required', cause: 'required', step: 'required', unit: 'required', latest: 'required' } },
    reword: { title: '改写原因和措施', from: ['raised'], by: [...desk, 'leader'], clears: ['cause', 'step'], asks: { cause: 'required', step: 'required' } },
    include: {
      title: '列入计划', from: ['raised'], to: 'included', by: desk, asks: { task: 'required' },
      when: (is) => is.says('选的那一条不是推进中或已完成的年度任务。请先在“年度任务”里列入。', is.caseIn('task', 'planned', 'done', 'verified')),
    },
    correct: {
      title: '登记整改', from: ['included'], to: 'corrected', by: [...desk, 'officer', 'leader', 'body'], clears: ['result'], asks: { result: 'required' },
      due: rule('LOC-303').afterDay('latest'), dueTitle: '整改期限',
    },
    close: {
      title: '复核销号', from: ['corrected'], to: 'closed', by: [...desk, 'leader'], clears: ['checked'], asks: { checked: 'required' },
      when: (is) => is.says('复核要由登记整改以外的人来做。请换一位同事复核。', is.differentPersons('correct')),
    },
    sendBack: { title: '退回再改', from: ['corrected'], to: 'included', by: [...desk, 'leader'], clears: ['latest', 'reason'], asks: { latest: 'required', reason: 'required' } },
    drop: { title: '不作为不足', from: ['raised'], to: 'dropped', by: ['leader'], clears: ['reason'], asks: { reason: 'required' } },
  },
  measures: {
    raised: measure('提出的不足', 'thing').on('register').by('area', 'unit'),
    dropped: measure('不作为不足的', 'thing').on('drop').by('area', 'unit'),
    included: measure('列入计划的不足', 'thing').on('include').by('area', 'unit'),
    closed: measure('销号的不足', 'thing').on('close').by('area', 'unit'),
    standing: measure('没有销号的不足', 'thing').on('register').by('area', 'unit').with({ times: { standing: { until: ['close', 'drop'] } } }),
    due: measure('到期应整改的不足', 'thing').onDuty('correct', 'due').by('area', 'unit'),
    late: measure('到期没有整改的不足', 'thing').onDuty('correct', 'late').by('area', 'unit'),
  },
})
