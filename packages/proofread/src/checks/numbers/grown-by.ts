import type { Check } from '../../check.ts'
import { passage } from '../../text/passage.ts'
import { periodsOf } from '../../text/periods.ts'
import { quantitiesOf } from '../../text/quantities.ts'

const fromTo = /由$|从$/u

/** 新增6名，由18名增加到25名: what came, what was there and what there is. 每期50人，培训4期，共250人 is the like of it for products. */
export const grownBy: Check = (text) => periodsOf(text).flatMap((period) => {
  const told = quantitiesOf(period).filter(({ vague }) => vague === null)
  return told.flatMap((first, index) => {
    const [second, third] = [told[index + 1], told[index + 2]]
    if (second === undefined || third === undefined || second.unit !== third.unit) return []
    const [lead, between] = [text.whole.slice(first.end, second.start), text.whole.slice(second.end, third.start)]
    const found = (right: number) => (right === third.value ? [] : [{
      check: 'change-against-values', certainty: 'A' as const, ...passage(text.whole, first, third), message: `按前两个数算应是${right}${third.written}，这里写的是“${third.text}”，请核对。`, suggestion: null,
    }])
    if (/[。；;]/u.test(lead + between)) return []
    if (first.unit === third.unit && /新增[^，,；;。\d]{0,10}$/u.test(first.before) && fromTo.test(lead) && /^(?:增加|增长|上升|扩充|发展)(?:到|至|为)$/u.test(between)) return found(first.value + second.value)
    const isEach = new RegExp(`^[，,]每${first.written}[^，,；;。\\d]{0,4}$`, 'u').test(lead)
    return isEach && /^[，,](?:共|累计|合计|总计)[^，,；;。\d]{0,8}$/u.test(between) ? found(first.value * second.value) : []
  })
})
