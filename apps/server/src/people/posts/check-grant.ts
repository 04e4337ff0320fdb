import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Day, Id, Refused } from '@zhenzhi/kernel'
import type { Tx } from '../../store/connection.ts'
import { placesThere } from '../../store/people/place.ts'
import { findTown } from '../../store/people/town.ts'
import { listUnitsOf } from '../../store/people/unit.ts'
import { administers, type Officer } from '../officer.ts'
import type { PostSpec } from '../post-spec.ts'
import type { Room } from '../room.ts'

export interface Grant {
  town: number
  post: string
  unit: string
  places: readonly Id[]
  from?: Day | undefined
  to?: Day | undefined
}

export interface CheckedGrant {
  unit: string
  places: Id[]
  from: Day
  to: Day | null
}

/**
 * Whether one person may give a post in a town, and the grant as it will be kept. Refused: a post that does not exist there or that nobody
 * gives, one that only the county's administrator gives, villages or offices of another town, days in the wrong order.
 */
export async function checkGrant(room: Room, tx: Tx, { by, grant }: { by: Officer; grant: Grant }): Promise<CheckedGrant | Refused> {
  const spec = room.posts[grant.post]
  const town = await findTown(tx, grant.town)
  if (!spec || !town || spec.givenBy === 'nobody') return refuse('field-wrong', '没有这个岗位，请从列表中选择。', 'post')
  if (!administers(by, grant.town, spec.givenBy)) return refuse('beyond-own-grant', `“${spec.title}”要由上一级管理员授予，请与县里联系。`, 'post')
  if (!spec.heldIn.includes(town.kind === 'town' ? 'town' : 'county')) {
    return refuse('field-wrong', `“${spec.title}”不能设在${town.name}，请换一个单位。`, 'post')
  }
  const days = checkDays(grant, room.clock.now().day)
  if (isRefused(days)) return days
  const needed = await checkNeeded(tx, spec, grant)
  return isRefused(needed) ? needed : { ...needed, ...days }
}

function checkDays({ from, to }: Grant, today: Day): Pick<CheckedGrant, 'from' | 'to'> | Refused {
  const first = from ?? today
  if (to !== undefined && (to < first || to < today)) return refuse('field-wrong', '截止日期不能早于开始日期和今天。', 'to')
  return { from: first, to: to ?? null }
}

async function checkNeeded(tx: Tx, spec: PostSpec, { town, unit, places }: Grant): Promise<Pick<CheckedGrant, 'unit' | 'places'> | Refused> {
  const chosen = [...new Set(places)].toSorted()
  switch (spec.needs) {
    case 'nothing':
      if (unit !== '' || chosen.length > 0) return refuse('field-wrong', `“${spec.title}”不分科室和村，请不要选。`, unit === '' ? 'places' : 'unit')
      return { unit: '', places: [] }
    case 'unit': {
      if (chosen.length > 0) return refuse('field-wrong', `“${spec.title}”不按村分，请不要选村。`, 'places')
      const units = await listUnitsOf(tx, town)
      return units.some(({ id }) => id === unit) ? { unit, places: [] } : refuse('field-missing', `“${spec.title}”要选本单位的一个科室。`, 'unit')
    }
    case 'places': {
      const there = await placesThere(tx, town, chosen)
      if (chosen.length === 0 || there.length !== chosen.length) return refuse('field-missing', `“${spec.title}”要选本镇的一个或几个村、网格。`, 'places')
      return { unit: '', places: chosen }
    }
  }
}
