import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { passage } from '../../text/passage.ts'
import { periodsOf, type Period } from '../../text/periods.ts'
import { quantitiesOf, type Quantity } from '../../text/quantities.ts'

const check = 'more-ended-than-begun'
const begun = /排查|摸排|受理|收到|接到|接收|发现|交办|立案|调解|参加|报名|承办/u
const ended = /化解|办结|整改|解决|审结|结案|销号|通过|成功|答复/u
const endedFirst = /^(?:已|成功|现已|全部|均已|目前已|按期|及时|依法)*(?:化解|办结|整改|解决|审结|结案|销号|通过|答复|成功|办理(?!中)|办复)/u
/** What was begun before this year, or what was ended without having been begun here. */
const carried = /结转|积案|历年|遗留|往年|上年|去年|含|此前|存量|协助|配合|其中|另/u
const otherTime = /年来|以来|20\d\d(?:年)?[—–\-~～至到]+20\d\d|近.年|去年|上年|计划|目标|法院|法庭|全[县市区省]/u

/** More disputes settled than found, more cases closed than received; in one breath, and disputes also across the text. */
export const moreEndedThanBegun: Check = (text) => {
  const periods = periodsOf(text)
  const disputes = periods.flatMap(disputesOf)
  const beside = periods.flatMap((period) => pairsOf(period, text.whole))
  const total = disputes.find(({ all }) => all)
  const above = total === undefined ? [] : disputes.filter((one) => !one.found && one.value > total.value && !beside.some(({ start }) => start === one.start))
  const message = (one: Quantity) => `全年排查的是“${total?.text ?? ''}”，这里却是“${one.text}”，比总数还多，请核对或写明来源。`
  return [...beside, ...above.map((one) => findingOf({ whole: text.whole, one, message: message(one) }))]
}

function pairsOf(period: Period, whole: string): Finding[] {
  const told = quantitiesOf(period)
  return told.flatMap((one, index) => {
    const first = told[index - 1]
    if (first === undefined || first.unit !== one.unit || one.unit === '%' || one.value <= first.value || one.each || first.each) return []
    if (first.vague !== null || one.vague === 'less') return []
    if (/[；;。]/u.test(whole.slice(first.end, one.start)) || carried.test(whole.slice(Math.max(period.start, first.start - 20), one.end))) return []
    if (!begun.test(first.before) || ended.test(first.before) || !endedFirst.test(one.before)) return []
    return [findingOf({ whole, one, from: first, message: `“${one.text}”比前面的“${first.text}”还多；如含上年结转，请写明。` })]
  })
}

type Dispute = Quantity & { found: boolean; all: boolean }

/** What the town tells of its disputes of this year: 共排查纠纷72件 is all of them. */
function disputesOf(period: Period): Dispute[] {
  return quantitiesOf(period).flatMap((one) => {
    const lead = /(?:[^，；。,;]*[，,])?[^，；。,;]*$/u.exec(period.text.slice(Math.max(0, one.start - period.start - 80), one.start - period.start))?.[0] ?? ''
    if (one.unit !== '件' || one.each || !/纠纷/u.test(one.before) || otherTime.test(lead) || /其中|期间|\d月|月份|季度|半年/u.test(lead)) return []
    const found = /排查|摸排/u.test(one.before)
    return [{ ...one, found, all: found && !/化解|调解|调处/u.test(one.before) && one.vague === null && /共|累计|全年|全镇|全乡/u.test(lead) }]
  })
}

function findingOf({ whole, one, from = one, message }: { whole: string; one: Quantity; from?: Quantity; message: string }): Finding {
  return { check, certainty: 'B', ...passage(whole, from, one), message, suggestion: null }
}
