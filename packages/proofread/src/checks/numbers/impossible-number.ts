import type { Check } from '../../check.ts'
import type { Certainty, Finding } from '../../finding.ts'
import { passage } from '../../text/passage.ts'
import { periodsOf } from '../../text/periods.ts'
import { matchesIn } from '../../text/placed.ts'
import { quantitiesOf, type Quantity } from '../../text/quantities.ts'
import type { Stretch } from '../../text/text.ts'
import { unitPattern } from '../../words/units.ts'

const check = 'impossible-number'
/** Shares of a whole, which end at 100; 增长率, 完成率 and the like do not. */
const share = new RegExp([
  '(?:满意|好评|按时办结|按期办结|办结|调解|成功|化解|参与|知晓|回复|回访|覆盖|签约|合格|通过|应诉|出庭|公开|公示|整改|到位|答复|办理|及时|结案|审核|审查',
  '|入户|建档|普及|持证|参训|见面|签收|销号|纳管|准确)(?:率|面|度)(?:均|都|分别)?(?:达到?|为|约)*$',
].join(''), 'u')
/** A rate, and what it is a rate of. */
const ofNothing: readonly [RegExp, RegExp][] = [
  [/纠纷|调解|调处/u, /(?:成功|化解|调解|调处)率/u], [/受理|工单|信访|建议|提案|申请|热线/u, /(?:办结|办理|答复|回复|满意)率/u], [/隐患|问题/u, /整改率/u],
]
const whole = new Set(['件', '人', '户', '家', '个', '次', '人次', '批', '场', '份', '条', '处', '项', '期', '名', '辆', '台'])

/** Numbers that cannot be, whoever counted: 103% of a share, 2.5 cases, 30 February, a rate of nothing, a period that ends before it begins. */
export const impossibleNumber: Check = (text) => [
  ...periodsOf(text).flatMap((period) => quantitiesOf(period).flatMap((one, index, all) => ofQuantity(one, all[index - 1], text.whole))),
  ...text.paragraphs.flatMap((paragraph) => [...dates(paragraph), ...years(paragraph), ...broken(paragraph)]),
]

function ofQuantity(one: Quantity, before: Quantity | undefined, text: string): Finding[] {
  if (one.unit === '%' && one.value > 100 && share.test(one.before)) return [finding(one, 'A', '这种比率不会超过100%，请核对。')]
  if (whole.has(one.unit) && !Number.isInteger(one.value) && !one.each && !/平均|人均|每/u.test(one.before) && !/[每均]|万人|率/u.test(sentenceBefore(text, one))) {
    return [finding(one, 'A', `“${one.written}”要按整数计，“${one.text}”不可能有零头，请核对。`)]
  }
  if (one.unit !== '%' || one.value === 0 || before?.value !== 0 || /[；;。]/u.test(text.slice(before.end, one.start))) return []
  if (!ofNothing.some(([thing, rate]) => thing.test(before.before) && rate.test(one.before))) return []
  return [{ check, certainty: 'A', ...passage(text, before, one), message: `前面是“${before.text}”，没有基数就算不出比率。`, suggestion: null }]
}

/** An average is told once for the numbers that follow. */
function sentenceBefore(text: string, { start }: Quantity): string {
  return text.slice(Math.max(0, start - 40), start).split(/[。；]/u).at(-1) ?? ''
}

const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function dates(paragraph: Stretch): Finding[] {
  return matchesIn(paragraph, /(?<![\d.个第])(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?(?!\d)/gu).flatMap((found) => {
    const [month, day] = [Number(found.match.groups?.month), Number(found.match.groups?.day ?? 1)]
    const year = Number(/(20\d\d)年$/u.exec(paragraph.text.slice(0, found.start - paragraph.start))?.[1] ?? 2000)
    const days = month === 2 && year % 4 !== 0 ? 28 : lengths[month - 1]
    if (days !== undefined && day >= 1 && day <= days) return []
    return [finding(found, 'A', `没有“${found.text}”这一天，请核对日期。`)]
  })
}

function years(paragraph: Stretch): Finding[] {
  return matchesIn(paragraph, /(?<!\d)(?<from>20\d\d)年?[-—–~～至到]+(?<to>20\d\d)年/gu).flatMap((found) =>
    (Number(found.match.groups?.to) < Number(found.match.groups?.from) ? [finding(found, 'A', '起止年份前后颠倒，请核对。')] : []))
}

/** A number with a blank or another width of digits inside it: 1 786次, 1２件. */
function broken(paragraph: Stretch): Finding[] {
  const spaced = matchesIn(paragraph, new RegExp(`(?<![\\d.\\-/:])\\d{1,3}(?:[ \\u3000]+\\d+)+(?=(?:余|多)?[万亿]?(?:${unitPattern}))`, 'gu'))
  const mixed = matchesIn(paragraph, /\d+[０-９][\d０-９]*|[０-９]+\d[\d０-９]*/gu)
  return [
    ...spaced.map((found) => ({ ...finding(found, 'A', '数字中间有空格。'), suggestion: found.text.replace(/[ \u3000]+/gu, '') })),
    ...mixed.map((found) => ({ ...finding(found, 'A', '一个数字里全角、半角混用。'), suggestion: found.text.normalize('NFKC') })),
  ]
}

function finding({ text, start, end }: Stretch, certainty: Certainty, message: string): Finding {
  return { check, certainty, quote: text, start, end, message, suggestion: null }
}
