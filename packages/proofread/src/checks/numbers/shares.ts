import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { passage } from '../../text/passage.ts'
import { periodsOf } from '../../text/periods.ts'
import { quantitiesOf, type Quantity } from '../../text/quantities.ts'

const check = 'shares'
const share = /占(?:比|总[数量]|全部|全镇|[^，,、；;。\d]{0,8}总?数?)?的?(?:达到?|为|约)?$/u

/** 其中邻里纠纷109件，占36.5%, where the total says another share; and shares of one whole that come to more than it. */
export const shares: Check = (text) => periodsOf(text).flatMap((period) => {
  const told = quantitiesOf(period)
  const rates = told.filter((one) => one.unit === '%' && one.vague === null && share.test(one.before))
  return [...rates.flatMap((rate) => ofCounts(rate, told.slice(0, told.indexOf(rate)), text.whole)), ...together(rates, text.whole)]
})

function ofCounts(rate: Quantity, ahead: readonly Quantity[], whole: string): Finding[] {
  const part = ahead.at(-1)
  if (part === undefined || part.unit === '%' || part.vague !== null || !/^[，,（(]?[^，,、；;。\d]{0,12}$/u.test(whole.slice(part.end, rate.start))) return []
  if (/类|合计|[两三四]|以上|均/u.test(whole.slice(part.end, rate.start))) return []
  const totals = ahead.slice(0, -1).filter(({ unit, value, vague, each }) => unit === part.unit && value > part.value && vague === null && !each)
  const last = totals[0]
  if (last === undefined || /[；;]/u.test(whole.slice(totals.at(-1)?.end ?? 0, part.start)) || !/其中/u.test(whole.slice(last.end, part.start))) return []
  const places = /\.(\d+)/u.exec(rate.text)?.[1]?.length ?? 0
  const sum = totals.reduce((all, { value }) => all + value, 0)
  if ([...totals.map(({ value }) => value), sum].some((value) => Math.abs((part.value / value) * 100 - rate.value) < 10 ** -places)) return []
  const right = `${Number(((part.value / last.value) * 100).toFixed(Math.max(1, places)))}%`
  const message = `${part.text}占${last.text}的${right}，这里写的是“${rate.text}”，请核对。`
  return [{ check, certainty: totals.length === 1 ? 'A' : 'B', ...passage(whole, rate, rate), message, suggestion: totals.length === 1 ? right : null }]
}

/** Only where nothing but one short name stands between one share and the next. */
function together(rates: readonly Quantity[], whole: string): Finding[] {
  const [first, last] = [rates[0], rates.at(-1)]
  if (first === undefined || last === undefined || rates.length < 3) return []
  const isList = rates.every((one, index) => index === 0 || /^[，,、；;][^，,；;。%]{0,24}$/u.test(whole.slice(rates[index - 1]?.end ?? 0, one.start)))
  const sum = Number(rates.reduce((all, { value }) => all + value, 0).toPrecision(8))
  const isClosed = /其[他余它]/u.test(last.before)
  if (!isList || !(sum > 100.5 || (isClosed && sum < 99.5)) || /党员|女|岁|学历/u.test(whole.slice(first.start - 12, last.end))) return []
  return [{ check, certainty: isClosed ? 'A' : 'B', ...passage(whole, first, last), message: `各部分所占比例加起来是${sum}%，请核对。`, suggestion: null }]
}
