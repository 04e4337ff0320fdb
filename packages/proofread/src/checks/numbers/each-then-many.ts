import type { Check } from '../../check.ts'
import { passage } from '../../text/passage.ts'
import { periodsOf } from '../../text/periods.ts'
import { quantitiesOf } from '../../text/quantities.ts'

const check = 'each-times-many'
const loose = /不少于|至少|不低于|以上|最多|不超过|平均|约|余|力争|计划|以内|轮流/u

/** 每村配备2名，全镇14个村共配备30名: what each has, how many they are, and another number than both make. */
export const eachThenMany: Check = (text) => periodsOf(text).flatMap((period) => {
  const told = quantitiesOf(period).filter(({ vague }) => vague === null)
  return told.flatMap((each, index) => {
    const [many, sum] = [told[index + 1], told[index + 2]]
    if (many === undefined || sum === undefined || each.unit !== sum.unit || many.unit !== '个') return []
    const lead = text.whole.slice(Math.max(period.start, each.start - 20), each.start)
    const per = /每(?:一)?个?(?<per>村[（(]社区[）)]|行政村|村|社区|网格|小组|站点|学校)[^，,；;。\d]{0,8}$/u.exec(lead)?.groups?.per
    const between = text.whole.slice(many.end, sum.start)
    if (per === undefined || loose.test(lead) || !text.whole.slice(many.end).startsWith(per) || !/(?:共|累计|合计|总计)[^，,；;。\d]{0,14}$/u.test(between) || /[。；;]/u.test(between)) return []
    const right = each.value * many.value
    const message = `每${per}${each.text}，${many.text}${per}应是${right}${sum.written}，这里写的是“${sum.text}”，请核对。`
    return right === sum.value ? [] : [{ check, certainty: 'A' as const, ...passage(text.whole, each, sum), message, suggestion: null }]
  })
})
