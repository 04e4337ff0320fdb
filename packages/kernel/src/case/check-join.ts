import type { Definition } from '../matter/definition.ts'
import { refuse } from '../refusal/refusal.ts'
import type { Refused } from '../refusal/refusal.ts'
import { textIn } from '../value/json.ts'
import type { Json } from '../value/json.ts'
import type { Asking } from './asking.ts'
import { passed, standingBefore } from './checked.ts'
import type { Checked } from './checked.ts'
import { isValues } from './effective.ts'

/**
 * 并单 and its undoing. Joining moves the case into another's thread, so that what is counted by thread counts once; receptions,
 * reporters, deadlines and ratings stay each one's own. A case that others were joined to is split from them first.
 */
export function checkJoin(asking: Asking, definition: Definition): Checked | Refused {
  const before = standingBefore(asking)
  if (before === undefined) return refuse('not-found', '没有找到这一件，可能已被删除。请返回列表。')
  if (before.void) return refuse('deleted', '这一件已作废，不能再并单或拆单。')
  if (!definition.corrects.includes(asking.deed.who.post)) return refuse('not-your-post', '您现在的岗位不能并单或拆单，请转给登记的同事。')
  if (textIn(asking.deed.what['reason']).trim() === '') return refuse('reason-missing', '请写明理由，会一直保留。', 'reason')
  const own = before.ownThread ?? before.id
  if (asking.deed.kind === 'split') {
    return before.thread === own ? refuse('not-joined', '这一件没有并到别的件，不需要拆开。') : passed(asking, before, { thread: own })
  }
  if (before.thread !== own) return refuse('same-thread', '这一件已经并到别的件，要改并请先拆开。')
  const self = answerFor(asking, before.id)
  const target = answerFor(asking, textIn(asking.deed.what['into']))
  if (target === undefined || target['exists'] !== true) return refuse('not-found', '要并入的那一件没有找到，请重新选择。', 'into')
  if (target['thread'] === before.id || asking.deed.what['into'] === before.id) return refuse('same-thread', '不能并到自己，请另选一件。', 'into')
  if (target['thread'] === before.thread) return refuse('same-thread', '这两件本来就是同一件事的前后两步，不用并单。', 'into')
  if (typeof self?.['members'] === 'number' && self['members'] > 0) return refuse('same-thread', '已有别的件并到这一件，请把那些件直接并过去，或先拆开。')
  return passed(asking, before, { thread: textIn(target['thread']) })
}

function answerFor({ needs }: Asking, id: string): Readonly<Record<string, Json | undefined>> | undefined {
  const answer = needs.find(({ need }) => need.need === 'standing' && need.case === id)?.answer
  return isValues(answer) ? answer : undefined
}
