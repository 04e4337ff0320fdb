import { defineIndicator } from '@zhenzhi/kernel'

const [part, rows] = [1, ['G09']] as const

export const sewageStationIndicators = [
  defineIndicator({ id: 'sewage-stations-in-operation', title: '运行中的农村污水处理站', unit: '个', part, rows, reading: { as: 'stock', measure: 'sewage-station.inOperation' } }),
  defineIndicator({ id: 'sewage-stations-kept', title: '在册农村污水处理站', unit: '个', part, rows, reading: { as: 'stock', measure: 'sewage-station.standing' } }),
  defineIndicator({ id: 'sewage-station-inspections', title: '巡查污水处理站', unit: '次', part, rows, reading: { as: 'count', measure: 'sewage-station.inspections' } }),
  defineIndicator({ id: 'sewage-station-faults', title: '污水处理站故障', unit: '次', part, rows, reading: { as: 'count', measure: 'sewage-station.faults' } }),
]
