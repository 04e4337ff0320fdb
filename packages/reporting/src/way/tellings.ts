import type { TakenStep } from './step.ts'
import { standing } from './standing.ts'
import type { WayDue } from './due-days.ts'
import type { Way } from './way.ts'

/** What whoever looks at the way should know and what stops nothing: late days, and reviews that saw an earlier edition than the one signed. */
export function tellings(way: Way, taken: readonly TakenStep[], dues: readonly WayDue[]): string[] {
  return [...dues.flatMap(late), ...unseen(way, taken)]
}

function late({ title, apart, done }: WayDue): string[] {
  if (apart >= 0) return []
  return [done === null ? `“${title}”已经过了最后一天 ${-apart} 天，还没有办。` : `“${title}”比最后一天晚了 ${-apart} 天。`]
}

function unseen(way: Way, taken: readonly TakenStep[]): string[] {
  const { steps, signed, published } = standing(way, taken)
  const final = signed.at(-1)?.edition ?? null
  const reviews = steps.filter(({ step }) => step.editionRequired && (step.id === 'consult' || step.id === 'deliberate'))
  const before = reviews.flatMap(({ step, taken: times }) => {
    const seen = times.at(-1)?.edition ?? null
    return final === null || seen === null || seen >= final ? [] : [`“${step.title}”看的是第 ${seen} 版，审签的是第 ${final} 版。`]
  })
  const secrecy = steps.find(({ step }) => step.id === 'secrecy')
  const looked = secrecy?.taken.some(({ edition }) => edition === published?.edition) === true
  return secrecy === undefined || published === undefined || looked ? before : [...before, `公开的第 ${published.edition} 版没有单独做过保密审查。`]
}
