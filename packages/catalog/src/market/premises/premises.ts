import { choice, defineRoster, text, village } from '@zhenzhi/kernel'
import { premisesKinds } from '../premises-kinds.ts'

/** 检查对象: the businesses and institutions that are inspected or licensed, so that 家 counts each once however often it was visited. */
export const premises = defineRoster({
  id: 'premises',
  title: '检查对象名录',
  rows: ['C25', 'C27', 'C30'],
  unit: 'premises',
  by: ['body', 'clerk', 'officer'],
  place: 'village',
  office: 'market-office',
  lists: ['name', 'kind', 'village', 'licence', 'from', 'to'],
  fields: {
    name: text('名称或字号', { searchable: true, max: 100, basis: '年度报告：检查单位家数，一家只算一次', hint: '照营业执照写，没有字号的写地点和行当。' }),
    kind: choice('检查对象类别', premisesKinds, { basis: '年度报告：集贸市场、食品经营、餐饮、医疗机构分别统计' }),
    village: village('所在村（社区）', { basis: '按村（社区）统计检查对象' }),
    licence: text('执照或许可证编号', { searchable: true, max: 60, hint: '导入名单时按编号对应' }),
    address: text('地址', { max: 200 }),
  },
  asks: { name: 'required', kind: 'required', village: 'required', licence: 'optional', address: 'optional' },
  changes: ['name', 'kind', 'village', 'licence', 'address'],
  stockBy: ['kind', 'village'],
})
