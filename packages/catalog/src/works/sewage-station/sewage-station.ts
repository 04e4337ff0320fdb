import { caseOf, choice, closed, defineMatter, files, longText, measure, open, text, village } from '@zhenzhi/kernel'

const desk = ['clerk', 'village-official'] as const
const log = '污水处理站运行台账'

/** 农村污水处理站: each station that was taken over, its running log, its faults and repairs (G09). Building it is a project. */
export const sewageStation = defineMatter({
  id: 'sewage-station',
  title: '农村污水处理站',
  rows: ['G09'],
  place: 'village',
  corrects: ['clerk'],
  lists: ['name', 'village', 'operator'],
  fields: {
    name: text('站点名称', { searchable: true, max: 100, basis: log }),
    village: village('所在村（社区）', { basis: '年度报告：农村污水处理站按村分布' }),
    capacity: text('处理能力', { max: 50, hint: '例如 20 吨/日' }),
    operator: text('运维单位', { max: 200 }),
    project: caseOf('建设工程', { of: 'project' }),
    running: choice('运行情况', { normal: '正常', attention: '需要维护' }, { basis: log }),
    note: longText('巡查记录'),
    trouble: longText('故障情况', { basis: log }),
    mended: longText('维修情况', { basis: log }),
    photos: files('照片'),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  // nothing waits while it runs: it is in no list of open work
  states: { running: closed('运行中'), faulty: open('故障停运'), retired: closed('已停用') },
  starts: 'running',
  transitions: {
    register: {
      title: '登记投运', from: [], to: 'running', by: desk,
      asks: { name: 'required', village: 'required', capacity: 'optional', operator: 'optional', project: 'optional' },
    },
    inspect: {
      title: '巡查', from: ['running'], to: 'running', by: desk, clears: ['note', 'photos'],
      asks: { running: 'required', note: 'optional', photos: 'optional' },
    },
    fault: { title: '登记故障', from: ['running'], to: 'faulty', by: desk, clears: ['mended', 'photos'], asks: { trouble: 'required', photos: 'optional' } },
    repair: { title: '登记修复', from: ['faulty'], to: 'running', by: desk, asks: { mended: 'required' } },
    retire: { title: '停用', from: ['running', 'faulty'], to: 'retired', by: ['clerk'], asks: { reason: 'required' } },
  },
  measures: {
    registered: measure('投运站点', 'thing').on('register').by('village'),
    inOperation: measure('运行站点', 'thing').on('register', 'repair').by('village').with({ times: { standing: { until: ['fault', 'retire'] } } }),
    standing: measure('在册站点', 'thing').on('register').by('village').with({ times: { standing: { until: ['retire'] } } }),
    inspections: measure('巡查站点', 'event').on('inspect').by('village', 'running'),
    faults: measure('站点故障', 'event').on('fault').by('village'),
    repairs: measure('站点修复', 'event').on('repair').by('village'),
  },
})
