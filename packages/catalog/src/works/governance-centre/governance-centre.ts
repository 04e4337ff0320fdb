import { choice, closed, day, defineMatter, integer, measure, money, text, village } from '@zhenzhi/kernel'

const desk = ['clerk'] as const
const resources = '年度报告：平安建设有经费、有场所、有人员'
const term = { term: { from: 'from', to: 'to' } }

/**
 * 综治中心: at which level, with how many rooms and staff, with what money each year (F01, F35). Not a roster: what a roster
 * calls a term of office is here the days it is open. Building it is a project.
 */
export const governanceCentre = defineMatter({
  id: 'governance-centre',
  title: '综治中心',
  rows: ['F01', 'F35'],
  place: 'village',
  office: 'safety-law-office',
  lists: ['name', 'level', 'village', 'staff'],
  fields: {
    name: text('中心名称', { searchable: true, max: 100, basis: resources }),
    level: choice('层级', { town: '镇级', village: '村（社区）级' }, { basis: '年度报告：镇村两级综治中心' }),
    village: village('所在村（社区）', { hint: '镇级的不选' }),
    rooms: integer('用房间数', 'thing', { hint: '没有专用房的填 0' }),
    staff: integer('工作人员数', 'person', { hint: '只填人数' }),
    hours: text('开放时间', { max: 100 }),
    from: day('启用日期', { basis: '在用数按启用、停用日期计算' }),
    to: day('停用日期', { basis: '在用数按启用、停用日期计算', hint: '最后一天' }),
    paid: money('经费金额', { basis: resources }),
    source: choice('资金来源', { superior: '上级资金', own: '本级（村集体）自筹', social: '社会捐资' }, { basis: resources }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  // nothing waits while it is in use: it is in no list of open work
  states: { running: closed('在用'), retired: closed('已停用') },
  starts: 'running',
  transitions: {
    register: {
      title: '登记启用', from: [], to: 'running', by: desk,
      asks: { name: 'required', level: 'required', village: 'optional', from: 'required', rooms: 'optional', staff: 'optional', hours: 'optional' },
      when: (is) => is.says('村级综治中心要选所在村（社区）。', is.any(is.compare('level', '=', 'town'), is.filled('village'))),
    },
    change: { title: '调整', from: ['running'], to: 'running', by: desk, asks: { rooms: 'optional', staff: 'optional', hours: 'optional' } },
    fund: { title: '登记经费', from: ['running'], to: 'running', by: desk, asks: { paid: 'required', source: 'required' } },
    retire: {
      title: '停用', from: ['running'], to: 'retired', by: desk, asks: { to: 'required', reason: 'optional' },
      when: (is) => is.says('停用日期不能早于启用日期，请核对两个日期。', is.daysBetween({ from: { field: 'from' }, to: { field: 'to' } }, '≥', 0)),
    },
  },
  measures: {
    inUse: measure('在用综治中心', 'thing').on('register').by('level', 'village').with({ times: term }),
    staff: measure('综治中心人员', 'person').on('register').by('level', 'village').with({ times: term, amount: { field: 'staff' } }),
    rooms: measure('综治中心用房', 'thing').on('register').by('level', 'village').with({ times: term, amount: { field: 'rooms' } }),
    funds: measure('平安建设经费', 'money').on('fund').by('level', 'source', 'village').with({ amount: { field: 'paid' } }),
  },
})
