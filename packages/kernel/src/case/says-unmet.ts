import type { Guard } from '../guard/guard.ts'
import type { Definition } from '../matter/definition.ts'
import { findUnjudged } from './amount-ranges.ts'
import type { Held } from './amount-ranges.ts'
import { limitOf } from './heads-within.ts'
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
    case 'served': return saysUnserved(paper(guard.paper), held?.papers?.find((one) => one.paper === guard.paper)?.served ?? null)
    case 'never': return `“${act(guard.act)}”已经办过，不能再办。`
    case 'times': return `“${act(guard.act)}”的次数不符合要求（要求${guard.how}${guard.times}次）。请核对办理经过。`
    case 'different-persons': return `这一步要由不同的人办理：不能与“${act(guard.than)}”是同一人。请转给同事。`
    case 'actor-is': return `这一步要由“${field(guard.field)}”本人办理。请转给本人。`
    case 'same': return `“${field(guard.field)}”要和“${field(guard.as)}”一致，请核对。`
    case 'from-paper': return `“${act(guard.act)}”没有照着纸质材料录入，没有原件照片。请补拍原件。`
    case 'in-time': return `“${definition.duties[guard.duty]?.title ?? guard.duty}”的期限已过，或者还没有开始计时，现在不能办。请看办理时限。`
    case 'heads-within': return saysTooMany(guard, field(guard.field), held)
    case 'at-least': return `“${field(guard.field)}”至少要 ${guard.count} 项，请补齐。`
    case 'term-valid': return `“${field(guard.field)}”所选的人当日不在任，请核对名册或另选。`
    case 'counted': return `“${field(guard.subject)}”已经达到次数上限，不能再办。请核对以前的记录。`
    case 'case-in': return `“${field(guard.field)}”所指的那一件现在不能这样办，请打开那一件核对。`
    case 'holds-post': return '这一步要由有相应岗位的人办理，请转给有此岗位的同事。'
    case 'not-covered': return '这个数这一段时间已经有了：或者供过，或者有逐件登记、导入的记录，再供就重复了。请先核对指标，作废原来的再供，或改起止日期。'
    case 'amount-in-range': return saysOutOfRange(guard, field(guard.field), held ?? { values: {}, day: '' })
    case 'adds-up': return `数目对不上：${guard.plus.map((name) => `“${field(name)}”`).join('加')}${guard.minus.map((name) => `减“${field(name)}”`).join('')}，应当等于“${field(guard.to)}”。请核对。`
    case 'list-complete': return `“${field(guard.field)}”还有没填完的行，请补齐。`
    case 'days-between': return `两个日期之间的天数不符合要求（要求${guard.how}${guard.days}天）。请核对日期。`
    case 'compare': return guard.to === null ? `“${field(guard.field)}”还没有填，请补填。` : `“${field(guard.field)}”不符合办理条件，请核对。`
    case 'all':
    case 'any':
    case 'not': return '还不具备办理条件，请核对所填内容。'
  }
}

/** Of a paper announced and not yet counting as served, from when it will. */
function saysUnserved(title: string, from: string | null): string {
  return from === null ? `《${title}》还没有登记送达，请先登记送达。` : `《${title}》公告期还没有满，${from} 才视为送达，请到期后再办。`
}

function saysTooMany(guard: Extract<Guard, { is: 'heads-within' }>, title: string, held: Held | undefined): string {
  const rule = held === undefined ? undefined : limitOf(guard, held)
  return rule === undefined ? `“${title}”超过了规定的人数，请核对。` : `“${title}”不得超过${rule.amount ?? 0}人（${rule.law}${rule.article ?? ''}），请核对。`
}
