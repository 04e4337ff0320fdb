import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { passage } from '../../text/passage.ts'
import { periodsOf } from '../../text/periods.ts'
import { quantitiesOf, type Quantity } from '../../text/quantities.ts'

const check = 'persons-below-groups'
/** What always holds at least one person. */
const groups: Readonly<Record<string, string>> = { 批: '批', 户: '户', 车次: '车', 期: '期' }

interface Pair {
  groups: Quantity
  persons: Quantity
}

/** 30批25人次: fewer persons than groups; also in what is left of two such pairs, the second a part of the first. */
export const personsBelowGroups: Check = (text) => periodsOf(text).flatMap((period) => {
  const { whole } = text
  const told = quantitiesOf(period)
  const pairs = told.flatMap((one, index) => pairOf(one, told[index + 1], whole))
  return [
    ...told.flatMap((one, index) => [...audience(one, told[index + 1], whole)]),
    ...told.flatMap((one, index) => parties(one, told[index + 1], whole)),
    ...pairs.flatMap((pair) => below(pair, whole)),
    ...pairs.flatMap((pair, index) => remainder(pair, pairs[index + 1], whole)),
  ]
})

function pairOf(first: Quantity, second: Quantity | undefined, whole: string): Pair[] {
  if (second === undefined || !(first.unit in groups) || (second.unit !== '人' && second.unit !== '人次')) return []
  const between = whole.slice(first.end, second.start)
  return /^[，,、/ ]?(?:共|计|共计)?$/u.test(between) && first.vague === null && second.vague === null ? [{ groups: first, persons: second }] : []
}

function below({ groups: count, persons }: Pair, whole: string): Finding[] {
  if (persons.value >= count.value) return []
  const message = `“${persons.text}”比“${count.text}”还少，每${groups[count.unit] ?? count.unit}至少有1人，请核对。`
  return [{ check, certainty: 'A', ...passage(whole, count, persons), message, suggestion: null }]
}

/** 讲座73场次，服务群众65人次: nobody came to some of them. */
function audience(held: Quantity, persons: Quantity | undefined, whole: string): Finding[] {
  if (persons === undefined || held.unit !== '场' || !['人', '人次'].includes(persons.unit) || held.vague !== null || persons.vague !== null || persons.value >= held.value) return []
  if (!/^[，,、](?:共|累计)?(?:服务|覆盖|惠及|受教育|教育|参与|参加|吸引|受众|接待|解答)[^，,。；;\d]{0,8}$/u.test(whole.slice(held.end, persons.start))) return []
  const message = `${held.text}活动只有${persons.text}，平均每场不到1人，请核对。`
  return [{ check, certainty: 'A', ...passage(whole, held, persons), message, suggestion: null }]
}

/** Every dispute has two sides at the least; one person in several is possible, so that it is asked and not told. */
function parties(cases: Quantity, persons: Quantity | undefined, whole: string): Finding[] {
  if (persons === undefined || cases.unit !== '件' || persons.unit !== '人' || !cases.before.endsWith('纠纷') || !/涉及(?:各方)?当事人$/u.test(persons.before)) return []
  if (cases.vague !== null || persons.vague !== null || persons.value >= cases.value * 2 || whole.slice(cases.end, persons.start).length > 10) return []
  const message = `${cases.text}纠纷每件至少有两方，当事人只有${persons.text}，请核对。`
  return [{ check, certainty: 'B', ...passage(whole, cases, persons), message, suggestion: null }]
}

function remainder(pair: Pair, part: Pair | undefined, whole: string): Finding[] {
  if (part === undefined || part.groups.unit !== pair.groups.unit || part.persons.unit !== pair.persons.unit) return []
  if (!/^[，,；;（(]?其中/u.test(whole.slice(pair.persons.end, part.groups.start))) return []
  const left = { groups: pair.groups.value - part.groups.value, persons: pair.persons.value - part.persons.value }
  if (left.groups <= 0 || left.persons < 0 || left.persons >= left.groups || part.persons.value < part.groups.value) return []
  const rest = `${left.groups}${pair.groups.written}${left.persons}${pair.persons.written}`
  const message = `除去其中的${part.groups.text}${part.persons.text}，只剩${rest}，人数比${groups[pair.groups.unit] ?? ''}数还少，请核对。`
  return [{ check, certainty: 'A', ...passage(whole, pair.groups, part.persons), message, suggestion: null }]
}
