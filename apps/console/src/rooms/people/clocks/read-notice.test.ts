import { expect, test } from 'vitest'
import { readNotice } from './read-notice.ts'

const said = `一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（农历腊月二十九、周五）至11日（农历正月初六、周四）放假调休，共7天。2月13日（周六）、2月14日（周日）上班。
三、清明节：4月5日（周一）放假，与周末连休。
四、劳动节：4月30日至5月4日放假调休，共5天。5月8日（周六）上班。`

test('the paragraphs of a notice fill the board: stretches off, single days worked, a stretch over the end of a month', () => {
  const { off, work } = readNotice(said, 2027)

  expect(off).toEqual(['01-01', '01-02', '01-03', '02-05', '02-06', '02-07', '02-08', '02-09', '02-10', '02-11', '04-05', '04-30', '05-01', '05-02', '05-03', '05-04'].map((day) => `2027-${day}`))
  expect(work).toEqual(['2027-02-13', '2027-02-14', '2027-05-08'])
})

test('what is no notice, and days that are none, leave the board as it is', () => {
  expect(readNotice('请各单位妥善安排值班。', 2027)).toEqual({ off: [], work: [] })
  expect(readNotice('2月30日至31日放假。13月1日上班。', 2027)).toEqual({ off: [], work: [] })
})
