import { defineIndicator } from '@zhenzhi/kernel'

const [part, rows] = [1, ['H35']] as const
const staffLecture = { kind: ['lecture'], topic: ['civil-code'], whom: ['staff'] }
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
  defineIndicator({
    id: 'law-study-report-meetings', title: '领导班子学法报告会', unit: '次', part, rows: ['H28'], reading: { as: 'count', measure: 'training.sessions', where: { kind: ['report'] } },
  }),
  defineIndicator({ id: 'law-study-report-speakers', title: '学法报告会报告人', unit: '人', part, rows: ['H28'], reading: { as: 'sum', measure: 'training.speakers' } }),
  defineIndicator({
    id: 'officer-trainings', title: '行政执法人员培训', unit: '次', part, rows: ['C16'], reading: { as: 'count', measure: 'training.sessions', where: { whom: ['enforcement'] } },
  }),
  defineIndicator({
    id: 'officer-training-audience', title: '行政执法人员参训', unit: '人次', part, rows: ['C16'], reading: { as: 'sum', measure: 'training.audience', where: { whom: ['enforcement'] } },
  }),
  defineIndicator({ id: 'civil-code-lectures', title: '机关民法典专题讲座', unit: '次', part, rows: ['H12'], reading: { as: 'count', measure: 'training.sessions', where: staffLecture } }),
  defineIndicator({ id: 'civil-code-lecture-audience', title: '机关民法典讲座听讲', unit: '人次', part, rows: ['H12'], reading: { as: 'sum', measure: 'training.audience', where: staffLecture } }),
]
