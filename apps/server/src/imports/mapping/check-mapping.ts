import { opening, refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import type { Mapping } from './mapping.ts'
import { actDay, targetKey } from './target.ts'
import type { Target, TargetSpec } from './target.ts'

/** What a mapping lacks before any row is looked at: a target that is none, one told twice, a day or a required field told nowhere. */
export function checkMapping({ columns, constants }: Pick<Mapping, 'columns' | 'constants'>, targets: readonly TargetSpec[], columnCount: number): Refused | undefined {
  const specs = new Map(targets.map((spec) => [targetKey(spec), spec]))
  const told: Target[] = [...columns, ...constants].map(({ target }) => target)
  if (told.some((target) => !specs.has(targetKey(target))) || columns.some(({ column }) => column >= columnCount)) {
    return refuse('field-wrong', '有一列对应的内容已经不在了，请刷新页面后重新选择。')
  }
  const seen = new Set<string>()
  for (const target of told) {
    const key = targetKey(target)
    if (seen.has(key)) return refuse('field-wrong', `“${specs.get(key)?.title ?? ''}”对应了两次。一项内容只能来自一列或一个固定值，请去掉一个。`)
    seen.add(key)
  }
  return refusedByActs(told, targets, seen)
}

function refusedByActs(told: readonly Target[], targets: readonly TargetSpec[], seen: ReadonlySet<string>): Refused | undefined {
  const later = told.find(({ act }) => act !== opening && !seen.has(targetKey({ act, field: actDay })))
  if (later !== undefined) {
    const title = targets.find(({ act, field }) => act === later.act && field === actDay)?.title ?? ''
    return refuse('field-missing', `后面的办理也要导入的，要有一列“${title}”，哪一行填了日期，哪一行就登记这一步。`, later.field)
  }
  const missing = targets.filter((spec) => spec.act === opening && spec.required && !seen.has(targetKey(spec)))
  if (missing.length === 0) return undefined
  return refuse('field-missing', `还有必填的没有对应的列：${missing.map(({ title }) => `“${title}”`).join('、')}。请选一列，或填一个所有行都一样的固定值。`, missing[0]?.field)
}
