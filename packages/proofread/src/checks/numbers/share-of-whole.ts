import type { Check } from '../../check.ts'
import { passage } from '../../text/passage.ts'
import { periodsOf } from '../../text/periods.ts'
import { quantitiesOf } from '../../text/quantities.ts'

/** 32户，占任务40户的75%: a part, what it is part of, and another share than the two make. */
export const shareOfWhole: Check = (text) => periodsOf(text).flatMap((period) => {
  const told = quantitiesOf(period).filter(({ vague, each }) => vague === null && !each)
  return told.flatMap((part, index) => {
    const [whole, share] = [told[index + 1], told[index + 2]]
    if (whole === undefined || share?.unit !== '%' || part.unit !== whole.unit || whole.value === 0) return []
    const isShare = /^[，,]占[^，,；;。\d]{0,12}$/u.test(text.whole.slice(part.end, whole.start)) && /^[^，,；;。\d]{0,8}的$/u.test(text.whole.slice(whole.end, share.start))
    const right = (part.value / whole.value) * 100
    if (!isShare || Math.abs(right - share.value) < 1) return []
    const message = `${part.text}占${whole.text}的${right.toFixed(1)}%，这里写的是“${share.text}”，请核对。`
    return [{ check: 'shares', certainty: 'A' as const, ...passage(text.whole, part, share), message, suggestion: null }]
  })
})
