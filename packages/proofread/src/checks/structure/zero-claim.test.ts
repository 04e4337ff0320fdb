import { expect, test } from 'vitest'
import { marks, rightReport } from '../../report.fixture.ts'
import { zeroClaim } from './zero-claim.ts'

test('claimed zeros are asked about once a report', () => {
  expect(marks(zeroClaim, rightReport.replace('全年举办', '全镇未发生群体性事件，未发生重大事故，全年举办'))).toEqual(['C 未发生群体性事件'])
  expect(marks(zeroClaim, rightReport)).toEqual([])
})
