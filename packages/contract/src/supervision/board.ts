import { z } from 'zod'
import { Day, Id, InTown } from '../primitive.ts'
import { refusals } from '../refusal.ts'

/** One open matter on the board of those that leaders take on. */
export const LedCase = z.object({
  id: Id, definitionTitle: z.string(), heading: z.string(), state: z.string(),
  leader: z.string().nullable().describe('包案领导；没有就是还没定'), role: z.string().nullable().describe('包案领导的职务'),
  plan: z.boolean().describe('化解方案已上传'), planBy: Day.nullable(), next: z.string().describe('下一步'), due: Day.nullable(), overdue: z.boolean(),
})
export type LedCase = z.infer<typeof LedCase>

export const getLeaderBoard = {
  summary: '领导包案：谁包、有没有方案、下一步、逾期没有', params: InTown,
  response: { 200: z.object({ cases: z.array(LedCase), capped: z.boolean().describe('还有更多没有列出') }), ...refusals },
}
