import { closed, day, defineMatter, files, measure, open } from '@zhenzhi/kernel'
import type { Guard } from '@zhenzhi/kernel'

const signers = ['clerk', 'body'] as const
const signed = (act: string): Guard => ({ is: 'times', act, how: '≥', times: 1 })
const acts = ['signHospital', 'signPolice', 'signJustice'] as const
const allSigned: Guard = { is: 'all', of: acts.map(signed) }

/**
 * 重点人员每月排查: that the hospital, the police station and the judicial office each signed for the month, and nothing else. No person and
 * no list of persons is held here. A month counts on a day of its own, whenever the last of the three signed.
 */
export const monthlyCheck = defineMatter({
  id: 'monthly-check',
  title: '重点人员每月排查签字',
  rows: ['F15'],
  office: 'safety-law-office',
  corrects: ['clerk'],
  lists: ['month'],
  fields: {
    month: day('所属月份', { basis: '年度报告：每月排查一次', hint: '填这个月的任意一天' }),
    copy: files('签字表照片'),
  },
  states: { open: open('签字中'), complete: closed('三方已签齐') },
  starts: 'open',
  transitions: {
    register: { title: '登记月份', from: [], to: 'open', by: ['clerk'], asks: { month: 'required' } },
    signHospital: { title: '卫生院签字', from: ['open'], to: 'open', by: signers, asks: { copy: 'optional' }, when: (is) => is.never('signHospital') },
    signPolice: { title: '派出所签字', from: ['open'], to: 'open', by: signers, asks: { copy: 'optional' }, when: (is) => is.never('signPolice') },
    signJustice: { title: '司法所签字', from: ['open'], to: 'open', by: signers, asks: { copy: 'optional' }, when: (is) => is.never('signJustice') },
    complete: {
      title: '签齐归档', from: ['open'], to: 'complete', by: ['clerk'], asks: {},
      when: (is) => is.says('卫生院、派出所、司法所三方都签字后才能归档。', is.all(...acts.map(signed))),
    },
  },
  measures: {
    signedOff: measure('三方签齐的月份', 'event').on(...acts).with({ day: { field: 'month' }, when: allSigned, times: 'first' }),
  },
})
