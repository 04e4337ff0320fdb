import type { Guard } from '../guard/guard.ts'
import type { Definition } from '../matter/definition.ts'
import { findUnjudged } from './amount-ranges.ts'
import type { Held } from './amount-ranges.ts'
import { saysOutOfRange, saysUnjudged } from './says-range.ts'

/**
 * Why a guard stops the act and what to do next, in a sentence a clerk understands. `held`: what its amounts were held against, where
 * that is known; that there was no rule for them is said before the definition's own sentence, which would blame the amount.
 */
export function saysUnmet(guard: Guard, definition: Definition, held?: Held): string {
  const field = (name: string) => definition.fields[name]?.title ?? name
  const unjudged = held === undefined ? undefined : findUnjudged(guard, held)
  if (unjudged !== undefined && held !== undefined) return saysUnjudged(unjudged, field(unjudged.field), held)
  if (guard.says !== undefined) return guard.says
  const paper = (name: string) => definition.papers[name]?.title ?? name
  const act = (name: string) => definition.transitions[name]?.title ?? name
  switch (guard.is) {
    case 'signed': return `《${paper(guard.paper)}》还没有登记签署，请先打印签字并拍照登记。`
    case 'served': return `《${paper(guard.paper)}》还没有登记送达，请先登记送达。`
    case 'never': return `“${act(guard.act)}”已经办过，不能再办。`
    case 'times': return `“${act(guard.act)}”的次数不符合要求（要求${guard.how}${guard.times}次）。请核对办理经过。`
    case 'different-persons': return `这一步要由不同的人办理：不能与“${act(guard.than)}”是同一人。请转给同事。`
    case 'at-least': return `“${field(guard.field)}”至少要 ${guard.count} 项，请补齐。`
    case 'term-valid': return `“${field(guard.field)}”所选的人当日不在任，请核对名册或另选。`
    case 'counted': return `“${field(guard.subject)}”已经达到次数上限，不能再办。请核对以前的记录。`
    case 'case-in': return `“${field(guard.field)}”所指的那一件现在不能这样办，请打开那一件核对。`
    case 'holds-post': return '这一步要由有相应岗位的人办理，请转给有此岗位的同事。'
    case 'not-covered': return '这个数这一段时间已经有了：或者供过，或者有逐件登记、导入的记录，再供就重复了。请先核对指标，作废原来的再供，或改起止日期。'
    case 'amount-in-range': return saysOutOfRange(guard, field(guard.field), held ?? { values: {}, day: '' })
    case 'list-complete': return `“${field(guard.field)}”还有没填完的行，请补齐。`
    case 'days-between': return `两个日期之间的天数不符合要求（要求${guard.how}${guard.days}天）。请核对日期。`
    case 'compare': return guard.to === null ? `“${field(guard.field)}”还没有填，请补填。` : `“${field(guard.field)}”不符合办理条件，请核对。`
    case 'all':
    case 'any':
    case 'not': return '还不具备办理条件，请核对所填内容。'
  }
}
