import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 3, rows: ['A08'], unit: '份' } as const
const heads = ['secretary', 'mayor']
const counted = (name: string, role?: readonly string[]) => ({ as: 'count', measure: `law-statement.${name}`, ...(role === undefined ? {} : { where: { role } }) }) as const

export const lawStatementIndicators = [
  defineIndicator({ ...shared, id: 'law-statements-asked', title: '应交述职述法报告', reading: counted('asked') }),
  defineIndicator({ ...shared, id: 'law-statements-with-chapter', title: '有述法专章的述职报告', reading: counted('withChapter') }),
  defineIndicator({ ...shared, id: 'law-chapter-rate', title: '述法专章覆盖率', unit: '%', reading: { as: 'rate', numerator: counted('withChapter'), denominator: counted('asked') } }),
  defineIndicator({ ...shared, rows: ['A07'], id: 'law-statements-of-heads', title: '党政主要负责人交来的述法报告', reading: counted('submitted', heads) }),
  defineIndicator({ ...shared, rows: ['A07'], id: 'law-statements-commented', title: '评议过的述职述法报告', reading: counted('commented') }),
]
