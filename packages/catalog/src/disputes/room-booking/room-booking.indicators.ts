import { defineIndicator } from '@zhenzhi/kernel'

export const roomBookingIndicators = [
  defineIndicator({ id: 'mediation-room-used', title: '使用调解室', unit: '次', part: 1, rows: ['F09'], reading: { as: 'count', measure: 'room-booking.used' } }),
]
