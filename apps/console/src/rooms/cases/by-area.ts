import type { DefinitionView } from '@zhenzhi/contract'
import { groupedBy } from '../../parts/grouped-by.ts'
import { usedBefore } from '../../wire/habits.ts'

export interface Shelf {
  title: string
  kinds: readonly DefinitionView[]
}

/** The areas of a town's work, in the order of the annual plan. */
const areas: Readonly<Record<string, string>> = {
  D: '矛盾纠纷', E: '信访和群众诉求', F: '平安、网格和帮扶', A: '领导和责任', B: '制度和决策', C: '行政执法', G: '生态和村镇建设', H: '法律服务和普法',
  I: '民生保障和集体资产', J: '人大政协和监督', K: '政务公开',
}
const mostUsed = 6
/** So few are seen at a glance. */
const few = 8

/** What one uses most on top, then every kind under its area; a handful, or what was searched for, stands in one piece. */
export function byArea(account: string, kinds: readonly DefinitionView[]): readonly Shelf[] {
  if (kinds.length <= few) return [{ title: '', kinds }]
  const used = usedBefore(account, kinds).slice(0, mostUsed)
  const groups = groupedBy(kinds, ({ area }) => (Object.hasOwn(areas, area) ? area : ''))
  const shelves = [...Object.keys(areas), ''].map((area) => ({ title: areas[area] ?? '其他', kinds: groups.get(area) ?? [] }))
  return [{ title: '常用', kinds: used }, ...shelves].filter((shelf) => shelf.kinds.length > 0)
}
