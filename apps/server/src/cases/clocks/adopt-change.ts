import { refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { findChange, startChange } from '../../store/clocks/changes.ts'
import { chooseCalendar, setLocalRule } from '../../store/clocks/choices.ts'
import { readTownClocks } from '../../store/clocks/town-clocks.ts'
import { inTowns } from '../../store/in-towns.ts'
import { isTaken } from '../busy.ts'
import type { ClockRoom, Entering } from './clock-room.ts'
import { saysDraft } from './draft.ts'
import { readDraft } from './read-draft.ts'
import { groundOf, madeOf, numberOf } from './make-draft.ts'
import { ownLaw } from './own-law.ts'

const changedMeanwhile = () => refuse('not-accepted', '这期间又有人改过日历或这项设置，刚才看到的影响已经不准。请回到上一页重新填一次。')

/**
 * Brings a change that was looked at into use: from now on new acts go by it, and the open cases follow, each by an act of its own. Refused
 * where it was not looked at to the end, where it is adopted already, and where what it rests on is in use no more.
 */
export async function adoptChange({ parts, clock, tell }: ClockRoom, by: Entering, id: Id): Promise<{ done: true } | Refused> {
  const { moment } = clock.now()
  try {
    const answer = await inTowns(parts.app, [by.town.id], async (tx): Promise<{ done: true } | Refused> => {
      const change = await findChange(tx, id)
      if (change?.owner !== by.town.id) return refuse('not-found', '没有找到这次变更，请返回列表。')
      if (change.state === 'looking') return refuse('not-accepted', '还没有看完会影响哪些件，请稍等再点。')
      const draft = readDraft(change.draft)
      const law = await ownLaw(parts, await readTownClocks(tx, by.town.id))
      if (change.state !== 'looked') return refuse('not-accepted', '这次变更已经采用，不用再点。')
      if (change.restsOn !== await groundOf(tx, { owner: by.town.id, law, draft })) return changedMeanwhile()
      if (!(await startChange(tx, id, { account: by.account, moment }))) return refuse('not-accepted', '这次变更已经采用，不用再点。')
      const making = await numberOf(tx, by.town.id, draft)
      const made = madeOf(law, draft, making)
      const who = { owner: by.town.id, account: by.account, chosen: moment }
      if ('calendar' in made && draft.kind === 'calendar') {
        await chooseCalendar(tx, made.calendar, { ...who, number: making.number, year: draft.year, title: draft.title, document: draft.document, documentDay: draft.day })
      } else if ('rule' in made && draft.kind === 'rule') await setLocalRule(tx, made.rule, { ...who, since: draft.from, amount: draft.amount, document: draft.document })
      await tell(tx, { town: by.town.id, account: by.account, moment, verb: 'clocks-adopted', subject: id, detail: { says: saysDraft(draft) } })
      return { done: true }
    })
    if ('done' in answer) await parts.renewLaw?.()
    return answer
  } catch (fault) {
    if (isTaken(fault)) return changedMeanwhile()
    throw fault
  }
}
