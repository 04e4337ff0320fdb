import { defineIndicator } from '@zhenzhi/kernel'

const part = 1
const river = { kind: ['river-occupy', 'river-mine', 'river-pile', 'river-build'] }
const tidy = { kind: ['pile', 'fence'] }

export const environmentProblemIndicators = [
  defineIndicator({
    id: 'four-disorders-listed', title: '清四乱列入清单', unit: '宗', part, rows: ['G04'],
    reading: { as: 'count', measure: 'environment-problem.listed', where: river },
  }),
  defineIndicator({
    id: 'four-disorders-cleaned', title: '清四乱完成整治', unit: '宗', part, rows: ['G04'],
    reading: { as: 'count', measure: 'environment-problem.cleaned', where: river },
  }),
  defineIndicator({
    id: 'four-disorders-closed', title: '清四乱完成销号', unit: '宗', part, rows: ['G04'],
    reading: { as: 'count', measure: 'environment-problem.closed', where: river },
  }),
  defineIndicator({
    id: 'four-disorders-open', title: '清四乱未销号', unit: '宗', part, rows: ['G04'],
    reading: { as: 'stock', measure: 'environment-problem.standing', where: river },
  }),
  defineIndicator({
    id: 'four-disorders-in-time-rate', title: '清四乱按期整治率', unit: '%', part, rows: ['G04'],
    reading: { as: 'rate', numerator: { as: 'count', measure: 'environment-problem.inTime', where: river }, denominator: { as: 'count', measure: 'environment-problem.due', where: river } },
  }),
  defineIndicator({
    id: 'fence-and-pile-spots-cleared', title: '整治乱堆乱放围栏篱笆', unit: '处', part, rows: ['G18'], reading: { as: 'count', measure: 'environment-problem.spotsCleared', where: tidy },
  }),
]
