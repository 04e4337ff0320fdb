import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { inTowns } from '../store/in-towns.ts'
import { readMonth } from './read-month.ts'
import { definitionOf } from './returns-room.ts'
import type { AtDesk, ReturnsRoom } from './returns-room.ts'

/** Sends a return back to its village with a reason; it is owed again, and stays as timely as it first was. */
export async function sendBack(room: ReturnsRoom, at: AtDesk, asked: { month: string; village: Id; key: string; reason: string }): Promise<{ done: true } | Refused> {
  const { lines } = await inTowns(room.app, [at.town], (tx) => readMonth(tx, room, { town: at.town, month: asked.month, reach: at.reach }))
  const line = lines.find(({ village }) => village === asked.village)
  if (line?.case == null) return refuse('not-found', '这个村不在这个月的应报名单里，或不在您的权限内。')
  const caseId = line.case
  const definition = definitionOf(room, room.kinds.village)
  const who = at.who(definition.transitions['sendBack']?.by ?? [], definition.office ?? '')
  const done = await room.takeTogether<{ done: true } | Refused>({ town: at.town, reach: at.reach, work: async ({ take }) => {
    const [answer] = await take([{ caseId, kind: 'step', name: 'sendBack', key: asked.key, day: room.clock.now().day, what: { reason: asked.reason }, who }])
    return answer === undefined || isRefused(answer) ? { keep: false, value: { refusal: answer?.refusal ?? refuse('busy', '现在忙，请稍后再试。').refusal } } : { keep: true, value: { done: true } }
  } })
  if (!isRefused(done)) room.acted()
  return done
}
