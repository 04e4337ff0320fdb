import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { passage } from '../../text/passage.ts'
import { periodsOf, type Period } from '../../text/periods.ts'
import { quantitiesOf, type Quantity } from '../../text/quantities.ts'

const check = 'rest-after-done'
const rest = /^(?:目前|现|仍|还)*(?:剩余|其余|余下|剩下|尚有|还有|正在|尚未|暂未|未能|未|待)/u
const restBehind = /^(?:仍|还|尚|目前)?(?:正在(?:办理|调解|整改|处理|审理|调处)|尚未|暂未|未(?:办结|化解|整改)|待(?:办|整改|处理))/u
const done = /化解|办结|整改|解决|审结|结案|销号|调解|调处|完成|答复|处理/u

/** 排查72件，化解67件，剩余8件: what is done and what is left are not what there was. */
export const restAfterDone: Check = (text) => periodsOf(text).flatMap((period) => {
  const told = quantitiesOf(period)
  return told.flatMap((left, index) => judged({ left, before: told.slice(0, index), period, whole: text.whole }))
})

function judged({ left, before, period, whole }: { left: Quantity; before: readonly Quantity[]; period: Period; whole: string }): Finding[] {
  const from = period.start + Math.max(0, period.text.lastIndexOf('；', left.start - period.start))
  const near = before.filter(({ start, unit, each }) => start >= from && unit === left.unit && !each)
  const [total, ...ended] = near
  if ((!rest.test(left.before) && !restBehind.test(left.after)) || total === undefined || ended.length === 0 || ended.length > 2) return []
  if (!ended.every((one) => done.test(one.before)) || done.test(total.before.slice(-4)) || [left, ...near].some(({ vague }) => vague !== null)) return []
  const sum = ended.reduce((all, { value }) => all + value, left.value)
  if (sum === total.value || ended.some(({ value }) => value + left.value === total.value)) return []
  const message = `已办的加上没办的是${sum}${total.written}，与前面的“${total.text}”不符，请核对。`
  return [{ check, certainty: 'A', ...passage(whole, total, left), message, suggestion: null }]
}
