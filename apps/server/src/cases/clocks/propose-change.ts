import { refuse } from '@zhenzhi/kernel'
import type { Id, Json, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { insertChange } from '../../store/clocks/changes.ts'
import { readTownClocks } from '../../store/clocks/town-clocks.ts'
import { inTowns } from '../../store/in-towns.ts'
import type { ClockRoom, Entering } from './clock-room.ts'
import { ownerOf } from './clock-room.ts'
import { groundOf } from './make-draft.ts'
import type { Draft } from './draft.ts'
import { checkDraft } from './drafted-law.ts'
import { ownLaw } from './own-law.ts'

/**
 * Keeps what somebody entered and begins to look which open cases it would move; nothing is changed by it. Refused: a calendar where the
 * county's holds, and what cannot be.
 */
export async function proposeChange({ parts, clock }: ClockRoom, by: Entering, draft: Draft): Promise<{ id: Id } | Refused> {
  const { town } = by
  if (draft.kind === 'calendar' && ownerOf(town) !== town.id) return refuse('beyond-own-grant', '工作日历由县级管理员统一录入，全县各乡镇一起用。请联系县里。')
  const { day, moment } = clock.now()
  return inTowns(parts.app, [town.id], async (tx) => {
    const law = await ownLaw(parts, await readTownClocks(tx, town.id))
    const refused = checkDraft(law, draft, Number(day.slice(0, 4)))
    if (refused !== undefined) return refused
    const id = v7()
    const kept: Json = JSON.parse(JSON.stringify(draft))
    await insertChange(tx, { id, owner: town.id, draft: kept, restsOn: await groundOf(tx, { owner: town.id, law, draft }), towns: [town.id, ...by.below].sort((a, b) => a - b), account: by.account, made: moment })
    return { id }
  })
}
