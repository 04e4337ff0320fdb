import type { Act } from '../act/act.ts'
import { isDay } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { Duty } from '../duty/duty.ts'
import { refuse } from '../refusal/refusal.ts'
import type { Refused } from '../refusal/refusal.ts'
import { textIn } from '../value/json.ts'
import type { Id } from '../value/json.ts'
import type { Deed } from './asking.ts'
import type { Standing } from './standing.ts'

/** How the act is called by which a leader sets an own, earlier day for one duty (限办). */
export const limited = 'limited'

const longestWords = 200

/** A leader's own day for one duty of a case. It stands beside the statutory day and never in its place: no fact and no measure knows it. */
export interface LeaderLimit {
  duty: string
  round: number
  day: Day
  words: string
  /** Who set it, in which post, and on which day. */
  account: Id | 'clock'
  post: string
  set: Day
}

/** The limits that stand, the last word for each duty. Where the statutory day has since come to lie before it, that day is the limit. */
export function leaderLimits(acts: readonly Act[], duties: readonly Duty[]): LeaderLimit[] {
  const latest = new Map<string, LeaderLimit>()
  for (const { kind, name, what, who, day: set } of acts) {
    if (kind !== 'clock' || name !== limited) continue
    const [duty, round, day] = [textIn(what['of']), Number(what['round']), textIn(what['until'])]
    const statutory = duties.find((one) => one.duty === duty && one.round === round)?.statutoryDue ?? day
    latest.set(`${duty} ${round}`, { duty, round, day: day < statutory ? day : statutory, words: textIn(what['reason']), account: who.account, post: who.post, set })
  }
  return [...latest.values()]
}

/** Refused: a duty that does not run or that is no duty of ours, a day that is none, one that is over, or one not before the statutory day; no words, or too many. */
export function checkLimit({ what, day: set }: Pick<Deed, 'what' | 'day'>, { duties }: Pick<Standing, 'duties'>): Refused | undefined {
  const duty = duties.find((one) => one.duty === what['of'] && one.round === what['round'])
  const [until, words] = [textIn(what['until']), textIn(what['reason']).trim()]
  if (duty?.status !== 'open' || duty.side !== 'agency') return refuse('duty-not-open', '这一时限已不在计时，或不是我方的时限，不能限办。请看最新情况。')
  if (!isDay(until)) return refuse('field-wrong', '请填写限办日期。', 'until')
  if (until < set) return refuse('day-wrong', '限办日期不能早于今天，请核对。', 'until')
  if (until >= duty.statutoryDue) return refuse('day-wrong', `限办日期要早于期限 ${duty.statutoryDue}，不能等于或晚于它。请改早一些。`, 'until')
  if (words === '') return refuse('field-missing', '请填写限办要求。', 'reason')
  return words.length > longestWords ? refuse('field-wrong', `限办要求最多 ${longestWords} 字，请缩短。`, 'reason') : undefined
}
