import { periodsOf, type Period } from './periods.ts'
import { quantitiesOf, type Quantity } from './quantities.ts'
import type { Text } from './text.ts'

/** A total and what the text calls its parts, in one unit. */
export interface PartList {
  /** Where several numbers may be the total (受理来信20件、来访30件，其中…), each of them, the nearest last. */
  totals: readonly [Quantity, ...Quantity[]]
  parts: readonly [Quantity, ...Quantity[]]
  /** Counted among the parts in another unit than the total's. */
  otherwise: readonly Quantity[]
  /** `among`: 其中 · `named`: 分别为, a colon or brackets, which name all parts · `summed`: parts first, then 合计. */
  form: 'among' | 'named' | 'summed'
}

const begun = /^(?:其中)?(?:共|累计)?(?:开展|组织|举办|召开|办理|受理|调解|化解|出动|检查|发放|处理|完成|排查|接受|提供|接待|新建|投入|查处|印发|张贴|悬挂|成立|培训|签订|审查)/u
const anew = /同比|环比|比上|比去|较[上去]|去年|上年|另|此外|同时|累计|合计|总计|共计|全年|今年|(?<![公一总])共(?![同青产建享治有])/u
const among = /其中[，,:：]?|[，,]包括(?=[^，。；]{1,16}\d)|(?<=\d[件起人名位个户家处项份宗条][\u4e00-\u9fff]{0,6})(?<!其)中[，,]/gu

export function partListsOf(text: Text): PartList[] {
  const periods = periodsOf(text)
  return periods.flatMap((period, index) => {
    const before = periods[index - 1]
    const told = quantitiesOf(period).filter(({ each }) => !each)
    return [...amongLists(period, told, before?.paragraph === period.paragraph ? before : null), ...namedLists(period, told), ...summedLists(period, told)]
  })
}

/** A total, 其中, then its parts to the end of the sentence, to the next 其中, or to a clause that tells of something else. */
function amongLists(period: Period, told: readonly Quantity[], before: Period | null): PartList[] {
  const places = [...period.text.matchAll(among)].map(({ index }) => index)
  return places.flatMap((place, index) => {
    const at = period.start + place
    const until = Math.min(period.start + (places[index + 1] ?? period.text.length), closingBracket(period, place))
    const parts = runOf(told.filter(({ start, end }) => start >= at && end <= until), period)
    const totals = totalsBefore(period, told, { place, before })
    return listsOf(totals, parts.slice(0, restated(totals, parts, period)), 'among')
  })
}

/** The numbers a 其中 can mean: of its own ；-part, or of the one before where it opens one. */
function totalsBefore(period: Period, told: readonly Quantity[], { place, before }: { place: number; before: Period | null }): readonly Quantity[] {
  if (place === 0) return before ? lastPart(before, quantitiesOf(before).filter(({ each }) => !each), before.text.length) : []
  const here = lastPart(period, told, place)
  return here.length > 0 ? here : lastPart(period, told, Math.max(0, period.text.lastIndexOf('；', place - 1)))
}

function lastPart({ text, start }: Period, told: readonly Quantity[], until: number): Quantity[] {
  const from = Math.max(text.lastIndexOf('；', until - 1), text.lastIndexOf('其中', until - 1), text.lastIndexOf('。', until - 2), 0)
  return told.filter((one) => one.start >= start + from && one.end <= start + until)
}

function closingBracket({ text, start }: Period, place: number): number {
  const [open, close] = [text.slice(0, place).search(/[（(][^）)]*$/u), text.slice(place).search(/[）)]/u)]
  return open < 0 || close < 0 ? Number.POSITIVE_INFINITY : start + place + close
}

/** Where the list is over because the whole is told again (共64份，其中甲2份；审核64份), or because its parts have come to the whole. */
function restated(totals: readonly Quantity[], parts: readonly Quantity[], { text, start }: Period): number {
  const come = parts.findIndex(({ end, unit }, index) => index > 0 && parts[index + 1] !== undefined && text[end - start] !== '、' && totals.some((total) => total.unit === unit && total.value === sumTo(parts, end)))
  if (come >= 0) return come + 1
  const again = parts.findIndex(({ value, unit }, index) => index > 0 && totals.some((total) => total.value === value && total.unit === unit))
  return again < 0 ? parts.length : again
}

