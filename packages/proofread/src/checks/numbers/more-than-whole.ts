import type { Check } from '../../check.ts'
import type { Certainty, Finding } from '../../finding.ts'
import { passage } from '../../text/passage.ts'
import { periodsOf } from '../../text/periods.ts'
import { quantitiesOf, type Quantity } from '../../text/quantities.ts'

const check = 'more-than-whole'
interface Pair {
  whole: RegExp
  part: RegExp
  certainty: Certainty
  message: string
}

const attending = '到|参|出席|出庭|考|检|报|办|缴|签|述|公开|整改|建|配|培训|接种|受|调|送'
/** What ought to be and what was; what was looked at and what became of it. */
const pairs: readonly Pair[] = [
  { whole: new RegExp(`^(?:会议|本次|全镇|镇|村|全体)?应(?:${attending})`, 'u'), part: new RegExp(`^(?:会议|本次)?(?:实际|实|已|现)(?:${attending}|有)`, 'u'), certainty: 'A', message: '实际的比应有的还多' },
  { whole: /(?:审查|审核|评查|抽查|抽检|检查|测评|查阅)/u, part: /^(?:其中|有)?(?:合格|不合格|优秀|良好|通过|退回|不予通过|存在问题|问题|发现问题|被退回)/u, certainty: 'A', message: '查出来的比查的还多' },
  { whole: /(?:收到|受理|接到|接收|提出|征集|收集)/u, part: /^(?:已|全部|其中|予以)?(?:采纳|吸收|答复|回复|立案|受理|转办)/u, certainty: 'A', message: '办的比收的还多' },
  { whole: /(?:发放|下发|发出|印发)/u, part: /^(?:共|实际|其中)?(?:收回|回收|收到反馈)/u, certainty: 'A', message: '收回的比发出的还多' },
  { whole: /(?:申请|申报|报名|报考|推荐)/u, part: /^(?:其中|最终|有)?(?:批准|获批|录取|通过|准予|入选|获评|同意)/u, certainty: 'A', message: '办成的比申请的还多' },
]
const carried = /结转|历年|往年|上年|去年|积案|存量|超额|另|含|扩大|列席|余/u

/** 应到68名、实到71名; a count of what came of a thing, larger than the thing. */
export const moreThanWhole: Check = (text) => periodsOf(text).flatMap((period) => {
  const told = quantitiesOf(period).filter(({ each }) => !each)
  return told.flatMap((part, index) => {
    const whole = told[index - 1]
    return whole === undefined ? [] : [...ofPairs(whole, part, text.whole), ...ofAll(whole, part, text.whole), ...brokenPair(whole, part, text.whole)]
  })
})

function isLarger(whole: Quantity, part: Quantity, text: string): boolean {
  if (whole.unit !== part.unit || whole.unit === '%' || whole.unit === '元' || whole.vague !== null || part.vague === 'less' || part.vague === 'about') return false
  return part.value > whole.value && !/[。；;]/u.test(text.slice(whole.end, part.start)) && !carried.test(text.slice(Math.max(0, whole.start - 10), part.end))
}

function ofPairs(whole: Quantity, part: Quantity, text: string): Finding[] {
  if (!isLarger(whole, part, text)) return []
  const pair = pairs.find((one) => one.whole.test(whole.before) && one.part.test(part.before))
  return pair === undefined ? [] : [findingOf(text, whole, { part, certainty: pair.certainty, message: pair.message })]
}

/** 64名干部全部参加，参考干部68名全部合格: the same persons, and all of them, with two numbers. */
function ofAll(whole: Quantity, part: Quantity, text: string): Finding[] {
  if (whole.value === part.value || whole.unit !== part.unit || whole.vague !== null || part.vague !== null || whole.unit === '%') return []
  const between = text.slice(whole.end, part.start)
  const noun = /^(?<noun>[\u4e00-\u9fff]{2,8}?)(?:全部|均|全员|悉数|都)(?:已)?(?:参加|参与|到会|出席|参考|参训|签订|完成|通过|接受)/u.exec(between)?.groups?.noun
  if (noun === undefined || /[。；;]|另|还有|第[二三]|其中|\d/u.test(between)) return []
  const again = /^[^，,]*[，,](?:参(?:考|训|加|会|与)|到会|出席|应考|签订)?(?:的)?(?<thing>[\u4e00-\u9fff]{2,10})$/u.exec(between)?.groups?.thing
  if (again === undefined || !again.includes(noun.slice(-2))) return []
  return [findingOf(text, whole, { part, certainty: 'A', message: `前面说${noun}全部在内，两处人数却不同` })]
}

/** 审查合同48份，提出修改意见53份合同被退回: of the things looked at there are more sent back than there were. */
function brokenPair(whole: Quantity, part: Quantity, text: string): Finding[] {
  if (!isLarger(whole, part, text) || whole.written !== part.written) return []
  const thing = /(?<thing>[\u4e00-\u9fff]{2})$/u.exec(whole.before)?.groups?.thing
  const again = /^(?<again>[\u4e00-\u9fff]{2,6}?)(?:被|予以|已|不予|未|合格|存在|需要)/u.exec(part.after)?.groups?.again
  if (thing === undefined || again === undefined || !whole.before.includes(again.slice(-2)) || !/审查|审核|检查|抽查|评查|受理|排查/u.test(whole.before)) return []
  return [findingOf(text, whole, { part, certainty: 'B', message: '其中的一部分比总数还多' })]
}

function findingOf(text: string, whole: Quantity, { part, certainty, message }: { part: Quantity; certainty: Certainty; message: string }): Finding {
  return { check, certainty, ...passage(text, whole, part), message: `${message}：“${whole.text}”与“${part.text}”，请核对。`, suggestion: null }
}
