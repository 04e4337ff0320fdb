import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { passage } from '../../text/passage.ts'
import { periodsOf, type Period } from '../../text/periods.ts'
import { quantitiesOf, type Quantity } from '../../text/quantities.ts'

const check = 'rate-against-counts'
/** What a rate's name says was done, as the sentence before it may put it. */
const done: readonly [RegExp, RegExp][] = [
  [/(?:调解|调处|化解|处置)?成功率$/u, /成功|化解|达成/u], [/(?:化解|调处|调解|调结)率$/u, /化解|调处|调解|调结/u],
  [/(?:办结|结案|审结|办理)率$/u, /办结|结案|审结|办理完|已办/u], [/(?:整改|整治|销号)(?:完成)?率$/u, /整改|整治|销号/u],
  [/(?:答复|回复|回访)率$/u, /答复|回复|回访/u], [/(?:满意)率$/u, /满意/u], [/(?:合格|通过)率$/u, /合格|通过/u], [/(?:签约|签订)率$/u, /签约|签订/u],
  [/(?:公示|公开)率$/u, /公示|公开/u], [/(?:参与|参训|参考|参加)率$/u, /参加|参与|参训|参考/u], [/(?:出庭|应诉)(?:应诉)?率$/u, /出庭/u],
  [/(?:任务|建设|改造)?完成率$/u, /完成|建成/u], [/覆盖(?:率|面)$/u, /覆盖|建成|设立|配备|实现/u], [/采纳率$/u, /采纳/u], [/(?:持证|取证)率$/u, /持证|取得/u], [/(?:到会|出席|到课|到岗)率$/u, /到会|实到|出席/u],
  [/(?:审查|审核)率$/u, /审查|审核/u], [/(?:拆除|清除)率$/u, /拆除|清除/u], [/(?:履行|兑现)率$/u, /履行|兑现/u], [/(?:投票|参选)率$/u, /参选|投票/u], [/优秀率$/u, /优秀/u], [/(?:报备|备案)率$/u, /报备|备案/u],
  [/(?:述法|述职)率$/u, /述法|述职/u], [/(?:见面|走访)率$/u, /见面|走访/u], [/(?:安装|配备)率$/u, /安装|配备/u], [/(?:查处|立案)率$/u, /查处|立案/u], [/(?:参评|建档|入户|接种|兑付|采集|录入)率$/u, /参评|建档|入户|接种|兑付|采集|录入/u],
]

/** What is counted before anything is done to it. */
const begun = /排查|受理|摸排|参与|应|计划|任务|申请|收到/u

/** A rate beside the two counts it is made of: 排查72件、化解67件 is 93.1%, whatever the sentence says. */
export const rateAgainstCounts: Check = (text) => periodsOf(text).flatMap((period) => {
  const told = quantitiesOf(period)
  return told.flatMap((rate, index) =>
    (rate.unit === '%' && rate.vague !== 'about' ? judged({ rate, told: told.slice(0, index), later: told.slice(index + 1), period, whole: text.whole }) : []))
})

interface Place {
  rate: Quantity
  /** What the sentence counted before the rate. */
  told: readonly Quantity[]
  /** And after it. */
  later: readonly Quantity[]
  period: Period
  whole: string
}

function judged({ rate, told, later, period, whole }: Place): Finding[] {
  const name = rate.before.replace(/(?:均|都|约|分别|已|稳定在|保持在|提升至|提高到|上升到|达到?|为)+$/u, '')
  const verb = done.find(([pattern]) => pattern.test(name))?.[1]
  if (verb === undefined || /分别|[按及]时|按期|较|比|、[^，,；;]*$/u.test(`${leadOf(rate, period)}`)) return []
  const from = period.text.lastIndexOf('；', rate.start - period.start) + period.start
  const near = told.filter(({ start, unit, each, vague }) => start >= from && unit !== '%' && !each && vague === null)
  const ahead = near.at(-1)
  const part = later.find(({ unit, before, start }) =>
    unit === ahead?.unit && before.startsWith('其中') && verb.test(before) && !/[；;。]/u.test(whole.slice(rate.end, start)))
  if (ahead !== undefined && part !== undefined && part.vague === null) return compared({ rate, part, total: ahead, whole, certainty: 'A' })
  return beside({ rate, near, verb, period, whole })
}

/** The two counts right before the rate. */
function beside({ rate, near, verb, period, whole }: Pick<Place, 'rate' | 'period' | 'whole'> & { near: readonly Quantity[]; verb: RegExp }): Finding[] {
  const [part, total] = [near.at(-1), near.at(-2)]
  if (part === undefined || total === undefined || part.unit !== total.unit) return []
  if (!verb.test(part.before) || (verb.test(total.before) && !begun.test(total.before))) return []
  const others = near.slice(0, -2).filter(({ unit }) => unit === part.unit)
  if (others.length === 0) return compared({ rate, part, total, whole, certainty: 'A' })
  const fitting = [...others, { value: total.value + others.reduce((sum, { value }) => sum + value, 0) }].some(({ value }) => fits(rate, part.value / value))
  return fitting || /其中/u.test(period.text) ? [] : compared({ rate, part, total, whole, certainty: 'B' })
}

function leadOf(rate: Quantity, { text, start }: Period): string {
  return /[^，；。,;]*$/u.exec(text.slice(Math.max(0, rate.start - start - 80), rate.start - start))?.[0] ?? ''
}

interface Compared {
  rate: Quantity
  part: Quantity
  total: Quantity
  whole: string
  certainty: 'A' | 'B'
}

function compared({ rate, part, total, whole, certainty }: Compared): Finding[] {
  // 检出不合格2批次，合格率98.9%; 两人各出庭1件: neither is what the rate is of.
  if (/不合格|未|各/u.test(part.before)) return []
  if (total.value === 0 || part.value > total.value || fits(rate, part.value / total.value)) return []
  const share = Number(((part.value / total.value) * 100).toFixed(Math.max(1, decimals(rate))))
  const message = `${part.text}占${total.text}的${share}%，这里写的是“${rate.text}”，请核对。`
  return [{ check, certainty, ...passage(whole, rate, rate), message, suggestion: rate.vague === null ? `${share}%` : null }]
}

/** Rounded or cut off at the decimals told; 以上 holds for anything higher. */
function fits(rate: Quantity, share: number): boolean {
  const [told, step] = [rate.value, 10 ** -decimals(rate)]
  if (rate.vague === 'more') return share * 100 >= told - 1e-9
  if (rate.vague === 'less') return share * 100 <= told + 1e-9
  return Math.abs(share * 100 - told) < (told === 100 ? 0.05 : step)
}

function decimals({ text }: Quantity): number {
  return /\.(\d+)/u.exec(text)?.[1]?.length ?? 0
}
