import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['J07'], unit: '个' } as const
const from = (source: string) => ({ as: 'count', measure: 'supervision-finding.found', where: { source: [source] } }) as const
const counted = (name: string) => ({ as: 'count', measure: `supervision-finding.${name}` }) as const

export const supervisionFindingIndicators = [
  defineIndicator({ ...shared, id: 'supervision-findings', title: '各类监督发现问题', reading: counted('found') }),
  defineIndicator({ ...shared, id: 'supervision-findings-congress', title: '人大监督发现问题', reading: from('congress') }),
  defineIndicator({ ...shared, id: 'supervision-findings-discipline', title: '纪检监察监督发现问题', reading: from('discipline') }),
  defineIndicator({ ...shared, id: 'supervision-findings-party', title: '党内监督发现问题', reading: from('party') }),
  defineIndicator({ ...shared, id: 'supervision-findings-public', title: '群众监督发现问题', reading: from('public') }),
  defineIndicator({ ...shared, id: 'supervision-findings-press', title: '舆论监督发现问题', reading: from('press') }),
  defineIndicator({ ...shared, id: 'supervision-findings-closed', title: '监督发现问题销号', reading: counted('closed') }),
  defineIndicator({
    ...shared, unit: '%', id: 'supervision-findings-in-time-rate', title: '监督发现问题按期整改率', reading: { as: 'rate', numerator: counted('inTime'), denominator: counted('due') },
  }),
]
