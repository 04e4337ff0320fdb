import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['F11'], unit: '件' } as const
const of = (line: string) => ({ as: 'count', measure: 'joint-matter.agreed', where: { line: [line] } }) as const

export const jointMatterIndicators = [
  defineIndicator({ ...shared, id: 'joint-mediation', title: '矛盾纠纷联调件数', reading: of('mediation') }),
  defineIndicator({ ...shared, id: 'joint-defence', title: '社会治安联防件数', reading: of('defence') }),
  defineIndicator({ ...shared, id: 'joint-governance', title: '突出问题联治件数', reading: of('governance') }),
  defineIndicator({ ...shared, id: 'joint-grassroots', title: '基层平安联创件数', reading: of('grassroots') }),
  defineIndicator({ ...shared, id: 'joint-matters-done', title: '联动事项办结件数', reading: { as: 'count', measure: 'joint-matter.done' } }),
]
