import { defineIndicator } from '@zhenzhi/kernel'

const shared = { rows: ['H23'], unit: '个' } as const
const planned = { as: 'stock', measure: 'law-site.planned' } as const

/** What stands and what is planned are both read on the last day of the period: a plan carried out within the year is no plan any more. */
export const lawSiteIndicators = [
  defineIndicator({ ...shared, id: 'existing-law-sites', title: '现有法治阵地', code: 'LP-06', part: 1, reading: { as: 'stock', measure: 'law-site.inUse' } }),
  defineIndicator({ ...shared, id: 'law-sites-opened', title: '新启用法治阵地', part: 1, reading: { as: 'count', measure: 'law-site.opened' } }),
  defineIndicator({ ...shared, id: 'indoor-law-site-planned', title: '拟建室内普法阵地', part: 4, reading: { ...planned, where: { kind: ['indoor'] } } }),
  defineIndicator({ ...shared, id: 'law-sites-planned', title: '拟建法治阵地', part: 4, reading: planned }),
  defineIndicator({
    id: 'law-sites-checked-in-time-rate', title: '法治阵地按期巡查率', unit: '%', part: 1, rows: ['H23'],
    reading: { as: 'rate', numerator: { as: 'count', measure: 'law-site.inTime' }, denominator: { as: 'count', measure: 'law-site.due' } },
  }),
]
