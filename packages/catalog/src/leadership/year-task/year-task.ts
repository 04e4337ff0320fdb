import { choice, closed, day, defineMatter, files, longText, measure, open, rule, text } from '@zhenzhi/kernel'
import { offices } from '../../words/offices.ts'

const plan = '年度工作计划：年度报告的下一年度安排逐句落到任务，次年报告说明完成情况'
const desk = ['clerk', 'report-writer'] as const
const by = ['source', 'unit'] as const
const sources = { 'last-report': '上年报告的安排', 'key-points': '年度工作要点', opinion: '年度实施意见', 'five-year': '五年规划', shortcoming: '不足的整改', superior: '上级部署', other: '其他' }

/**
 * 年度任务: one sentence of the year's plan as a task with an owner and a last day; half-way looked at, done with evidence, verified by somebody else than
 * who did it, or said not to be done, with the reason (A18, A16, A17). What last year's report promised is a source of its own, so that the next report
 * tells how many promises were kept.
 */
export const yearTask = defineMatter({
  id: 'year-task',
  title: '年度任务',
  rows: ['A18', 'A16', 'A17'],
  office: 'general-office',
  goesTo: { field: 'unit', in: ['planned'] },
  corrects: desk,
  lists: ['task', 'source', 'unit', 'latest'],
  fields: {
    source: choice('来源', sources, { basis: plan }),
    document: text('来源文件', { max: 100, hint: '例如“2025年度报告第四部分”' }),
    task: text('任务', { searchable: true, max: 300, basis: plan, hint: '照原来那一句写；一句里有几件事的，分开列' }),
    target: text('要达到的目标', { max: 200, hint: '有数的写数' }),
    unit: choice('责任单位', offices, { basis: plan }),
    latest: day('最迟完成日', { basis: plan }),
    progress: longText('推进情况', { basis: plan }),
    result: longText('完成情况', { basis: plan }),
    evidence: files('完成的凭证', { basis: plan }),
    reason: text('原因', { max: 300, basis: '年度报告：没有完成的要说明原因' }),
  },
  states: { planned: open('推进中'), done: open('待核验'), verified: closed('已完成'), undone: closed('没有完成') },
  starts: 'planned',
  transitions: {
    register: {
      title: '列入年度任务', from: [], to: 'planned', by: desk, asks: { source: 'required', task: 'required', unit: 'required', latest: 'required', document: 'optional', target: 'optional' },
    },
    halfway: { title: '登记推进情况', from: ['planned'], by: [...desk, 'officer', 'leader', 'body'], clears: ['progress'], asks: { progress: 'required' } },
    finish: {
      title: '登记完成', from: ['planned'], to: 'done', by: [...desk, 'officer', 'leader', 'body'], clears: ['result', 'evidence'], asks: { result: 'required', evidence: 'required' },
      due: rule('LOC-302').afterDay('latest'), dueTitle: '最迟完成日', orBy: ['giveUp'],
    },
    verify: {
      title: '核验完成', from: ['done'], to: 'verified', by: [...desk, 'leader'], asks: {},
      when: (is) => is.says('核验要由登记完成以外的人来做。请换一位同事核验。', is.differentPersons('finish')),
    },
    sendBack: { title: '退回再办', from: ['done'], to: 'planned', by: [...desk, 'leader'], clears: ['reason'], asks: { reason: 'required' } },
    postpone: { title: '调整期限', from: ['planned'], by: ['leader'], clears: ['latest', 'reason'], asks: { latest: 'required', reason: 'required' } },
    giveUp: { title: '登记没有完成', from: ['planned', 'done'], to: 'undone', by: [...desk, 'leader'], clears: ['reason'], asks: { reason: 'required' } },
  },
  measures: {
    planned: measure('列入年度任务', 'thing').on('register').by(...by),
    verified: measure('完成年度任务', 'thing').on('verify').by(...by),
    undone: measure('没有完成的年度任务', 'thing').on('giveUp').by(...by),
    standing: measure('推进中的年度任务', 'thing').on('register').by(...by).with({ times: { standing: { until: ['verify', 'giveUp'] } } }),
    due: measure('到期年度任务', 'thing').onDuty('finish', 'due').by(...by),
    inTime: measure('按期完成的年度任务', 'thing').onDuty('finish', 'in-time').by(...by),
    late: measure('到期没有完成的年度任务', 'thing').onDuty('finish', 'late').by(...by),
  },
})
