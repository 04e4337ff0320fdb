import { expect, test } from 'vitest'
import { marks } from '../../report.fixture.ts'
import { ordinalSeries } from './ordinal-series.ts'

test('a gap, a repeat and a list that does not begin with 一是 are marked', () => {
  expect(marks(ordinalSeries, '一是建章立制。三是加强培训。')).toEqual(['A 三是'])
  expect(marks(ordinalSeries, '一是建章立制；二是加强培训；二是落实责任。')).toEqual(['A 二是'])
  expect(marks(ordinalSeries, '做到：①底数清；③责任明。第一，排查；第二，调解。第四，回访。')).toEqual(['A 第四', 'A ③'])
  expect(marks(ordinalSeries, '今年以来，二是加强培训，三是落实责任。')).toEqual(['A 二是'])
})

test('the count before a list is held against the list', () => {
  expect(marks(ordinalSeries, '主要采取三项措施：一是建章立制；二是加强培训。')).toEqual(['A 三项措施'])
  expect(marks(ordinalSeries, '重点做好以下四个方面工作。\n一是建章立制。\n二是加强培训。\n三是落实责任。')).toEqual(['A 四个方面'])
  expect(marks(ordinalSeries, '主要采取两项措施：一是建章立制；二是加强培训。')).toEqual([])
})

test('a lone 一是 is a question; lists within lists and lists over several lines are right', () => {
  expect(marks(ordinalSeries, '一是建章立制。此后各项工作都有了依据。')).toEqual(['B 一是'])
  expect(marks(ordinalSeries, '一是建章立制，一是定制度，二是定责任；二是加强培训。')).toEqual([])
  expect(marks(ordinalSeries, '一是建章立制：\n（1）定制度\n（2）定责任\n二是加强培训。')).toEqual([])
  expect(marks(ordinalSeries, '一是建章立制。\n二是加强培训。\n三是唯一是落实。\n（二）普法\n一是讲座。二是宣传。')).toEqual([])
})

test('a list that begins right after 原因 is read from its first item', () => {
  expect(marks(ordinalSeries, '原因一是人手不足，二是经费不足。')).toEqual([])
})
