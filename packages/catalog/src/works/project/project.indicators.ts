import { defineIndicator } from '@zhenzhi/kernel'
import type { UnitWord } from '@zhenzhi/kernel'

const part = 1 as const

/** What was built, by the acceptance sheets of one kind. */
function built(told: { id: string; title: string; unit: UnitWord; row: string; kind: string; measure?: string }) {
  const { id, title, unit, row, kind, measure = 'project.pieces' } = told
  return defineIndicator({ id, title, unit, part, rows: [row], reading: { as: 'sum', measure, where: { kind: [kind] } } })
}

export const projectIndicators = [
  built({ id: 'small-town-polish-investment', title: '擦亮小城镇投入', unit: '万元', row: 'G10', kind: 'town-polish', measure: 'project.spent' }),
  built({ id: 'beautiful-hamlets-built', title: '打造美丽村湾', unit: '个', row: 'G11', kind: 'hamlet' }),
  built({ id: 'hamlet-rewards-paid', title: '美丽村湾奖补', unit: '万元', row: 'G11', kind: 'hamlet', measure: 'project.rewarded' }),
  built({ id: 'rural-roads-built', title: '新建四好农村路条数', unit: '条', row: 'G12', kind: 'rural-road' }),
  built({ id: 'rural-roads-km', title: '新建四好农村路里程', unit: '公里', row: 'G12', kind: 'rural-road', measure: 'project.length' }),
  built({ id: 'back-lanes-renovated', title: '改造背街小巷', unit: '条', row: 'G13', kind: 'back-lane' }),
  built({ id: 'street-lamps-installed', title: '新装路灯', unit: '盏', row: 'G13', kind: 'street-lamps' }),
  built({ id: 'sewage-stations-built', title: '建成农村污水处理站', unit: '个', row: 'G09', kind: 'sewage-station' }),
  built({ id: 'governance-centre-investment', title: '综治中心投入', unit: '万元', row: 'F01', kind: 'governance-centre', measure: 'project.spent' }),
  built({ id: 'water-projects-completed', title: '完成水环境治理项目', unit: '个', row: 'G08', kind: 'water-environment', measure: 'project.accepted' }),
  built({ id: 'dyke-improvement-investment', title: '堤围整治投资', unit: '万元', row: 'G07', kind: 'dyke', measure: 'project.settled' }),
  built({ id: 'dyke-improvements-completed', title: '完成堤围整治', unit: '处', row: 'G07', kind: 'dyke' }),
  built({ id: 'canals-cleared', title: '清漂清淤干渠', unit: '条', row: 'G06', kind: 'canal-clearing' }),
  built({ id: 'canal-clearing-cost', title: '干渠清漂清淤支出', unit: '万元', row: 'G06', kind: 'canal-clearing', measure: 'project.spent' }),
  defineIndicator({
    id: 'water-project-funds', title: '水环境治理争取资金', unit: '万元', part, rows: ['G08'],
    reading: { as: 'sum', measure: 'project.received', where: { kind: ['water-environment'], source: ['superior'] } },
  }),
  defineIndicator({
    id: 'small-town-polish-works', title: '擦亮小城镇完工项目', unit: '个', part, rows: ['G10'],
    reading: { as: 'count', measure: 'project.accepted', where: { kind: ['town-polish'] } },
  }),
  defineIndicator({ id: 'projects-completed', title: '完工公共工程', unit: '个', part, rows: ['G08', 'G10', 'G12', 'G13'], reading: { as: 'count', measure: 'project.accepted' } }),
  defineIndicator({ id: 'projects-under-way', title: '在建公共工程', unit: '个', part, rows: ['G08', 'G10'], reading: { as: 'stock', measure: 'project.underWay' } }),
  defineIndicator({ id: 'project-investment', title: '公共工程投入', unit: '万元', part, rows: ['G10'], reading: { as: 'sum', measure: 'project.spent' } }),
]
