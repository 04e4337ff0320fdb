import { expect, test } from 'vitest'
import { gazetteerOf, marks } from '../../report.fixture.ts'
import { placeSpelling } from './place-spelling.ts'

const gazetteer = gazetteerOf({ 柳塘镇: ['某省', '南州市', '临溪县'], 深潭乡: ['某省', '北州市', '远山县'], 深谭镇: ['他省', '西州市', '别县'] })
const about = { town: '柳塘镇', county: '临溪县', prefecture: '南州市', gazetteer }

test('a name that is nowhere, one look-alike away from one of the own county or of the county named before it, is marked', () => {
  expect(marks(placeSpelling, '柳唐镇加强领导。', about)).toEqual(['A 柳唐镇'])
  expect(marks(placeSpelling, '与远山县深谭乡毗邻。', about)).toEqual(['A 深谭乡'])
})

test('a village told several times one way and once another is marked', () => {
  expect(marks(placeSpelling, '大湾村、大湾村、大湾村都已完成，大弯村还未完成。')).toEqual(['B 大弯村'])
  expect(marks(placeSpelling, '大湾村、大弯村、小湾村都已完成。')).toEqual([])
})

test('a name that exists, and one whose look-alike lies elsewhere, are left alone', () => {
  expect(marks(placeSpelling, '柳塘镇与远山深潭乡、别县深谭镇交界。', about)).toEqual([])
  expect(marks(placeSpelling, '深谭乡加强领导。', about)).toEqual([])
})
