import { own } from '@zhenzhi/kernel'
import type { Day, Definition, Id, Json } from '@zhenzhi/kernel'

/** What a robot may be told of a case. */
export interface RobotTold {
  definition: Definition
  event: string
  step: string | null
  due: Day | null
  caseId: Id
  /** Listed fields as the case keeps them in the open. */
  shown: Readonly<Record<string, Json>>
  /** Where this system is opened. */
  address: string
}

/** A number as platforms give them; never one that could be a telephone or an identity number typed into the wrong box. */
const plainNumber = /^(?=.*\d)[A-Za-z0-9〔〕[\]_.号第字-]{1,40}$/
const personal = /1[3-9]\d{9}|\d{17}[\dXx]/

/**
 * What is sent into a group: kind, number, what happened, the day, and a link that asks for a sign-in. Nothing somebody typed, but for the
 * number the platform gave, and that only where it looks like one.
 */
export function robotWords({ definition, event, step, due, caseId, shown, address }: RobotTold): string {
  const number = shown[definition.fromPlatform?.number ?? '']
  const named = typeof number === 'string' && plainNumber.test(number) && !personal.test(number) ? ` ${number}` : ''
  const until = due === null ? '' : `，期限 ${due}`
  return `【镇治】${definition.title}${named}：${robotSays(event, step, definition)}${until}。\n${address}/cases/${caseId}`
}

/** What happened, as a group is told it. */
export function robotSays(event: string, step: string | null, { transitions }: Pick<Definition, 'transitions'>): string {
  switch (event) {
    case 'turn': {
      const title = own(transitions, step ?? '')?.title
      return title === undefined ? '请承办单位办理' : `已${title}，请承办单位办理`
    }
    case 'handed-over': return '已移交，请接手人办理'
    case 'due-soon': return '快要到期'
    case 'overdue': return '已经过期'
    case 'ladder': return '需要上一级过问'
    case 'supervised': return '已督办，请承办单位答复'
    default: return '有新的提醒'
  }
}
