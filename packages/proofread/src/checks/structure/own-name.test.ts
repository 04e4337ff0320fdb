import { expect, test } from 'vitest'
import { gazetteerOf, marks } from '../../report.fixture.ts'
import { ownName } from './own-name.ts'

const about = { town: '柳溪镇', county: '东平山县', gazetteer: gazetteerOf({ 东平县: ['某省', '某市'] }) }

test('the own name with its characters out of order, doubled, or one taken for another is marked', () => {
  expect(marks(ownName, '柳镇溪各村。', about)).toEqual(['A 柳镇溪'])
  expect(marks(ownName, '柳溪溪镇各村。', about)).toEqual(['A 柳溪溪镇'])
  expect(marks(ownName, '东坪山县司法局。', about)).toEqual(['A 东坪山县'])
})

test('the right name, another place and words that are no name are left alone', () => {
  expect(marks(ownName, '柳溪镇与东平县、柳河镇相邻，东平山县各镇。溪柳成行。', about)).toEqual([])
  expect(marks(ownName, '柳镇溪各村。')).toEqual([])
})
