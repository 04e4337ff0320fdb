import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { passage } from '../../text/passage.ts'
import { periodsOf } from '../../text/periods.ts'
import { quantitiesOf, type Quantity } from '../../text/quantities.ts'

const check = 'each-times-many'
const loose = /不少于|至少|不低于|以上|最多|不超过|平均|约|余|力争|计划|以内|轮流/u
const exactly = /无一重复|不重复|不交叉|各不|一一|实现全覆盖|全覆盖|共|合计|总计|累计/u
const times = new Set(['人', '户', '家', '个', '所', '处', '场', '次', '期', '份', '本', '条', '块', '台', '套', '盏', '课', '节'])

/** 18个村聘请6名，每名联系4个村: what so many hold at so many each is another number than the one told beside. Money is judged elsewhere. */
export const eachTimesMany: Check = (text) => periodsOf(text).flatMap((period) => {
  const told = quantitiesOf(period).filter(({ vague, unit }) => vague === null && times.has(unit))
  return told.flatMap((each, index) => judged({ each, near: [told[index - 2], told[index - 1], told[index + 1]], whole: text.whole, from: period.start }))
})

interface Place {
  each: Quantity
  near: readonly (Quantity | undefined)[]
  whole: string
  from: number
}

function judged({ each, near: [second, first, next], whole, from }: Place): Finding[] {
  const lead = whole.slice(Math.max(from, each.start - 24), each.start)
  const per = /(?:每|各)(?:一)?(?<unit>[名个户家所人场期次村])[^，,；;。每\d]{0,8}$/u.exec(lead)?.groups?.unit
  if (per === undefined || loose.test(lead)) return []
  const unit = per === '名' ? '人' : per === '村' ? '个' : per
  const many = [first, second].find((one) => one?.unit === unit && !one.each && isNear(whole, one, each))
  if (many === undefined) return []
  const thing = headOf(each)
  const total = [second, first, next].find((one) => one !== undefined && one !== many && !one.each && one.unit === each.unit && sameThing(headOf(one), thing)
    && isNear(whole, one, each))
  const product = many.value * each.value
  if (total === undefined || product === total.value || many.value === 1) return []
  const around = whole.slice(Math.min(total.start, many.start), Math.max(total.end, each.end) + 12)
  const covers = product < total.value
  if (!exactly.test(around) || (covers && /等|其中|另/u.test(around))) return []
  const message = `${many.text}，每${per}${each.text}，算下来是${product}${each.written}，这里写的是“${total.text}”，请核对。`
  const [one, other] = total.start < each.start ? [total, each] : [each, total]
  return [{ check, certainty: /共|合计|总计|累计|无一重复|不重复/u.test(around) ? 'A' : 'B', ...passage(whole, one, other), message, suggestion: null }]
}

function isNear(whole: string, one: Quantity, other: Quantity): boolean {
  const [a, b] = one.start < other.start ? [one, other] : [other, one]
  const between = whole.slice(a.end, b.start)
  return between.length <= 40 && !/[。；;]/u.test(between)
}

/** The thing counted: the noun after the unit, or the end of the clause before. */
function headOf({ after, before, each }: Quantity): string {
  return after !== '' ? after.replace(/共.*$/u, '').slice(0, 3) : each ? before.slice(-2) : before.replace(/^.*(?:配备|聘请|发放|建立|开展|举办|共)/u, '').slice(-4)
}

function sameThing(one: string, other: string): boolean {
  return one !== '' && other !== '' && (one.includes(other.slice(0, 2)) || other.includes(one.slice(0, 2)))
}
