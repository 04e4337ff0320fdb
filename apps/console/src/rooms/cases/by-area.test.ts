import type { DefinitionView } from '@zhenzhi/contract'
import { expect, test } from 'vitest'
import { byArea } from './by-area.ts'

const kind = (id: string, area: string): DefinitionView => ({ id, area, engine: 'matter', title: id, states: {}, columns: [], filters: [] })

test('many kinds stand under their areas, those of no area last and none twice; a few stand together', () => {
  const many = [kind('a', 'F'), kind('b', 'D'), kind('c', ''), kind('d', 'F'), kind('e', 'E'), kind('f', 'toString'), kind('g', 'D'), kind('h', 'H'), kind('i', 'A')]
  expect(byArea('x', many).map(({ title, kinds }) => `${title}：${kinds.map(({ id }) => id).join('')}`))
    .toEqual(['矛盾纠纷：bg', '信访和群众诉求：e', '平安、网格和帮扶：ad', '领导和责任：i', '法律服务和普法：h', '其他：cf'])
  expect(byArea('x', many.slice(0, 8))).toEqual([{ title: '', kinds: many.slice(0, 8) }])
})
