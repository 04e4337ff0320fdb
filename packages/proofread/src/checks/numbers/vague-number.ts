import type { Check } from '../../check.ts'
import { passage } from '../../text/passage.ts'
import { periodsOf } from '../../text/periods.ts'
import { quantitiesOf } from '../../text/quantities.ts'

const check = 'vague-number'
const measured = new Set(['小时', '分钟', '天', '周', '个月', '米', '岁', '倍', '个百分点', '斤', '公斤', '吨', '平方米'])
/** Nobody keeps a ledger of everybody reached, of every sheet handed out, or of what goes into thousands. */
const reached = new Set(['人次', '份', '张', '条', '元'])
const mostCounted = 1000
/** What is planned or required need not be exact. */
const asked = /不少于|不低于|至少|每|力争|计划|目标|预计|拟/u
/** 2人以上 and 不超过1个工作日 are rules, not results; so is whatever is said of what must be. */
const rule = /以[上下内]|超过|不足/u
const mostOfRule = 100

/** 200余件 where a ledger has the number. One question a text, with the other places named in it. */
export const vagueNumber: Check = (text) => {
  const vague = periodsOf(text).flatMap((period) => quantitiesOf(period).filter((one) =>
    one.vague !== null && one.value < mostCounted && !reached.has(one.unit) && !one.each && !measured.has(one.unit) && !asked.test(one.before)
    && !(one.value <= mostOfRule && rule.test(text.whole.slice(Math.max(0, one.start - 3), one.end + 2)))))
  const first = vague[0]
  if (first === undefined) return []
  const others = vague.slice(1, 6).map((one) => `“${one.text}”`).join('、')
  const more = others === '' ? '' : `同样的还有${others}${vague.length > 6 ? `等${vague.length - 1}处` : ''}。`
  return [{ check, certainty: 'C', ...passage(text.whole, first, first), message: `“${first.text}”不是准数，台账里有的请写准数。${more}`, suggestion: null }]
}
