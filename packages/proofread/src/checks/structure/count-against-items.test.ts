import { expect, test } from 'vitest'
import { marks } from '../../report.fixture.ts'
import { countAgainstItems } from './count-against-items.ts'

test('a count before a list that holds more or fewer is marked', () => {
  expect(marks(countAgainstItems, '设立四个窗口：民政、社保、司法。')).toEqual(['A 四个窗口'])
  expect(marks(countAgainstItems, '整治5条河道：东溪、西溪、南河、北河、柳河、杨河。')).toEqual(['A 5条河道'])
})

test('a comma where the list wants a colon is marked when count and list agree', () => {
  expect(marks(countAgainstItems, '疏浚三条水渠，东干渠、西干渠、柳家渠，全部完工。')).toEqual(['B 三条水渠，'])
})

test('open lists, joined members, brackets that tell of kinds, and sentences that go on are right', () => {
  expect(marks(countAgainstItems, '设立四个窗口：民政、社保、司法等。')).toEqual([])
  expect(marks(countAgainstItems, '设立四个窗口：民政、社保、司法和农业。')).toEqual([])
  expect(marks(countAgainstItems, '全镇14个村（社区、居委会）都有。')).toEqual([])
  expect(marks(countAgainstItems, '建成三个中心，为企业、群众提供服务。')).toEqual([])
})
