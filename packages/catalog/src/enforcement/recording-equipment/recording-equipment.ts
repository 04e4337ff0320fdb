import { caseOf, choice, closed, day, defineMatter, files, longText, measure, officer, open, rule, text } from '@zhenzhi/kernel'

const register = '执法全过程记录设备台账'
const desk = ['clerk', 'officer'] as const
const kinds = { 'body-camera': '执法记录仪', recorder: '录音设备', camera: '照相、摄像设备', storage: '音像采集、存储设备', other: '其他设备' }
const by = ['kind'] as const

/**
 * 执法记录设备: each device with its number, who has it, when it comes back, when it was mended and when written off (C07). What was recorded is put
 * to a case by its own act. In service is what is neither being mended nor written off; lent out it is in service too.
 */
export const recordingEquipment = defineMatter({
  id: 'recording-equipment',
  title: '执法记录设备',
  rows: ['C07'],
  office: 'enforcement-team',
  corrects: ['clerk'],
  lists: ['kind', 'number', 'model', 'holder', 'returnBy'],
  fields: {
    kind: choice('设备类别', kinds, { basis: '年度报告：配备执法记录仪台数' }),
    number: text('设备编号', { searchable: true, max: 60, basis: register }),
    model: text('品牌型号', { max: 100 }),
    boughtOn: day('配备日期', { basis: register }),
    holder: officer('使用人', { basis: `${register}：谁领用` }),
    returnBy: day('应归还日', { basis: `${register}：领用有期限`, hint: '长期固定使用的，填下次清点的日子' }),
    forCase: caseOf('录像属于哪一件'),
    recordings: files('录音录像'),
    recorded: text('录像说明', { max: 300, basis: '录音录像要能找到对应的执法行为', hint: '哪一天、在哪里、办什么事' }),
    checked: choice('归还时的状况', { good: '完好', faulty: '有故障' }, { basis: register }),
    fault: longText('故障情况', { basis: register }),
    mended: longText('维修情况', { basis: register }),
    reason: text('报废原因', { max: 200, basis: register }),
  },
  // nothing waits while it lies in the cupboard: it is in no list of open work
  states: { stored: closed('在库'), lent: open('已领用'), mending: open('送修中'), scrapped: closed('已报废') },
  starts: 'stored',
  transitions: {
    register: { title: '登记设备', from: [], to: 'stored', by: desk, asks: { kind: 'required', number: 'required', boughtOn: 'required', model: 'optional' } },
    lend: {
      title: '领用', from: ['stored'], to: 'lent', by: desk, clears: ['holder', 'returnBy', 'checked'], asks: { holder: 'required', returnBy: 'required' },
      when: (is) => is.says('应归还日不能早于领用这一天，请核对。', is.daysBetween({ from: { act: true }, to: { field: 'returnBy' } }, '≥', 0)),
    },
    upload: {
      title: '登记录像', from: ['lent', 'stored'], by: desk, clears: ['forCase', 'recordings', 'recorded'],
      asks: { recorded: 'required', forCase: 'optional', recordings: 'optional' },
    },
    giveBack: { title: '归还', from: ['lent'], to: 'stored', by: desk, asks: { checked: 'required' }, due: rule('LOC-240').afterDay('returnBy'), dueTitle: '归还设备' },
    sendOff: { title: '送修', from: ['stored'], to: 'mending', by: desk, clears: ['fault', 'mended'], asks: { fault: 'required' } },
    mend: { title: '修好取回', from: ['mending'], to: 'stored', by: desk, asks: { mended: 'required' } },
    scrap: { title: '报废', from: ['stored', 'mending'], to: 'scrapped', by: ['clerk', 'leader'], asks: { reason: 'required' } },
  },
  measures: {
    inService: measure('在用执法记录设备', 'thing').on('register', 'mend').by(...by).with({ times: { standing: { until: ['sendOff', 'scrap'] } } }),
    held: measure('配备执法记录设备', 'thing').on('register').by(...by).with({ times: { standing: { until: ['scrap'] } } }),
    lendings: measure('领用执法记录设备', 'event').on('lend').by(...by),
    recordings: measure('登记执法录像', 'event').on('upload').by(...by),
    due: measure('应归还设备', 'event').onDuty('giveBack', 'due').by(...by),
    inTime: measure('按期归还设备', 'event').onDuty('giveBack', 'in-time').by(...by),
  },
})
