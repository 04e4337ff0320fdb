import { expect, test } from 'vitest'
import { marks, rightReport } from '../../report.fixture.ts'
import { otherTown } from './other-town.ts'

const told = (sentence: string) => marks(otherTown, rightReport.replace('全年举办', `${sentence}全年举办`))

test('another town where the signing one should stand is marked', () => {
  expect(told('双桥镇党委高度重视普法工作。')).toEqual(['B 双桥镇'])
  expect(marks(otherTown, '双桥镇人民政府高度重视。', { town: '青禾镇' })).toEqual(['B 双桥镇'])
})

test('the own name, no name, and a neighbour named on purpose are left alone', () => {
  for (const right of ['青禾镇党委高度重视。', '我镇党委、全镇司法所、各村镇政府、镇委镇政府都有。', '赴双桥镇司法所学习。', '与双桥镇政府联合巡查。']) expect(told(right)).toEqual([])
  expect(marks(otherTown, '双桥镇党委高度重视。')).toEqual([])
})

test('what is done to the own government is no name of a town', () => {
  expect(marks(otherTown, '修订乡政府工作规则，配合镇政府工作。', { town: '松坪乡' })).toEqual([])
})
