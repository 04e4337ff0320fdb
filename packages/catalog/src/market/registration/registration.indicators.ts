import { defineIndicator } from '@zhenzhi/kernel'

const where = { kind: ['opening'] }

export const registrationIndicators = [
  defineIndicator({
    id: 'business-registrations', title: '市场主体开业登记', unit: '户', part: 1, rows: ['C22'],
    reading: { as: 'count', measure: 'registration.granted', where },
  }),
  defineIndicator({
    id: 'business-registrations-rejected', title: '开业登记不予登记', unit: '户', part: 1, rows: ['C22'],
    reading: { as: 'count', measure: 'registration.rejected', where },
  }),
]
