import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { passage } from '../../text/passage.ts'
import { periodsOf } from '../../text/periods.ts'
import { quantitiesOf, type Quantity } from '../../text/quantities.ts'

const check = 'change-against-values'
const change = /(?<up>增长|上升|增加|提高|提升|多)|(?<down>下降|减少|降低|降|少)/u

/** A change told beside the two values it lies between: 由20件下降到15件，下降30%, and a rise told of what fell. */
export const changeAgainstValues: Check = (text) => periodsOf(text).flatMap((period) => {
  const told = quantitiesOf(period).filter(({ vague, each }) => vague === null && !each)
  return told.flatMap((later, index) => {
    const earlier = told[index - 1]
    if (earlier === undefined || earlier.unit !== later.unit) return []
    const before = text.whole.slice(Math.max(period.start, earlier.start - 14), earlier.start)
    const [from, to] = orderOf(before, text.whole.slice(earlier.end, later.start), [earlier, later])
    const turned = againstItself(text.whole, from, to)
    if (turned.length > 0) return turned
    const tail = text.whole.slice(later.end, Math.min(period.end, later.end + 24))
    return from === undefined || to === undefined ? [] : judged({ from, to, next: told[index + 1], tail, whole: text.whole })
  })
})

/** Which of two numbers is the older: 由A下降到B, 去年A，今年B, B，较去年的A. Neither where the words do not say. */
function orderOf(before: string, between: string, [first, second]: readonly [Quantity, Quantity]): readonly [Quantity?, Quantity?] {
  if (/(?:由|从)[^，,；;。]{0,10}$/u.test(before) && /^[^，,；;。]{0,6}(?:增长|上升|增加|提高|提升|下降|减少|降低|降)?(?:到|至|为)[^，,；;。]{0,6}$/u.test(between)) return [first, second]
  if (/(?:去年|上一?年)(?:同期|度)?[^，,；;。]{0,10}$/u.test(before) && /^[，,、；;]?(?:今年|本年)/u.test(between)) return [first, second]
  if (/^[，,]?(?:较|比|而|同比|相比|相较于?|对比)?(?:上一?年|去年)(?:同期)?的?[^，,；;。]{0,8}$/u.test(between) && !change.test(between)) return [second, first]
  return []
}

/** 由90%提高到85%. */
function againstItself(whole: string, from: Quantity | undefined, to: Quantity | undefined): Finding[] {
  if (from === undefined || to === undefined || from.start > to.start || from.value === to.value) return []
  const said = new RegExp(`(?:${change.source})(?:到|至|为)`, 'u').exec(whole.slice(from.end, to.start))?.groups
  if (said === undefined || (to.value > from.value) === (said.up !== undefined)) return []
  const message = `由${from.text}到${to.text}是${to.value > from.value ? '增加' : '减少'}，与“${said.up ?? said.down ?? ''}”相反，请核对。`
  return [{ check, certainty: 'A', ...passage(whole, from, to), message, suggestion: null }]
}

interface Change {
  from: Quantity
  to: Quantity
  next: Quantity | undefined
  tail: string
  whole: string
}

function judged({ from, to, next, tail, whole }: Change): Finding[] {
  const later = from.start > to.start ? from : to
  // 由24起降至15起，群众安全感持续提升: what rises there is another thing.
  if (/^[，,][\u4e00-\u9fff]{2,8}(?:持续|不断|明显|稳步|进一步|显著|大幅|有效)/u.test(tail)) return []
  const words = new RegExp(`^[^。；;]{0,12}?(?:${change.source})`, 'u').exec(tail)
  const said = words?.groups
  if (words === null || said === undefined) return []
  const rise = to.value - from.value
  const wrongWay = (said.up !== undefined && rise < 0) || (said.down !== undefined && rise > 0)
  const end = { end: later.end + words[0].length }
  if (wrongWay) {
    const message = `由${from.text}到${to.text}是${rise > 0 ? '增加' : '减少'}，与“${said.up ?? said.down ?? ''}”相反，请核对。`
    return [{ check, certainty: 'A', ...passage(whole, { start: Math.min(from.start, to.start) }, end), message, suggestion: null }]
  }
  if (to.unit === '%' && next?.unit !== '个百分点') return next?.unit === '%' && next.start <= later.end + words[0].length + 5 ? points({ from, to, next, whole }) : []
  if (next === undefined || from.value === 0 || next.start > later.end + words[0].length + 5) return []
  return next.unit === '%' ? share({ from, to, next, whole }) : difference({ from, to, next, whole })
}

function share({ from, to, next, whole }: Omit<Change, 'tail'> & { next: Quantity }): Finding[] {
  const real = Math.abs((to.value - from.value) / from.value) * 100
  const places = /\.(\d+)/u.exec(next.text)?.[1]?.length ?? 0
  if (Math.abs(real - next.value) < 10 ** -places) return []
  const right = `${Number(real.toFixed(Math.max(1, places)))}%`
  const message = `由${from.text}到${to.text}，变化是${right}，这里写的是“${next.text}”。`
  return [{ check, certainty: 'A', ...passage(whole, next, next), message, suggestion: right }]
}

/** 由90%提高到95%，提高5%: the difference of two rates is told in points. */
function points({ from, to, next, whole }: Omit<Change, 'tail'> & { next: Quantity }): Finding[] {
  if (Math.abs(Math.abs(to.value - from.value) - next.value) > 1e-6) return []
  const message = `两个百分比的差用“个百分点”，这里写的是“${next.text}”。`
  return [{ check, certainty: 'B', ...passage(whole, next, next), message, suggestion: `${next.value}个百分点` }]
}

function difference({ from, to, next, whole }: Omit<Change, 'tail'> & { next: Quantity }): Finding[] {
  const real = Number(Math.abs(to.value - from.value).toPrecision(8))
  if ((next.unit !== to.unit && !(to.unit === '%' && next.unit === '个百分点')) || Math.abs(real - next.value) < 1e-6) return []
  const message = `由${from.text}到${to.text}，相差${real}${next.unit}，这里写的是“${next.text}”。`
  return [{ check, certainty: 'A', ...passage(whole, next, next), message, suggestion: null }]
}
