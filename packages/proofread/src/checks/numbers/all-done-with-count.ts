import type { Check } from '../../check.ts'
import { passage } from '../../text/passage.ts'
import { periodsOf } from '../../text/periods.ts'
import { quantitiesOf } from '../../text/quantities.ts'

const check = 'all-done-with-count'
const allDone = /^[，,](?:目前|现|截至目前)?(?:均|都)?已?(?:经)?全部(?<done>办结|化解|整改|办理|答复|处置|销号|办复|调处|调解|完成|拆除)(?:到位|完毕|完成)?[，,、；;](?:其中)?(?:共|已|实际|成功)?(?<again>[\u4e00-\u9fff]{2,4})$/u

/** 11件，已全部办结，办结9件: all of them, and yet another number. */
export const allDoneWithCount: Check = (text) => periodsOf(text).flatMap((period) => {
  const told = quantitiesOf(period).filter(({ vague, each }) => vague === null && !each)
  return told.flatMap((whole, index) => {
    const part = told[index + 1]
    if (part === undefined || part.unit !== whole.unit || part.value === whole.value) return []
    const said = allDone.exec(text.whole.slice(whole.end, part.start))?.groups
    if (said?.done === undefined || said.again !== said.done) return []
    return [{ check, certainty: 'A' as const, ...passage(text.whole, whole, part), message: `说是“全部${said.done}”，“${whole.text}”与“${part.text}”却不相等，请核对。`, suggestion: null }]
  })
})
