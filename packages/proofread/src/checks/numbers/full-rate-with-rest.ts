import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { passage } from '../../text/passage.ts'
import { periodsOf } from '../../text/periods.ts'
import { quantitiesOf, type Quantity } from '../../text/quantities.ts'

const check = 'full-rate-with-rest'
const done = /(?:成功|化解|办结|结案|整改|调解|调处|办理|答复|回复|满意|合格|通过|签约|完成|覆盖|参训|到位|公开|达标)(?:完成)?(?:率|面|度)(?:均|都|分别)?(?:达到?|为)*$/u
const left = /^(?:仍|还|另|尚|现)?(?:有|剩|余)?(?:另|其余|剩余|余下|尚|还|仍|未|正在|尚未|不合格|不满意|暂未|没有|未能)/u
const behind = /^[\u4e00-\u9fff]{0,4}(?:正在(?:办理|调解|整改|处理)|未(?:化解|办结|整改|签|达|成|通过|参|完成|覆盖|能)|尚未|暂未|引导.{0,6}(?:诉讼|起诉)|转入诉讼|调解(?:不成|未成|失败)|不(?:合格|满意|达标))/u
const all = /(?:全部|均已?|悉数|件件)(?:得到|予以|及时|顺利|妥善|成功|按期)?(?:化解|办结|整改|调解成功|答复|合格|通过|完成|销号|结案)/u

/** A full rate beside what is still open, and a rate below the full one of what is all done. */
export const fullRateWithRest: Check = (text) => periodsOf(text).flatMap((period) => {
  const told = quantitiesOf(period)
  return told.flatMap((rate, index): Finding[] => {
    if (rate.unit !== '%' || rate.vague !== null || !done.test(rate.before)) return []
    const from = Math.max(period.start, text.whole.lastIndexOf('；', rate.start) + 1)
    return [...belowFull(rate, text.whole.slice(from, rate.start), text.whole), ...besideRest(rate, [told[index - 1], told[index + 1]], text.whole)]
  })
})

function belowFull(rate: Quantity, lead: string, whole: string): Finding[] {
  if (rate.value >= 100 || rate.value <= 0 || !all.test(lead.slice(-24)) || /满意|率.*率|[按及]时|初次|上年|去年|其中|另|部分/u.test(lead)) return []
  return [{ check, certainty: 'B', ...passage(whole, rate, rate), message: `前面说全部办成，这里却是“${rate.text}”，请核对。`, suggestion: '100%' }]
}

function besideRest(rate: Quantity, [counted, rest]: readonly [Quantity | undefined, Quantity | undefined], whole: string): Finding[] {
  if (rate.value !== 100 || rest === undefined || rest.unit !== counted?.unit || rest.value === 0 || rest.value >= counted.value) return []
  if (/[。；;]/u.test(whole.slice(rate.end, rest.start)) || rest.start - rate.end > 16 || !left.test(rest.before)) return []
  if (rest.before.startsWith('另') && !behind.test(rest.after)) return []
  return [{ check, certainty: 'B', ...passage(whole, rate, rest), message: `说是“${rate.text}”，后面又有“${rest.text}”没有办成，请核对。`, suggestion: null }]
}
