import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { passage } from '../../text/passage.ts'
import { periodsOf } from '../../text/periods.ts'
import { quantitiesOf, type Quantity } from '../../text/quantities.ts'

const check = 'told-again'
const pointing = /(?:^|[，,；;。、])(?:对|将|把)?(?:这|上述|以上|该)$/u
const all = /^(?<noun>[\u4e00-\u9fff]{0,6}?)(?:目前|现)?(?:全部|均|都|悉数|件件)(?:已|已经|得到|按期|及时|顺利|妥善|依法|按时|成功|予以|有)*(?:办结|化解|整改|调解|答复|回复|合格|结案|销号|办理|通过|着落|解决|处理|回访|录入|归档|建档|完成)/u

/** 受理36件，…，38件全部办结 · 这32处隐患: a number told again is one of those told before it, or what they come to. */
export const toldAgain: Check = (text) => {
  const periods = periodsOf(text).map((period) => ({ period, told: quantitiesOf(period).filter(({ each, digits }) => !each && digits) }))
  return periods.flatMap(({ period, told }, index) => told.flatMap((one, at) => {
    const before = periods[index - 1]
    const ahead = [...(before?.period.paragraph === period.paragraph && at === 0 ? before.told : []), ...told.slice(0, at)]
    return judged(one, ahead, text.whole)
  }))
}

function judged(one: Quantity, ahead: readonly Quantity[], whole: string): Finding[] {
  const points = pointing.test(whole.slice(Math.max(0, one.start - 4), one.start))
  const noun = all.exec(one.after)?.groups?.noun
  if (one.vague !== null || one.unit === '%' || one.value < 3 || (!points && (one.before !== '' || noun === undefined))) return []
  if (!points && !/[，,；;。、]$/u.test(whole.slice(0, one.start).slice(-1))) return []
  const same = ahead.filter(({ unit, vague }) => unit === one.unit && vague === null)
  const first = same[0]
  if (first !== undefined && /^[\u4e00-\u9fff]{0,2}中[，,]/u.test(whole.slice(first.end, one.start))) return []
  if (first === undefined || same.length > (points ? 4 : 1) || ahead.some(({ unit, vague }) => unit === one.unit && vague !== null) || isMadeOf(one.value, same)) return []
  return [{
    check, certainty: same.length === 1 ? 'A' : 'B', ...passage(whole, one, one),
    message: `前面写的是“${first.text}”，这里再提到时是“${one.text}”，请核对。`, suggestion: same.length === 1 ? first.text : null,
  }]
}

/** One of them, a difference of two, or the sum of neighbours. */
function isMadeOf(value: number, some: readonly Quantity[]): boolean {
  const values = some.map((one) => one.value)
  const sums = values.flatMap((_, from) => values.slice(from).map((__, length) => values.slice(from, from + length + 1).reduce((sum, one) => sum + one, 0)))
  return sums.includes(value) || values.some((a) => values.some((b) => a - b === value))
}
