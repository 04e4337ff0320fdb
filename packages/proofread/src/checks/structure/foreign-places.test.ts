import { expect, test } from 'vitest'
import { gazetteerOf, marks } from '../../report.fixture.ts'
import { foreignPlaces } from './foreign-places.ts'

const gazetteer = gazetteerOf({
  青禾镇: ['某省', '南州市', '临溪县'], 柳塍镇: ['某省', '南州市', '临溪县'], 远山县: ['他省', '北州市'],
  双桥镇: ['他省', '北州市', '远山县'], 石垴镇: ['他省', '北州市', '远山县'], 建设镇: ['他省', '北州市', '远山县'], 白马乡: ['他省', '北州市', '远山县'],
})
const about = { town: '青禾镇', county: '临溪县', prefecture: '南州市', province: '某省', gazetteer }

test('a town or county of another prefecture is marked', () => {
  expect(marks(foreignPlaces, '双桥镇全年调解纠纷214件，由远山县统一考核。', about)).toEqual(['A 双桥镇', 'B 远山县'])
})

test('a name without its 镇 is marked where a rare character or its place gives it away', () => {
  expect(marks(foreignPlaces, '以石垴学习论坛为培训平台。', about)).toEqual(['A 石垴'])
  expect(marks(foreignPlaces, '着力打造“平安白马”品牌建设。', { ...about, town: '青禾镇' })).toEqual(['B 白马'])
})

test('a neighbour named on purpose, the own county, everyday words and names inside the town are left alone', () => {
  for (const right of [
    '与双桥镇毗邻，边界纠纷较多。', '赴远山县学习考察。', '配合双桥镇派出所移交线索。', '柳塍镇同样如此。',
    '加快建设镇级中心。', '推进乡镇建设镇域治理。', '检查石垴建材商行一家。', '（垴，垴(a', '着力打造“平安白马”，白马村率先建成。',
  ]) {
    expect(marks(foreignPlaces, right, about)).toEqual([])
  }
})

test('nothing is said where it is not known whose report it is', () => {
  expect(marks(foreignPlaces, '双桥镇全年调解纠纷214件。', { gazetteer })).toEqual([])
  expect(marks(foreignPlaces, '双桥镇全年调解纠纷214件。', { town: '青禾镇', county: '临溪县' })).toEqual([])
})

test('a full name above the short one, a stock word and the own province are left alone', () => {
  const gazetteer = gazetteerOf({ 甲海省: [], 乙山省: [], 高埗镇: ['乙山省', '丙市'], 小院镇: ['乙山省', '丙市'], 临溪县: ['甲海省', '丁市'] })
  const about = { town: '青禾镇', county: '临溪县', gazetteer }
  expect(marks(foreignPlaces, '设“法治小院”12个，甲海省司法厅到访。', about)).toEqual([])
  expect(marks(foreignPlaces, '乙山省司法厅命名我镇司法所。', about)).toEqual(['B 乙山省'])
})
