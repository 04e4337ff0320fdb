import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['D28'], unit: '个' } as const
const counted = (name: string, source?: string) => ({ as: 'count', measure: `problem-loop.${name}`, ...(source === undefined ? {} : { where: { source: [source] } }) }) as const

/** How many reached each stage; solved is what went the whole way, checked and rated by somebody else. */
export const problemLoopIndicators = [
  defineIndicator({ ...shared, id: 'loop-problems-found', title: '闭环办理发现问题', reading: counted('found') }),
  defineIndicator({ ...shared, id: 'loop-problems-studied', title: '闭环办理研判问题', reading: counted('studied') }),
  defineIndicator({ ...shared, id: 'loop-problems-handed', title: '闭环办理交办问题', reading: counted('handed') }),
  defineIndicator({ ...shared, id: 'loop-problems-handled', title: '闭环办理办理问题', reading: counted('handled') }),
  defineIndicator({ ...shared, id: 'loop-problems-checked', title: '闭环办理督查问题', reading: counted('checked') }),
  defineIndicator({ ...shared, id: 'loop-problems-solved', title: '闭环办理解决问题', reading: counted('solved') }),
  defineIndicator({ ...shared, id: 'loop-problems-ended', title: '闭环办理办结问题', reading: counted('ended') }),
  defineIndicator({ ...shared, id: 'loop-problems-late', title: '闭环办理逾期问题', reading: counted('late') }),
  defineIndicator({ ...shared, id: 'loop-problems-solved-rate', title: '闭环办理问题解决率', unit: '%', reading: { as: 'rate', numerator: counted('solved'), denominator: counted('found') } }),
  defineIndicator({ ...shared, rows: ['J07'], id: 'loop-problems-from-supervision', title: '监督发现转闭环办理', reading: counted('found', 'supervision') }),
  defineIndicator({ ...shared, rows: ['J07'], id: 'loop-problems-from-supervision-solved', title: '监督发现闭环解决', reading: counted('solved', 'supervision') }),
]
