import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['F02'] } as const

export const cameraAccessIndicators = [
  defineIndicator({ ...shared, id: 'villages-with-cameras-connected', title: '治安监控接入镇平台的村（社区）', unit: '个村', reading: { as: 'stock', measure: 'camera-access.villages' } }),
  defineIndicator({ ...shared, id: 'cameras-connected', title: '接入镇平台的治安监控探头', unit: '个', reading: { as: 'stock', measure: 'camera-access.cameras' } }),
]
