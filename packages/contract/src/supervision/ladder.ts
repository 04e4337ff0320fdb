import { z } from 'zod'
import { Day, Done, Id, InTown } from '../primitive.ts'
import { refusals } from '../refusal.ts'

const rung = z.enum(['handler', 'head', 'leader', 'secretary'])
const role = z.enum(['head', 'leader', 'secretary', 'fallback'])
const Rungs = z.array(z.object({ rung, days: z.number().int('天数要填整数。').min(-30, '最早提前 30 天。').max(365, '最多 365 天。').nullable().describe('到期后第几天，负数是提前；没有就是不告诉这一级') })).length(4)

/** One step of the ladder: what is late or about to be, whom it was told to, and how they were found. */
export const LadderStep = z.object({
  id: Id, caseId: Id, definitionTitle: z.string(), heading: z.string(), duty: z.string(), due: Day, day: Day, rung,
  found: z.enum(['post', 'fallback', 'above', 'nobody']), told: z.array(z.string()).describe('告诉了谁'), kept: z.array(rung).describe('反映的就是这一级的人，跳过了'),
  /** Whether it still waits for its day. */
  running: z.boolean(),
})
export type LadderStep = z.infer<typeof LadderStep>

export const listLadderSteps = {
  summary: '逐级提醒的记录', params: InTown, querystring: z.object({ show: z.enum(['mine', 'nobody']).optional() }),
  response: { 200: z.object({ steps: z.array(LadderStep) }), ...refusals },
}

export const LadderSettings = z.object({
  rungs: Rungs,
  kinds: z.array(z.object({ definition: z.string(), title: z.string(), rungs: Rungs })),
  posts: z.array(z.object({ unit: z.string(), role, account: Id, name: z.string(), holds: z.boolean().describe('今天在本镇还有岗位') })),
  mayChange: z.boolean(),
})
export type LadderSettings = z.infer<typeof LadderSettings>

export const getLadderSettings = { summary: '逐级提醒的设置', params: InTown, response: { 200: LadderSettings, ...refusals } }

export const setLadderPost = {
  summary: '谁是科室负责人、分管领导、书记、兜底人', params: InTown,
  body: z.object({ unit: z.string().max(80), role, account: Id.nullable() }), response: { 200: Done, ...refusals },
}

export const runLadder = {
  summary: '现在按设置查一遍（平时系统自己查）', params: InTown, response: { 200: z.object({ steps: z.number().describe('这一遍新告诉的') }), ...refusals },
}

export const setLadderRungs = {
  summary: '各级在到期前后第几天告诉', params: InTown,
  body: z.object({ definition: z.string().max(60), rungs: Rungs.nullable().describe('没有：和全部事项一样') }), response: { 200: Done, ...refusals },
}
