import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { passage } from '../../text/passage.ts'
import { periodsOf, type Period } from '../../text/periods.ts'
import { matchesIn } from '../../text/placed.ts'
import { quantitiesOf, type Quantity } from '../../text/quantities.ts'
import type { Text } from '../../text/text.ts'
import { villagesTold } from '../../text/villages.ts'

const check = 'claim-without-ground'
const compared = new RegExp([
  String.raw`(?:较|比|与)(?:去年|上一?年|往年|前年)(?:度|同期)?(?:相比|相较|比较)?[^，。；;,\d]{0,8}(?:下降|上升|减少|增加|增长|提升|提高|降低)`,
  String.raw`(?:信访|发案|纠纷|案件|上访|事故|投诉|警情)[^，。；;,、\d]{0,4}(?:明显|大幅|大幅度|显著|有所|逐年|持续)(?:下降|减少|上升|增长|降低)`,
].join('|'), 'gu')

/** A rise or fall without the two years' numbers, and a full rate without what it is a rate of; two questions of each kind a text at the most. */
export const claimWithoutGround: Check = (text) => {
  const periods = periodsOf(text)
  const [changed, full] = [changes, rates].map((find) => periods.flatMap((period) => find(period, text.whole)).slice(0, 2))
  return [...someVillages(text), ...changed ?? [], ...full ?? []]
}

/** 目前有11个村接入, and nowhere how many there are. */
function someVillages(text: Text): Finding[] {
  const told = villagesTold(text)
  const some = told.find(({ start, kind }) => kind !== 'community' && /(?:目前|已|现)有?$/u.test(text.whole.slice(Math.max(0, start - 3), start)))
  if (some === undefined || told.some(({ whole, number, kind }) => whole || (kind === some.kind && number > some.number))) return []
  return [{ check, certainty: 'C', quote: some.text, start: some.start, end: some.end, message: '没有写全镇一共有多少个村，看不出占多少。', suggestion: null }]
}

function changes(period: Period, whole: string): Finding[] {
  return matchesIn(period, compared)
    .filter(({ end }) => !/^[^。；;，,]{0,8}[\d一二三四五六七八九十两]/u.test(whole.slice(end, end + 9)))
    .map(({ text: quote, start, end }) => ({ check, certainty: 'C' as const, quote, start, end, message: '说了升降，没有写两年的数字，请补上。', suggestion: null }))
}

/** 100% beside no count of its own ；-part; and 成功率 of what is already counted as settled. */
function rates(period: Period, whole: string): Finding[] {
  const told = quantitiesOf(period)
  return told.flatMap((rate, index) => {
    if (/^[（(][^）)]*\d/u.test(whole.slice(rate.end, rate.end + 20))) return []
    if (rate.unit !== '%' || rate.value !== 100 || !/率(?:均|都)?(?:达到?|为)*$/u.test(rate.before)) return []
    if (/力争|争取|确保|目标|要求|将|须|必须|严格/u.test(whole.slice(Math.max(0, rate.start - 40), rate.start).split(/[。；]/u).at(-1) ?? '')) return []
    const from = Math.max(whole.lastIndexOf('；', rate.start), whole.lastIndexOf(';', rate.start))
    const counts = told.slice(0, index).filter(({ unit, start }) => unit !== '%' && start > from)
    const last = counts.at(-1)
    if (last === undefined) return [question(rate, whole, '比率没有分子、分母，请写明是多少件中的多少件。')]
    return /成功率/u.test(rate.before) && /调结|成功|化解(?!率)/u.test(last.before) && counts.length === 1
      ? [question(rate, whole, `“${last.before}”数的本来就是办成的，成功率自然是100%；请写明一共办了多少。`)] : []
  })
}

function question(rate: Quantity, whole: string, message: string): Finding {
  const name = /[\u4e00-\u9fff]{0,4}率[^率]*$/u.exec(rate.before)?.[0] ?? ''
  const at = whole.lastIndexOf(name, rate.start)
  return { check, certainty: 'C', ...passage(whole, { start: at < 0 ? rate.start : at }, rate), message, suggestion: null }
}