function sumTo(parts: readonly Quantity[], until: number): number {
  return Number(parts.reduce((sum, { value, end }) => (end <= until ? sum + value : sum), 0).toPrecision(12))
}

/** Parts as far as they go on in the way the first began. */
function runOf(parts: readonly Quantity[], { text, start }: Period): Quantity[] {
  const first = parts[0]
  const stop = parts.findIndex((part, index) => {
    const last = parts[index - 1]
    if (last === undefined || first === undefined) return false
    if (index > 1 && text[last.end - start] === '；' && text.slice(first.end - start, last.start - start).match(/[；、]/u)?.[0] === '、') return true
    return anew.test(text.slice(last.end - start, part.start - start)) || (begun.test(part.before) && !begun.test(first.before))
  })
  return stop < 0 ? [...parts] : parts.slice(0, stop)
}

/** 共12件：来信5件，来访7件 · 共12件（来信5件，来访7件） · 三个村分别为4户、5户、6户 has no total of its own unit and gives none. */
function namedLists(period: Period, told: readonly Quantity[]): PartList[] {
  return told.flatMap((total, index) => {
    const after = period.text.slice(total.end - period.start, total.end - period.start + 400)
    const opened = /^(?:[\u4e00-\u9fff]{0,6}[（(]|[\u4e00-\u9fff]{0,6}[：:]|[，,]?分别[为是用投发拨]?(?:于|入|放|给)?)/u.exec(after)?.[0]
    // 分别征集23条和41条，分别采纳9条和16条: side by side, no whole with parts.
    if (/分别[^。；]*$/u.test(period.text.slice(Math.max(0, total.start - period.start - 60), total.start - period.start)) && opened?.includes('分别') === true) return []
    if (opened === undefined || /其中/u.test(after.slice(0, opened.length + 2))) return []
    const bracket = /[（(]$/u.test(opened)
    const until = bracket ? after.search(/[）)]/u) : after.search(/[；;。]|$/u)
    const within = told.slice(index + 1, index + 21).filter(({ end }) => end <= total.end + until)
    const parts = runOf(within, period)
    return parts.length === within.length || !bracket ? listsOf([total], parts, 'named').filter((list) => list.parts.length >= 2) : []
  })
}

/** 来信5件、来访7件，合计12件. */
function summedLists(period: Period, told: readonly Quantity[]): PartList[] {
  return told.flatMap((total, index) => {
    const lead = period.text.slice(0, total.start - period.start)
    if (!/[，,、；;](?:以上|全年|全镇)?(?:合计|共计|总计|共)$/u.test(lead)) return []
    const from = Math.max(lead.lastIndexOf('；', lead.length - 4), lead.lastIndexOf('其中')) + period.start
    const parts = told.slice(0, index).filter(({ start, unit }) => start >= from && unit === total.unit)
    return parts.length >= 2 && isList([...parts, total], period) ? listsOf([total], parts, 'summed') : []
  })
}

/** Nothing but a mark and a short name between one number and the next. */
function isList(run: readonly Quantity[], { text, start }: Period): boolean {
  return run.every((one, index) => {
    const last = run[index - 1]
    return last === undefined || /^[，,、；;和][^，,、；;。]{0,12}$/u.test(text.slice(last.end - start, one.start - start))
  })
}

/** One list for each unit that stands on both sides. */
function listsOf(totals: readonly Quantity[], parts: readonly Quantity[], form: PartList['form']): PartList[] {
  return [...new Set(totals.map(({ unit }) => unit))].flatMap((unit) => {
    const [first, ...others] = totals.filter((total) => total.unit === unit)
    const [part, ...more] = parts.filter((one) => one.unit === unit)
    if (first === undefined || part === undefined) return []
    return [{ totals: [first, ...others], parts: [part, ...more], otherwise: parts.filter((one) => one.unit !== unit), form }]
  })
}
