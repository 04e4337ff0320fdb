import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['C05'] } as const
const gained = { as: 'distinct', measure: 'enforcement-certificate.gained' } as const

export const enforcementCertificateIndicators = [
  defineIndicator({ ...shared, id: 'certificates-gained', title: '取得行政执法证件的人数', unit: '人', reading: gained }),
  defineIndicator({ ...shared, id: 'certificates-examined', title: '考试取得行政执法证件', unit: '人', reading: { ...gained, where: { route: ['exam'] } } }),
  defineIndicator({ ...shared, id: 'certificate-exempt', title: '免考取得行政执法证件', unit: '名', reading: { ...gained, where: { route: ['exempt'] } } }),
  defineIndicator({
    ...shared, id: 'certificate-holders', title: '持有有效行政执法证的人数', code: 'LD-08', unit: '人', rows: ['C03'],
    reading: { as: 'standing', measure: 'enforcement-certificate.holders', where: { kind: ['enforcement'] } },
  }),
  defineIndicator({ ...shared, id: 'certificates-renewed', title: '行政执法证件换证', unit: '个', rows: ['C03'], reading: { as: 'count', measure: 'enforcement-certificate.renewed' } }),
  defineIndicator({ ...shared, id: 'certificates-expired', title: '行政执法证件过期', unit: '个', rows: ['C03'], reading: { as: 'count', measure: 'enforcement-certificate.expired' } }),
]
