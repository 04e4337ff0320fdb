import { refuse } from '@zhenzhi/kernel'
import type { Day, Definition, Refused } from '@zhenzhi/kernel'
import { leadingOn } from '../store/sources/leading.ts'
import type { Leading } from '../store/sources/leading.ts'
import type { TakeIn } from '../store/sources/take-in.ts'
import type { Asked } from './taking.ts'

/**
 * What the county's setting of the leading system (主系统) leaves to others: of a kind known by figures alone nothing is registered from that
 * day on, and in a mirror no paper is issued, because the leading system issues it.
 */
export function refusedByLeading(settings: readonly Leading[], { kind, name, day }: Asked, definition: Definition): Refused | undefined {
  if (definition.supplies !== undefined || settings.length === 0) return undefined
  const how = leadingOn(settings, definition.id, day)
  if (how === 'figures' && kind === 'open') {
    return refuse('not-accepted', `按主系统设置，“${definition.title}”在 ${day} 只收盖章供数，不逐件登记。请改用“供数”；设置有误的，请联系县级管理员。`)
  }
  const issues = kind === 'step' ? definition.transitions[name]?.issues ?? [] : []
  if (how !== 'mirror' || issues.length === 0) return undefined
  return refuse('not-accepted', `按主系统设置，“${definition.title}”在上级系统办理，文书由上级系统出具，这里不制作。请办好后登记结果。`)
}

/** What happened before the town began to work here is registered only until the county ends the take-in period (补录期). */
export function refusedByTakeIn(takeIn: TakeIn | undefined, { kind, day }: Asked, today: Day): Refused | undefined {
  if (kind !== 'open' || takeIn === undefined || takeIn.until === null || day >= takeIn.starts || today <= takeIn.until) return undefined
  return refuse('not-accepted', `补录期已于 ${takeIn.until} 结束，${takeIn.starts} 以前的事不再登记。确需补录的，请联系县级管理员延长补录期。`, 'day')
}
