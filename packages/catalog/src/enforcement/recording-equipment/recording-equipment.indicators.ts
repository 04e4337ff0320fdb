import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['C07'] } as const
const cameras = { kind: ['body-camera'] } as const

export const recordingEquipmentIndicators = [
  defineIndicator({
    ...shared, id: 'body-cameras', title: '在用执法记录仪', unit: '台',
    reading: { as: 'stock', measure: 'recording-equipment.inService', where: cameras },
  }),
  defineIndicator({
    ...shared, id: 'body-cameras-held', title: '配备执法记录仪', unit: '台',
    reading: { as: 'stock', measure: 'recording-equipment.held', where: cameras },
  }),
  defineIndicator({
    ...shared, id: 'recordings-kept', title: '登记执法录像', unit: '次',
    reading: { as: 'count', measure: 'recording-equipment.recordings' },
  }),
]
