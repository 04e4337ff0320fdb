import { defineIndicator } from '@zhenzhi/kernel'

const [part, rows] = [1, ['H35']] as const
const thought = ['law-thought', 'law-thought-eleven', 'law-thought-outline', 'law-thought-questions']

export const trainingIndicators = [
  defineIndicator({
    id: 'rule-of-law-thematic-trainings', title: '法治专题培训会', code: 'LD-06', unit: '次', part, rows,
    reading: { as: 'count', measure: 'training.sessions', where: { kind: ['thematic'] } },
  }),
  defineIndicator({
    id: 'law-thought-trainings', title: '习近平法治思想学习培训', unit: '次', part, rows,
    reading: { as: 'count', measure: 'training.sessions', where: { topic: thought } },
  }),
  defineIndicator({ id: 'law-trainings', title: '法治培训场次', code: 'LD-06', unit: '场', part, rows, reading: { as: 'count', measure: 'training.sessions' } }),
  defineIndicator({ id: 'law-training-audience', title: '法治培训人次', code: 'LD-06', unit: '人次', part, rows, reading: { as: 'sum', measure: 'training.audience' } }),
]
