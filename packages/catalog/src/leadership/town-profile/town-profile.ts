import { choice, defineLedger, files, integer, measure, text } from '@zhenzhi/kernel'

const report = '年度报告：不足和原因里写到的距离'

/**
 * 镇情登记: how far the town's seat is from the county's, on what ground, as measured on a day. What was entered last is what stands; a road that is
 * straightened is a new entry and leaves the years before as they were. By road and as the crow flies are two distances.
 */
export const townProfile = defineLedger({
  id: 'town-profile',
  title: '镇情登记',
  rows: ['A25'],
  office: 'general-office',
  by: ['clerk', 'report-writer'],
  lists: ['distance', 'along', 'source'],
  fields: {
    distance: integer('镇政府驻地到县城的距离', 'length', { min: 1, max: 1_000_000, basis: report, hint: '以米计，1 公里填 1000' }),
    along: choice('怎样量的', { road: '公路里程', straight: '直线距离' }, { basis: report }),
    source: text('数据来源', { max: 200, basis: report, hint: '例如县志、公路部门资料' }),
    copy: files('资料照片'),
  },
  asks: { distance: 'required', along: 'required', source: 'required', copy: 'optional' },
  measures: { distance: measure('到县城的距离', 'length').on('register').by('along').with({ amount: { field: 'distance' } }) },
})
