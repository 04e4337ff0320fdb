import { refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import { correcting, countySteps, ownStep, townSteps } from './step.ts'
import type { WayStep } from './step.ts'

/** One step of a way as it is kept: one of ours by its id, or a county's own with its title. */
export interface WayLine {
  step: string
  title?: string
}

/** The steps a town's report goes through, in order; those of the county and a later correction are in every way. */
export type Way = readonly WayStep[]

/** Where a county has said nothing. */
export const defaultWay: Way = townSteps

const mostSteps = 20
const longestTitle = 20
const ownId = /^own-[a-z0-9]{1,12}$/

/** A county's own selection and order, or in a sentence why it cannot be. */
export function readWay(lines: readonly WayLine[]): Way | Refused {
  const wrong = faultIn(lines)
  if (wrong !== undefined) return refuse('field-wrong', wrong, 'steps')
  return lines.flatMap(({ step, title }) => (title === undefined ? townSteps.find(({ id }) => id === step) ?? [] : ownStep(step, title.trim())))
}

export function linesOf(way: Way): WayLine[] {
  return way.map(({ id, title }) => (ownId.test(id) ? { step: id, title } : { step: id }))
}

/** A step by its id: of the way, the county's, or the correction; `correct` and the county's are not on any list. */
export function findStep(way: Way, id: string): WayStep | undefined {
  return [...way, ...countySteps, correcting].find((step) => step.id === id)
}

function faultIn(lines: readonly WayLine[]): string | undefined {
  if (lines.length > mostSteps) return `流程最多 ${mostSteps} 步。`
  const named = lines.flatMap((line, at) => faultOf(line) ?? (lines.findIndex(({ step }) => step === line.step) < at ? `“${line.title ?? titleOf(line.step)}”列了两次，请去掉一次。` : []))
  if (named[0] !== undefined) return named[0]
  const missing = townSteps.find(({ id, always }) => always && !lines.some(({ step }) => step === id))
  if (missing !== undefined) return `流程里必须有“${missing.title}”。`
  return faultInOrder(lines)
}

function faultOf({ step, title }: WayLine): string | undefined {
  if (title === undefined) return townSteps.some(({ id }) => id === step) ? undefined : `没有“${step}”这一步，请从列表中选，或者加上自己的名称。`
  if (!ownId.test(step)) return '自己加的步骤编号不对，请删去这一步重新添加。'
  const said = title.trim()
  if (said === '' || said.length > longestTitle) return `自己加的步骤要有名称，最多 ${longestTitle} 个字。`
  return townSteps.some((one) => one.title === said) ? `“${said}”列表里已经有了，请直接勾选。` : undefined
}

function faultInOrder(lines: readonly WayLine[]): string | undefined {
  const place = (id: string) => lines.findIndex(({ step }) => step === id)
  for (const { id, title, needs } of townSteps) {
    const late = needs.find((need) => place(id) >= 0 && place(need) > place(id))
    if (late !== undefined) return `“${titleOf(late)}”要排在“${title}”之前。`
  }
  return undefined
}

function titleOf(id: string): string {
  return townSteps.find((step) => step.id === id)?.title ?? id
}
