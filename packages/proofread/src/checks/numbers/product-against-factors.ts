import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { passage } from '../../text/passage.ts'
import { periodsOf } from '../../text/periods.ts'
import { quantitiesOf, type Quantity } from '../../text/quantities.ts'

const check = 'product-against-factors'
const counted = new Set(['人', '户', '家', '个', '亩', '件', '条', '次', '场'])

/** 153人，每人240元，共4.2万元: so many times so much is another sum, or another average. Quiet where 每月 or 每年 make a third factor. */
export const productAgainstFactors: Check = (text) => periodsOf(text).flatMap((period) => {
  const told = quantitiesOf(period).filter(({ vague }) => vague === null)
  return told.flatMap((third, index) => {
    const [first, second] = [told[index - 2], told[index - 1]]
    if (first === undefined || second === undefined) return []
    return [product, eachFirst, average].flatMap((find) => find({ first, second, third }, text.whole))
  })
})

interface Three {
  first: Quantity
  second: Quantity
  third: Quantity
}

function product({ first: many, second: each, third: sum }: Three, whole: string): Finding[] {
  if (!counted.has(many.unit) || many.each || !each.each || each.unit !== '元' || sum.unit !== '元' || sum.each) return []
  const [lead, between] = [whole.slice(many.end, each.start), whole.slice(each.end, sum.start)]
  if (!/^[^。；;]{0,10}每[人户家个亩件条次场][^。；;，,月年季天日]{0,8}$/u.test(lead)) return []
  if (!/^[^。；;]{0,10}(?:共|合计|总计)[^。；;，,]{0,8}$/u.test(between) || /[月年季天日期]/u.test(between)) return []
  return unlike({ many, each, sum }, whole)
}

/** 每户800元，共60户，合计4.8万元. */
function eachFirst({ first: each, second: many, third: sum }: Three, whole: string): Finding[] {
  if (!each.each || each.unit !== '元' || !counted.has(many.unit) || many.each || sum.unit !== '元' || sum.each) return []
  if (/[月年季天日]/u.test(each.before) || !each.before.includes(`每${many.written}`) || /[。；;]/u.test(whole.slice(each.end, sum.start))) return []
  return /(?:共|合计|总计)[^。；;，,]{0,8}$/u.test(whole.slice(many.end, sum.start)) ? unlike({ many, each, sum }, whole) : []
}

function unlike({ many, each, sum }: { many: Quantity; each: Quantity; sum: Quantity }, whole: string): Finding[] {
  const right = many.value * each.value
  const decimals = /\.(\d+)/u.exec(sum.text)?.[1]?.length ?? 0
  if (Math.abs(right - sum.value) < 10 ** -decimals * (/万/u.test(sum.text) ? 1e4 : 1)) return []
  const message = `${many.text}、每${many.written}${each.text}，算下来是${Number((right / 1e4).toPrecision(8))}万元，这里写的是“${sum.text}”。`
  return [{ check, certainty: 'A', ...passage(whole, sum, sum), message, suggestion: null }]
}

/** 60户共3万元，户均600元. */
function average({ first, second, third: one }: Three, whole: string): Finding[] {
  const [many, sum] = first.unit === '元' ? [second, first] : [first, second]
  const of = /(人均|户均|平均每[人户])[^，、]{0,4}$/u.exec(one.before)?.[1]
  const place = /(?:村均|场均|期均|次均|平均每[个村场期次名])[^，、\d]{0,6}$/u.exec(one.before)?.[0]
  if (place !== undefined) return ofPlaces({ first, second, third: one }, place, whole)
  if (of === undefined || sum.unit !== '元' || one.unit !== '元' || many.unit !== (of.includes('户') ? '户' : '人')) return []
  if (/[。；;]/u.test(whole.slice(Math.min(many.end, sum.end), one.start)) || many.value === 0) return []
  const right = sum.value / many.value
  if (Math.abs(right - one.value) <= Math.max(right * 0.02, 1)) return []
  const message = `${sum.text}由${many.text}分，平均约${Number(right.toPrecision(4))}元，这里写的是“${one.text}”。`
  return [{ check, certainty: 'B', ...passage(whole, one, one), message, suggestion: null }]
}

const unitOf: Readonly<Record<string, string>> = { 村: '个', 个: '个', 场: '场', 期: '期', 次: '次', 名: '人' }

/** 12个村培训240人，平均每村25人. */
function ofPlaces({ first, second, third: one }: Three, place: string, whole: string): Finding[] {
  const unit = unitOf[/[村场期次名个]/u.exec(place.replace(/平均每/u, ''))?.[0] ?? '']
  const [many, sum] = first.unit === unit ? [first, second] : [second, first]
  if (many.unit !== unit || sum.unit !== one.unit || sum.unit === unit || many.value === 0 || sum.each || many.each) return []
  if (/[。；;]/u.test(whole.slice(Math.min(many.end, sum.end), one.start))) return []
  const right = sum.value / many.value
  if (Math.abs(right - one.value) < 1) return []
  const message = `${sum.text}由${many.text}平均，约${Number(right.toPrecision(4))}${one.written}，这里写的是“${one.text}”。`
  return [{ check, certainty: 'B', ...passage(whole, one, one), message, suggestion: null }]
}
