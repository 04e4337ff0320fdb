import { refuse } from '@zhenzhi/kernel'
import type { Day, Refused } from '@zhenzhi/kernel'
import { readSaid } from './read-said.ts'
import { openSteps, sinceReturn, standing } from './standing.ts'
import type { TakenStep, WaySide, WayStep } from './step.ts'
import { findStep } from './way.ts'
import type { Way } from './way.ts'

export interface StepAsked {
  step: string
  side: WaySide
  /** The number of an edition that is there; `frozen-now`: one is made with this step. */
  edition: number | 'frozen-now' | null
  /** As on paper. */
  day: Day
  said: Readonly<Record<string, string>>
}

export interface WayAround {
  way: Way
  taken: readonly TakenStep[]
  /** The year reported on. */
  year: number
  today: Day
}

/** A step that may be taken, and what is said with it; or why it cannot be taken now. */
export function checkStep(asked: StepAsked, around: WayAround): { step: WayStep; said: Readonly<Record<string, string>> } | Refused {
  const step = findStep(around.way, asked.step)
  if (step === undefined || step.side !== asked.side) return refuse('unknown-act', '没有这一步，请刷新页面后再试。')
  const wrong = faultInTurn(step, around) ?? faultInEdition(step, asked) ?? faultInSending(asked, around) ?? faultInDay(asked, around)
  if (wrong !== undefined) return wrong
  const read = readSaid(step, asked.said)
  return 'refusal' in read ? read : { step, said: read.said }
}

function faultInTurn({ id, title, side }: WayStep, { way, taken }: WayAround): Refused | undefined {
  if (openSteps(way, taken).some((one) => one.id === id)) return undefined
  const { state, steps } = standing(way, taken)
  if (side === 'county') return refuse('wrong-state', notForCounty[state])
  if (id === 'correct') return refuse('wrong-state', '报告还没有公开，也还没有被接受，要改请直接修改文字，再审签上报。')
  if (state === 'accepted') return refuse('wrong-state', '报告已经被县里接受。要改请办“更正”，写明更正说明。')
  const missing = steps.find((one) => one.state === 'next')
  return refuse('wrong-state', missing === undefined ? `现在不能办“${title}”，请刷新页面后再看。` : `办“${title}”之前，要先办“${missing.step.title}”。`)
}

const notForCounty = {
  'not-begun': '乡镇还没有上报，现在没有要办的。', 'under-way': '乡镇还没有上报，现在没有要办的。', 'sent': '现在不能办这一步，请刷新页面后再看。',
  'received': '这一次上报已经登记收到，可以退回或者接受。', 'returned': '已经退回，要等乡镇再次上报。', 'accepted': '报告已经接受，不能再办。',
} as const

function faultInEdition({ title, editions, editionRequired }: WayStep, { edition }: StepAsked): Refused | undefined {
  if (edition === null) return editionRequired ? refuse('field-missing', `“${title}”要说明是哪一版报告：选一版已定稿的，或者现在定一版。`, 'edition') : undefined
  return editions.length === 0 ? refuse('field-wrong', `“${title}”不涉及某一版报告。`, 'edition') : undefined
}

/** What goes up is what was signed: that edition, the last one signed since the county had it last. */
function faultInSending({ step, edition }: StepAsked, { taken }: WayAround): Refused | undefined {
  if (step !== 'send') return undefined
  const round = sinceReturn(taken)
  const signed = round.findLast((one) => one.step === 'sign')
  if (edition !== signed?.edition) return refuse('guard-unmet', `上报的要是审签的那一版：最近审签的是第 ${signed?.edition ?? 0} 版。要报别的一版，请先审签它。`, 'edition')
  return round.some((one) => one.step === 'send' && one.edition === edition) ? refuse('wrong-state', `第 ${edition} 版已经上报，不用再报。`) : undefined
}

/** Whose day a step's may not come before. */
const notBefore: Readonly<Record<string, string>> = { send: 'sign', publish: 'send', received: 'send', returned: 'send', accepted: 'send' }

function faultInDay({ step, day }: StepAsked, { way, taken, year, today }: WayAround): Refused | undefined {
  if (day > today) return refuse('day-in-future', '日期不能晚于今天。', 'day')
  if (day < `${year}-01-01`) return refuse('day-wrong', `日期不能早于${year}年：这是${year}年的报告。`, 'day')
  const earlier = taken.findLast((one) => one.step === notBefore[step])
  if (earlier === undefined || day >= earlier.day) return undefined
  return refuse('day-out-of-order', `日期不能早于“${findStep(way, earlier.step)?.title ?? earlier.step}”的日期${earlier.day}。`, 'day')
}
