import { opening, refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import type { Mapping } from '../mapping/mapping.ts'
import { targetKey } from '../mapping/target.ts'
import type { TargetSpec } from '../mapping/target.ts'

interface Held {
  targets: readonly TargetSpec[]
  columnCount: number
  /** The field with the number. */
  numberField: string
}

/** What a mapping lacks for a list to be held against ours: a target that is none, one told twice, the number told by no column. */
export function checkHeld({ columns, constants }: Pick<Mapping, 'columns' | 'constants'>, { targets, columnCount, numberField }: Held): Refused | undefined {
  const specs = new Map(targets.map((spec) => [targetKey(spec), spec]))
  const told = [...columns, ...constants].map(({ target }) => targetKey(target))
  if (told.some((key) => !specs.has(key)) || columns.some(({ column }) => column >= columnCount)) return refuse('field-wrong', '有一列对应的内容已经不在了，请刷新页面后重新选择。')
  const twice = told.find((key, at) => told.indexOf(key) !== at)
  if (twice !== undefined) return refuse('field-wrong', `“${specs.get(twice)?.title ?? ''}”对应了两次。一项内容只能来自一列或一个固定值，请去掉一个。`)
  const numbered = columns.some(({ target }) => target.act === opening && target.field === numberField)
  return numbered ? undefined : refuse('field-missing', `对账要靠编号：请选出哪一列是“${specs.get(targetKey({ act: opening, field: numberField }))?.title ?? '编号'}”。`, numberField)
}
