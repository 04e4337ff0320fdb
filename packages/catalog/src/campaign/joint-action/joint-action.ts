import { choice, choices, closed, defineMatter, files, integer, longText, measure, open, text, village } from '@zhenzhi/kernel'
import { offices } from '../../words/offices.ts'
import { townCampaigns } from '../campaigns.ts'

const report = '年度报告：联合行动出动的人次和车次'
const desk = ['clerk', 'officer', 'body'] as const
const by = ['kind', 'village'] as const
const places = { market: '集贸市场', shop: '商店、超市、药房', catering: '餐饮单位', workshop: '作坊、厂房', warehouse: '仓库、出租屋', site: '建设工地', other: '其他' }

/**
 * 联合行动: one outing of two units at least, with how many went and in how many vehicles, where they looked, and what became of what they found (C35).
 * People-times and vehicle-times are those of the outings, never of persons or of number plates; what the units do afterwards is theirs to keep.
 */
export const jointAction = defineMatter({
  id: 'joint-action',
  title: '联合检查行动',
  rows: ['C35'],
  place: 'village',
  office: 'enforcement-team',
  corrects: ['clerk', 'officer'],
  lists: ['kind', 'village', 'officers', 'vehicles', 'checked'],
  fields: {
    kind: choice('行动类别', townCampaigns, { basis: report }),
    village: village('所在村（社区）', { hint: '全镇性的不选' }),
    units: choices('参加单位', offices, { basis: `${report}；几个单位联合` }),
    officers: integer('检查人员', 'person-times', { min: 1, max: 500, basis: report, hint: '这一趟去了几个人' }),
    vehicles: integer('执法车辆', 'vehicle-times', { min: 0, max: 100, basis: report, hint: '这一趟出了几辆车；一辆车出动一趟算一车次，没有用车的填 0' }),
    places: choices('检查场所', places, { basis: report }),
    checked: integer('检查场所数', 'thing', { min: 0, max: 1000, basis: report }),
    note: longText('检查情况', { hint: '写检查了什么、发现什么，不写个人身份信息。' }),
    photos: files('现场照片'),
    finding: longText('发现的问题', { basis: '发现问题要有去处', hint: '写问题，不写姓名、电话。' }),
    handedTo: text('移送单位', { max: 100, basis: '发现问题要有去处' }),
    letter: files('移送材料'),
    reply: longText('反馈情况', { basis: '移送以后要有反馈' }),
    result: longText('处理情况', { basis: '发现问题要有去处' }),
  },
  states: { acted: closed('已登记行动'), found: open('发现问题待处理'), transferred: open('已移送待反馈'), answered: closed('已反馈'), settled: closed('已当场处理') },
  starts: 'acted',
  transitions: {
    register: {
      title: '登记行动', from: [], to: 'acted', by: desk,
      asks: {
        kind: 'required', units: 'required', officers: 'required', vehicles: 'required', places: 'required', checked: 'required', village: 'optional', note: 'optional',
        photos: 'optional',
      },
      when: (is) => is.says('联合行动至少有两个参加单位。只有一个单位去的，请登记“镇级安全检查”。', is.atLeast('units', 2)),
    },
    find: { title: '登记发现问题', from: ['acted'], to: 'found', by: desk, asks: { finding: 'required' } },
    transfer: { title: '移送', from: ['found'], to: 'transferred', by: desk, asks: { handedTo: 'required', letter: 'optional' } },
    settle: { title: '登记当场处理', from: ['found'], to: 'settled', by: desk, asks: { result: 'required' } },
    answer: { title: '登记反馈', from: ['transferred'], to: 'answered', by: desk, asks: { reply: 'required' } },
  },
  measures: {
    actions: measure('联合行动', 'event').on('register').by(...by),
    officerTimes: measure('联合行动检查人员', 'person-times').on('register').by(...by).with({ amount: { field: 'officers' } }),
    vehicleTimes: measure('联合行动车辆', 'vehicle-times').on('register').by(...by).with({ amount: { field: 'vehicles' } }),
    checked: measure('联合行动检查场所', 'thing').on('register').by(...by).with({ amount: { field: 'checked' } }),
    found: measure('联合行动发现问题', 'case').on('find').by(...by),
    transferred: measure('联合行动移送', 'case').on('transfer').by(...by),
    unanswered: measure('移送后未反馈', 'case').on('transfer').by(...by).with({ times: { standing: { until: ['answer'] } } }),
  },
})
