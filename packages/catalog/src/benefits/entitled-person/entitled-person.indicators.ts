import { defineIndicator } from '@zhenzhi/kernel'

export const entitledPersonIndicators = [
  defineIndicator({
    id: 'entitled-group-persons', title: '优待对象', unit: '人', part: 1, rows: ['I12'],
    reading: { as: 'stock', measure: 'entitled-person.persons' },
  }),
]
