import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 2, rows: ['A25'], unit: '公里' } as const
const standing = { as: 'latest', since: 'ever', measure: 'town-profile.distance' } as const

/** What stands on the last day of the period: distances are never added up. */
export const townProfileIndicators = [
  defineIndicator({ ...shared, id: 'distance-to-county-seat', title: '距县城公路里程', reading: { ...standing, where: { along: ['road'] } } }),
  defineIndicator({ ...shared, id: 'straight-distance-to-county-seat', title: '距县城直线距离', reading: { ...standing, where: { along: ['straight'] } } }),
]
