import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { passage } from '../../text/passage.ts'
import { periodsOf } from '../../text/periods.ts'
import { quantitiesOf, type Quantity } from '../../text/quantities.ts'
import { classOf, exclusiveClasses, type Classes } from '../../words/exclusive-classes.ts'

const check = 'classes-of-total'
const all = /(?:合计|共计|总计|累计|一共|全年共?|总共|共)[\u4e00-\u9fff]{0,8}$/u
const allBehind = /^(?:纠纷|问题|隐患|事项|案件|工单)?(?:全部|均)/u

/** 315处，当场整改204处，限期整改106处，移送15处: classes that shut one another out, told beside their whole without a 其中. */
export const classesOfTotal: Check = (text) => periodsOf(text).flatMap((period) => {
  const told = quantitiesOf(period).filter(({ each }) => !each)
  const found = told.flatMap((_, index) => exclusiveClasses.flatMap((family) => listFrom({ family, told, index, whole: text.whole }))).slice(0, 3)
  return found.filter(({ start }, index) => found.findIndex((one) => one.start <= start && one.end > start) === index)
})

interface Place {
  family: Classes
  told: readonly Quantity[]
  index: number
  whole: string
}

/** The run of parts that begins at this quantity, with the whole right before it or right after. */
function listFrom({ family, told, index, whole }: Place): Finding[] {
  const ahead = told[index - 1]
  const parts = runFrom({ family, told, index, whole })
  if (ahead !== undefined && runFrom({ family, told, index: index - 1, whole }).length > 1) return []
  const [first, last] = [parts[0], parts.at(-1)]
  if (first === undefined || last === undefined || parts.length < 2) return []
  const [before, after] = [ahead, told[index + parts.length]]
  const subject = (one: Quantity) => `${one.before}${one.written}${one.after}`
  const isOne = (one: Quantity | undefined): one is Quantity => one?.unit === first.unit && one.vague === null && classOf(family, one.before) < 0
  const come = Number(parts.reduce((some, { value }) => some + value, 0).toPrecision(12))
  if (told.slice(0, index).some(({ value, unit }) => value === come && unit === first.unit)) return []
  if (isOne(after) && isWhole(after, whole) && whole.slice(last.end, after.start).length <= 24 && family.of.test(subject(after) + subject(first))) {
    return judged({ total: after, parts, family, whole })
  }
  if (!isOne(before) || isListed(before, told[index - 2], whole) || !family.of.test(subject(before)) || !/^[^。；;\d]{0,12}$/u.test(whole.slice(before.end, first.start))) return []
  return /其中|[（(：:]|分别/u.test(whole.slice(before.end, first.start)) ? [] : judged({ total: before, parts, family, whole })
}

/** One of a list is not the whole of those after it. */
function isListed({ start, unit }: Quantity, ahead: Quantity | undefined, whole: string): boolean {
  return ahead?.unit === unit && /^、[^，。；]{0,12}$/u.test(whole.slice(ahead.end, start))
}

function runFrom({ family, told, index, whole }: Place): Quantity[] {
  const parts: Quantity[] = []
  const seen = new Set<number>()
  for (const one of told.slice(index)) {
    const [kind, last] = [classOf(family, one.before), parts.at(-1)]
    const isNear = last === undefined || (one.unit === last.unit && /^[^。；;\d]{0,4}[，,、；;和及][^。；;\d]{0,16}$/u.test(whole.slice(last.end, one.start)))
    if (kind < 0 || seen.has(kind) || !isNear || one.vague !== null || all.test(one.before)) break
    seen.add(kind)
    parts.push(one)
  }
  return parts
}

function isWhole({ before, after, start }: Quantity, whole: string): boolean {
  return all.test(whole.slice(Math.max(0, start - 12), start)) || (before === '' && allBehind.test(after)) || /^(?:全年|年内)/u.test(before)
}

function judged({ total, parts, family, whole }: { total: Quantity; parts: readonly Quantity[]; family: Classes; whole: string }): Finding[] {
  const sum = Number(parts.reduce((some, { value }) => some + value, 0).toPrecision(12))
  const isComplete = (parts.length === family.classes.length && family.closed === true) || /其[他余它]/u.test(parts.at(-1)?.before ?? '')
  const behind = total.start > (parts[0]?.start ?? 0)
  if (sum === total.value || (sum < total.value && !isComplete && !(behind && parts.length > 2))) return []
  const ends = [total, ...parts].sort((a, b) => a.start - b.start)
  const [first, last] = [ends[0] ?? total, ends.at(-1) ?? total]
  const message = `各部分加起来是${sum}${total.written}，与总数“${total.text}”不符，请核对。`
  return [{ check, certainty: 'A', ...passage(whole, first, last), message, suggestion: null }]
}
