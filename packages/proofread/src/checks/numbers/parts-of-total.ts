import type { Check } from '../../check.ts'
import type { Certainty, Finding } from '../../finding.ts'
import { partListsOf, type PartList } from '../../text/part-lists.ts'
import { passage } from '../../text/passage.ts'
import type { Quantity } from '../../text/quantities.ts'

const check = 'parts-of-total'
/** How far a matter has come, or a trait many share: such parts overlap and do not sum. */
const overlapping = /化解|办结|成功|已|整改|解决|完成|通过|达成|销号|满意|回复|结案|签订|立案|兑付|答复|党员|女|少数民族|岁|学历|大专|本科|高中|退役|持证|重点|重大(?!决策|行政|合同)|疑难|新增|同期/u
/** Words that close a list: what is not named before is in here. */
const closing = /其他|其余|其它|剩余|余下/u
/** Two that leave no third. */
const opposites: readonly [RegExp, RegExp][] = [
  [/男/u, /女/u], [/专职/u, /兼职/u], [/镇级/u, /村级|村（社区）级/u], [/简易/u, /普通|一般/u], [/线上|网上/u, /线下|现场/u], [/初访|初次|初信/u, /重访|重复|重信/u], [/上半年/u, /下半年/u], [/有效/u, /无效/u],
]
/** Units that are easily counted among one another, though they count different things. */
const related: Readonly<Record<string, string>> = {
  次: '人次 场 期 件次 户次 家次', 场: '次 期 人次', 件: '件次 人次 次 批 条 项 个', 人: '人次 户 家', 批: '人次 件 人', 户: '户次 人 家', 人次: '次 人 场',
}

/** Parts that come to more than their total, parts said to be all that come to less, and parts counted in another unit. */
export const partsOfTotal: Check = (text) => partListsOf(text).flatMap((list) => judged(list, text.whole))

/** 下降12.5%，其中…增长26.8%: how much more or less is no sum. */
const changed = /(?:增长|下降|上升|提高|降低|减少|增加|同比|环比|提升|增幅|降幅)(?:了|约|为|达|到)*$/u

function judged(list: PartList, whole: string): Finding[] {
  if (list.totals.some(({ unit, before }) => unit === '%' && changed.test(before))) return []
  const found = tooLarge(list) ?? mixed(list) ?? unequal(list, whole)
  if (found === null) return []
  const all = [...list.totals.slice(-1), ...list.parts, ...(found.with ?? [])].sort((a, b) => a.start - b.start)
  const [first, last] = [all[0], all.at(-1)]
  if (first === undefined || last === undefined) return []
  return [{ check, certainty: found.certainty, ...passage(whole, first, last), message: found.message, suggestion: null }]
}

interface Judgement {
  certainty: Certainty
  message: string
  with?: readonly Quantity[]
}

function tooLarge({ totals, parts, form }: PartList): Judgement | null {
  const most = Math.max(...totals.map(upperBound), sumOf(totals))
  const large = parts.find((part) => part.value > most * (part.vague === null ? 1 : 1.1))
  if (large === undefined || form === 'summed') return null
  return { certainty: totals.length === 1 ? 'A' : 'B', message: `“${large.text}”是其中的一部分，却比总数“${lastOf(totals).text}”还多，请核对。` }
}

/** A list closed by 其他 or the like, some of whose parts are in another unit than the total. */
function mixed({ totals, parts, otherwise, form }: PartList): Judgement | null {
  const total = lastOf(totals)
  const listed = [...parts, ...otherwise].sort((a, b) => a.start - b.start)
  const all = listed.slice(0, listed.findLastIndex(({ before }) => closing.test(before)) + 1)
  const others = all.filter(({ unit }) => unit !== total.unit)
  const alike = others.every(({ unit }) => related[total.unit]?.split(' ').includes(unit))
  if (form !== 'among' || others.length === 0 || all.length < 3 || !alike || !exact([total, ...all])) return null
  const [sum, own] = [sumOf(all), sumOf(all.filter(({ unit }) => unit === total.unit))]
  if (own === total.value) return null
  const units = `总数按“${total.written}”计，各部分里又有“${[...new Set(others.map(({ written }) => written))].join('、')}”，口径不同不能相加`
  if (sum === total.value) return { certainty: 'B', message: `${units}。`, with: others }
  return { certainty: 'A', message: `${units}；各部分加起来是${plain(sum)}，也与总数${plain(total.value)}不符。`, with: others }
}

function unequal({ totals, parts, form, otherwise }: PartList, whole: string): Judgement | null {
  const distinct = parts.filter(({ before, after }) => !overlapping.test(before) && !overlapping.test(after.slice(0, 6)))
  const total = lastOf(totals)
  if (distinct.length < 2 || !exact([...totals, ...distinct]) || holds(totals, distinct, whole)) return null
  const closed = form !== 'among' || distinct.some(({ before }) => closing.test(before)) || areOpposites(distinct)
  const sum = sumOf(distinct)
  const message = `各部分加起来是${plain(sum)}${total.written === '元' ? '元' : total.written}，与总数“${total.text}”不符，请核对。`
  if (sum > total.value && sum > sumOf(totals)) return { certainty: (total.unit === '人' && !closed) || totals.length > 1 ? 'B' : 'A', message }
  if (sum > total.value) return null
  const last = distinct.at(-1)?.start ?? 0
  if (closed && otherwise.every(({ unit, start }) => unit === '%' || start > last)) return { certainty: form === 'named' ? 'B' : 'A', message }
  const short = (total.value - sum) / total.value
  if (totals.length > 1 || short > (distinct.length < 3 ? 0.05 : 0.1) || distinct.length < parts.length) return null
  return { certainty: 'C', message: `各部分加起来是${plain(sum)}，比总数“${total.text}”少${plain(total.value - sum)}：请核对，或写明其余是什么。` }
}

function areOpposites(parts: readonly Quantity[]): boolean {
  return parts.length === 2 && opposites.some((pair) => pair.every((word, index) => word.test(parts[index]?.before ?? '')))
}

/** Whether the first two or more parts come to one of the numbers that may be the total; a list does not end before a 、. */
function holds(totals: readonly Quantity[], parts: readonly Quantity[], whole: string): boolean {
  const wanted = [...totals.map(({ value }) => value), sumOf(totals)]
  return parts.some(({ end }, index) => index >= 1 && (index === parts.length - 1 || whole[end] !== '、') && wanted.some((value) => Math.abs(sumOf(parts.slice(0, index + 1)) - value) <= value * 1e-9))
}

function upperBound({ value, vague }: Quantity): number {
  return vague === 'more' || vague === 'about' ? value * 1.2 : value
}

const exact = (all: readonly Quantity[]): boolean => all.every(({ vague }) => vague === null)
const lastOf = ([first, ...more]: readonly [Quantity, ...Quantity[]]): Quantity => more.at(-1) ?? first
const sumOf = (all: readonly Quantity[]): number => Number(all.reduce((sum, { value }) => sum + value, 0).toPrecision(12))
/** 27.67万 rather than 276700. */
const plain = (value: number): string => (value >= 1e4 && value % 1000 === 0 ? `${value / 1e4}万` : String(value))
