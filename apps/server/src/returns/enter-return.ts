import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { inTowns } from '../store/in-towns.ts'
import { readMonth } from './read-month.ts'
import type { Line } from './read-month.ts'
import { definitionOf } from './returns-room.ts'
import type { Answer, AtDesk, Doer, ReturnsRoom } from './returns-room.ts'

export interface Numbers {
  found: number
  resolved: number
  still: number
  incidents: number
  note?: string | undefined
  sheet?: readonly Id[] | undefined
}

/** How a return is told: as it stands, filed for the first time or again after it was sent back, else put right. */
function tellingOf({ state }: Pick<Line, 'state'>): 'file' | 'amend' {
  return state === 'filed' ? 'amend' : 'file'
}

export function whatOf({ found, resolved, still, incidents, note, sheet }: Numbers): Record<string, unknown> {
  return { found, resolved, still, incidents, ...(note === undefined || note === '' ? {} : { note }), ...(sheet === undefined || sheet.length === 0 ? {} : { sheet }) }
}

export interface Entering extends Numbers {
  key: string
  village: Id
  enteredFor: string
  /** The position that was on the screen. */
  after?: number | undefined
}

/** 代录: the office enters what a village told, in the village's name. Refused where it is not on the list, or the sums do not come out. */
export async function enterReturn(room: ReturnsRoom, at: AtDesk, { month, entering }: { month: string; entering: Entering }): Promise<{ done: true } | Refused> {
  const { lines } = await inTowns(room.app, [at.town], (tx) => readMonth(tx, room, { town: at.town, month, reach: at.reach }))
  const line = lines.find(({ village }) => village === entering.village)
  const refused = line === undefined ? notThere() : refusedFor(line)
  if (line?.case == null || refused !== undefined) return refused ?? notThere()
  const { key, after } = entering
  const answer = await takeOne(room, at, { line, case: line.case, entering: { ...entering, key, after } })
  return isRefused(answer) ? answer : { done: true }
}

const notThere = () => refuse('not-found', '这个村不在这个月的应报名单里，或不在您的权限内。请先开账。')

export function refusedFor({ state }: Pick<Line, 'state'>): Refused | undefined {
  if (state === 'none') return notThere()
  if (state === 'locked' || state === 'missed') return refuse('wrong-state', '这个月已经锁定，不能再报或更正。确有错误的，请镇里办更正。')
  return undefined
}

interface One {
  line: Line
  case: Id
  entering: Entering
}

async function takeOne(room: ReturnsRoom, at: AtDesk, { line, case: caseId, entering }: One): Promise<Refused | { done: true }> {
  const name = tellingOf(line)
  const definition = definitionOf(room, room.kinds.village)
  const who: Doer = { ...at.who(definition.transitions[name]?.by ?? [], definition.office ?? ''), enteredFor: entering.enteredFor }
  const answer = await room.takeTogether<Answer>({ town: at.town, reach: at.reach, work: async ({ take }) => {
    const [taken] = await take([{
      caseId, kind: 'step', name, key: entering.key, day: room.clock.now().day, what: whatOf(entering), who, ...(entering.after === undefined ? {} : { after: entering.after }),
    }])
    if (taken === undefined) throw new Error('an act was asked for and not answered')
    return { keep: !isRefused(taken), value: taken }
  } })
  if (isRefused(answer)) return { refusal: answer.refusal }
  room.acted()
  return { done: true }
}

/** Many at once, each by itself: what one village's line is refused for stops no other. */
export async function enterMany(room: ReturnsRoom, at: AtDesk, { month, key, entering }: { month: string; key: string; entering: readonly Omit<Entering, 'key' | 'after'>[] }): Promise<{ village: Id; says: string }[]> {
  const refused: { village: Id; says: string }[] = []
  for (const one of entering) {
    const done = await enterReturn(room, at, { month, entering: { ...one, key: `${key} ${one.village}` } })
    if (isRefused(done)) refused.push({ village: one.village, says: done.refusal.says })
  }
  return refused
}
