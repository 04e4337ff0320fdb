import { noAnswerPhrases } from './no-answer-phrases.ts'
import { personFindings } from './person-findings.ts'
import { remedyFindings } from './remedy-findings.ts'
import type { ReplyAsked, ReplyFinding } from './reply.ts'
import { unansweredParts } from './unanswered-parts.ts'

/**
 * What an answer may lack before it goes out: asks it does not speak of, phrases that are no answer, a way on that is missing, wrong or wrongly
 * told, and whom it gives away. Advice only: nothing is refused by it, and an empty answer has none.
 */
export function checkReply({ demand, reply, remedy }: ReplyAsked): ReplyFinding[] {
  if (reply.trim() === '') return []
  return [
    ...(demand === null ? [] : unansweredParts(demand, reply)), ...noAnswerPhrases(reply), ...remedyFindings({ reply, remedy }), ...personFindings(reply),
  ]
}
