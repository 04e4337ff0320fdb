import { z } from 'zod'
import { refusals } from '../refusal.ts'

/** A piece of advice on an answer, and the words it is about: of the answer, of the demand for `part`, empty where something is missing. */
export const ReplyFinding = z.object({
  kind: z.enum(['part', 'no-answer', 'remedy-missing', 'remedy-wrong', 'remedy-days', 'remedy-body', 'person']),
  words: z.string(),
  says: z.string(),
})
export type ReplyFinding = z.infer<typeof ReplyFinding>

/** Whether an answer says what was asked, names the right way on, and gives nobody away. Advice: nothing is refused by it, and nothing of it is kept here. */
export const checkReply = {
  summary: '回复发出以前的检查：是不是逐项回应了、救济途径对不对、有没有写个人信息',
  params: z.object({ id: z.uuid() }),
  body: z.object({ act: z.string().max(60), what: z.record(z.string(), z.json()) }),
  response: { 200: z.array(ReplyFinding), ...refusals },
}
