import { choice, choices, closed, defineMatter, files, integer, longText, measure, open, rows, rule, text, village, yes } from '@zhenzhi/kernel'
import { offices } from '../../words/offices.ts'
import { onRota } from '../../words/rota-posts.ts'

const policy = '突发事件处置：接报、核实、上报、响应、处置、结束、复盘'
const desk = ['clerk', 'leader'] as const
const duty = ['clerk', 'leader', 'officer'] as const
const by = ['kind', 'level', 'village'] as const
const kinds = { natural: '自然灾害', accident: '事故灾难', health: '公共卫生事件', security: '社会安全事件', other: '其他' }

/**
 * 突发事件: taken by whoever is on duty, verified, reported upwards the same day, a plan set going, people called, what is done kept as a log, ended by a
 * leader, and looked back at (F36). A report that proved false ends there. What happened is written down, never who was there.
 */
export const suddenIncident = defineMatter({
  id: 'sudden-incident',
  title: '突发事件',
  rows: ['F36'],
  place: 'village',
  office: 'general-office',
  urgent: true,
  corrects: ['clerk'],
  lists: ['kind', 'level', 'village', 'spot'],
  fields: {
    kind: choice('事件种类', kinds, { basis: policy }),
    village: village('发生地', { basis: policy }),
    spot: text('具体地点', { searchable: true, max: 100, basis: policy }),
    brief: longText('接报情况', { basis: policy, hint: '几点几分、谁值班、什么事；不写伤亡人员姓名。' }),
    genuine: yes('核实属实', { basis: policy }),
    level: choice('事件级别', { general: '一般', larger: '较大', major: '重大', serious: '特别重大' }, { basis: policy }),
    deaths: integer('死亡人数', 'person', { min: 0, max: 9999 }),
    injured: integer('受伤人数', 'person', { min: 0, max: 9999 }),
    verified: longText('核实情况', { basis: policy }),
    bulletin: text('信息快报编号', { max: 60, basis: `${policy}；上报以信息快报为准` }),
    bulletinCopy: files('信息快报'),
    reportedTo: choices('报给哪里', { party: '县委办', government: '县政府办', emergency: '县应急局', police: '县公安局', health: '县卫健委', other: '其他' }, { basis: policy }),
    plan: text('启动的预案', { max: 100, basis: policy }),
    units: choices('参加处置的单位', offices, { basis: policy }),
    log: rows('处置记录', { time: text('时间', { max: 20 }), did: text('做了什么', { max: 300 }) }, { basis: `${policy}；处置过程留下记录` }),
    outcome: longText('处置结果', { basis: policy }),
    review: longText('复盘情况', { basis: policy, hint: '哪里快、哪里慢、下次怎么改' }),
    improve: longText('改进措施', { basis: policy }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: {
    received: open('已接报'), verified: open('已核实'), reported: open('已上报'), responding: open('响应中'), ended: open('应急结束'), reviewed: closed('已复盘'), unfounded: closed('核实不属实'),
  },
  starts: 'received',
  transitions: {
    register: { title: '接报', from: [], to: 'received', by: duty, asks: { kind: 'required', village: 'required', spot: 'required', brief: 'required' } },
    verify: { title: '核实', from: ['received'], to: 'verified', by: duty, asks: { genuine: 'required', verified: 'required', level: 'optional', deaths: 'optional', injured: 'optional' } },
    dutyTake: { title: '值班接手', from: ['received', 'verified', 'reported', 'responding'], by: onRota, asks: {} },
    dismiss: {
      title: '核实不属实', from: ['verified'], to: 'unfounded', by: desk, asks: { reason: 'required' },
      when: (is) => is.says('核实属实的要上报处置，不能在这里结束。', is.compare('genuine', '=', false)),
    },
    report: {
      title: '上报', from: ['received', 'verified'], to: 'reported', by: desk, asks: { bulletin: 'required', reportedTo: 'required', level: 'required', bulletinCopy: 'optional' },
      due: rule('LOC-147').after('received'),
      when: (is) => is.says('核实不属实的不上报，请办“核实不属实”。', is.compare('genuine', '≠', false)),
    },
    followUp: { title: '续报', from: ['reported', 'responding', 'ended'], by: desk, clears: ['bulletin', 'bulletinCopy'], asks: { bulletin: 'required', bulletinCopy: 'optional', deaths: 'optional', injured: 'optional', level: 'optional' } },
    respond: { title: '启动响应', from: ['reported'], to: 'responding', by: ['leader'], asks: { plan: 'required', units: 'required', level: 'optional' } },
    keepLog: { title: '登记处置记录', from: ['responding'], by: duty, clears: ['log'], asks: { log: 'required' } },
    end: {
      title: '应急结束', from: ['responding'], to: 'ended', by: ['leader'], asks: { outcome: 'required' },
      when: (is) => is.says('还没有处置记录，请先办“登记处置记录”。', is.all(is.atLeast('log', 1), is.listComplete('log', 'did'))),
    },
    review: { title: '复盘', from: ['ended'], to: 'reviewed', by: desk, asks: { review: 'required', improve: 'required' }, due: rule('LOC-148').after('ended') },
  },
  measures: {
    received: measure('接报突发事件', 'case').on('register').by('kind', 'village'),
    reported: measure('上报突发事件', 'case').on('report').by(...by),
    unfounded: measure('接报不属实', 'case').on('dismiss').by('kind', 'village'),
    ended: measure('处置结束的突发事件', 'case').on('end').by(...by),
    reviewed: measure('复盘的突发事件', 'case').on('review').by(...by),
    due: measure('应上报', 'case').onDuty('report', 'due').by('kind'),
    inTime: measure('按时上报', 'case').onDuty('report', 'in-time').by('kind'),
    late: measure('迟报', 'case').onDuty('report', 'late').by('kind'),
    standing: measure('未了的突发事件', 'case').on('register').by('kind', 'village').with({ times: { standing: { until: ['review', 'dismiss'] } } }),
  },
})
