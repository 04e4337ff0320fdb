import { expect, test } from 'vitest'
import { marks } from '../../report.fixture.ts'
import { titleCitedOtherwise } from './title-cited-otherwise.ts'

test('a paper made under one title and gone by under another is asked about', () => {
  expect(marks(titleCitedOtherwise, '制定《青禾镇网格服务管理办法》，全年按照《青禾镇网格服务管理制度》考评。')).toEqual(['B 《青禾镇网格服务管理制度》'])
  expect(marks(titleCitedOtherwise, '印发了《青禾镇村级小微权力运行清单》，落实《青禾镇村级权力运行清单》。')).toEqual(['B 《青禾镇村级权力运行清单》'])
})

test.each([
  '制定《青禾镇网格服务管理办法》，按照《青禾镇网格服务管理办法》考评。', '制定《青禾镇网格服务管理办法》和《青禾镇网格服务管理制度》。', '制定《青禾镇网格服务管理办法》，落实《青禾镇网格服务管理办法实施细则》。',
  '制定《青禾镇2023年普法工作要点》，落实《青禾镇2024年普法工作要点》。', '修订《青禾镇防汛应急预案》，落实《青禾镇防火应急预案》。', '按照《临溪市网格服务管理办法》，制定《临溪县网格服务管理办法》。',
])('%s is right', (text) => {
  expect(marks(titleCitedOtherwise, text)).toEqual([])
})
