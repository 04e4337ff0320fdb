import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { quantitiesOf, type Quantity } from '../../text/quantities.ts'
import { periodsOf } from '../../text/periods.ts'

/** What is told of a change, of a part or of another time is no second telling of the same. */
const other = /其中|另|新增|增至|增加|上升|剩余|其余|比|较|分别|去年|上年|计划|目标|每|第/u
const part = /其中|另|剩余|其余|比|较|分别|去年|上年|计划|目标|每/u
const nouns = /^(?:的)?(?<noun>[\u4e00-\u9fff]{2,8}?)(?:的|均|全部|已|逐|也|都|中|，|。|、|$)/u

/** 进驻事项112项 … 对121项进驻事项逐一标明: a thing told of again by a number of nearly the same digits. */
export const toldBack: Check = (text) => [...Map.groupBy(periodsOf(text), ({ paragraph }) => paragraph).values()].flatMap((periods) => {
  const told = periods.flatMap((period, at) => quantitiesOf(period).filter(({ each, vague, digits }) => !each && vague === null && digits).map((one) => ({ one, at, lead: period.text.slice(0, one.start - period.start) })))
  return told.flatMap(({ one, at, lead }) => {
    const noun = nouns.exec(text.whole.slice(one.end, one.end + 12))?.groups?.['noun']?.slice(0, 4)
    if (noun === undefined || other.test(lead.slice(-10))) return []
    const before = told.filter((earlier) => earlier.at < at && earlier.one.unit === one.unit && names(earlier.one, noun, text.whole))
    // 由86项增加到112项: the last of them is what it is now.
    const last = before.at(-1)
    return last === undefined || before.some((earlier) => earlier.one.value === one.value) || !isSlipOf(last.one, one) ? [] : [findingOf(last.one, one)]
  })
})

/** The earlier number counts the same thing, named before it or behind. */
function names({ start, end }: Quantity, noun: string, whole: string): boolean {
  const [ahead, behind] = [whole.slice(Math.max(0, start - 14), start), whole.slice(end, end + noun.length + 2)]
  return (behind.includes(noun) || ahead.includes(noun)) && !part.test(ahead.slice(-6))
}

/** The digits in another order, one of them other and the number larger, or a decimal added. */
function isSlipOf(first: Quantity, again: Quantity): boolean {
  const [a, b] = [first, again].map(({ text, written }) => text.slice(0, text.length - written.length))
  if (a === undefined || b === undefined || a === b) return false
  const sorted = (digits: string) => digits.split('').sort().join('')
  if (sorted(a) === sorted(b)) return true
  if (b.startsWith(`${a}.`) || a.startsWith(`${b}.`)) return true
  return a.length === b.length && a.split('').filter((digit, at) => digit !== b[at]).length === 1 && again.value > first.value
}

function findingOf(first: Quantity, { text, start, end }: Quantity): Finding {
  return { check: 'one-quantity-two-values', certainty: 'B', quote: text, start, end, message: `前面写的是“${first.text}”，这里写的是“${text}”，两处不一致，请核对。`, suggestion: first.text }
}
