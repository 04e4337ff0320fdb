import { isRefused, own, refuse } from '@zhenzhi/kernel'
import type { Day, Id, Refused } from '@zhenzhi/kernel'
import type { Tx } from '../../store/connection.ts'
import { hasHeldPostLike, type HeldKind } from '../../store/people/post-held.ts'
import { placesThere } from '../../store/people/place.ts'
import { findTown } from '../../store/people/town.ts'
import { listUnitsOf } from '../../store/people/unit.ts'
import { administers, type Officer } from '../officer.ts'
import type { PostSpec } from '../post-spec.ts'
import type { Room } from '../room.ts'
import { stillAdministers } from './still-administers.ts'

export interface Grant {
  town: number
  post: string
  unit: string
  places: readonly Id[]
  from?: Day | undefined
  to?: Day | undefined
  /** Regular where it is left out. A post is delegated by its holder alone. */
  kind?: Exclude<HeldKind, 'delegated'> | undefined
  /** Whose post it is, where it is acting. */
  forAccount?: Id | undefined
  /** The organisation somebody borrowed comes from. */
  home?: string | undefined
}

export interface CheckedGrant {
  unit: string
  places: Id[]
  from: Day
  to: Day | null
  kind: Exclude<HeldKind, 'delegated'>
  forAccount: Id | null
  home: string
}

export interface GrantAsked {
  by: Officer
  grant: Grant
  /** Who is to hold it; undefined for somebody new. */
  account?: Id
}

/**
 * Whether one person may give a post in a town, and the grant as it will be kept. Refused: a post that does not exist there or that nobody
 * gives, one that only the county's administrator gives or in a body that is the county's, villages or offices of another town, days in the
 * wrong order, acting or borrowed without a last day, and whatever would outlast the power of whoever gives it: another administrator, or a
 * post for themselves.
 */
export async function checkGrant(room: Room, tx: Tx, { by, grant, account }: GrantAsked): Promise<CheckedGrant | Refused> {
  const spec = own(room.posts, grant.post)
  const town = await findTown(tx, grant.town)
  if (!spec || !town || spec.givenBy === 'nobody') return refuse('field-wrong', '没有这个岗位，请从列表中选择。', 'post')
  if (!administers(by, grant.town, spec.givenBy)) return refuse('beyond-own-grant', `“${spec.title}”要由上一级管理员授予，请与县里联系。`, 'post')
  const { day } = room.clock.now()
  const still = await stillAdministers(tx, { by, town: grant.town, day, kind: spec.givenBy })
  if (isRefused(still)) return still
  if (!spec.heldIn.includes(town.kind === 'town' ? 'town' : 'county')) {
    return refuse('field-wrong', `“${spec.title}”不能设在${town.name}，请换一个单位。`, 'post')
  }
  const days = checkDays(grant, day)
  if (isRefused(days)) return days
  const outlasting = (grant.post === 'administrator' || account === by.account) && still.until !== null && (days.to === null || days.to > still.until)
  if (outlasting) return refuse('beyond-own-grant', `您自己的管理员岗位到 ${still.until} 为止，授予的不能比它更久。请把截止日期改到这一天以前。`, 'to')
  const how = await checkKind(tx, grant, account)
  if (isRefused(how)) return how
  const needed = await checkNeeded(tx, spec, { grant, root: administers(by, grant.town, 'root') })
  return isRefused(needed) ? needed : { ...needed, ...days, ...how }
}

function checkDays({ from, to }: Grant, today: Day): Pick<CheckedGrant, 'from' | 'to'> | Refused {
  const first = from ?? today
  if (to !== undefined && (to < first || to < today)) return refuse('field-wrong', '截止日期不能早于开始日期和今天。', 'to')
  return { from: first, to: to ?? null }
}

async function checkKind(tx: Tx, grant: Grant, account: Id | undefined): Promise<Pick<CheckedGrant, 'kind' | 'forAccount' | 'home'> | Refused> {
  const { kind = 'regular', forAccount, to } = grant
  const home = grant.home?.trim() ?? ''
  if (kind !== 'regular' && to === undefined) return refuse('field-missing', '代理和借调都要有截止日期，请填写。', 'to')
  if (kind !== 'borrowed') {
    if (home !== '') return refuse('field-wrong', '只有借调的人才填原单位，请去掉。', 'home')
  } else if (home === '') return refuse('field-missing', '借调要写明原单位，请填写。', 'home')
  if (kind !== 'acting') return forAccount === undefined ? { kind, forAccount: null, home } : refuse('field-wrong', '只有代理才填替谁代理，请去掉。', 'forAccount')
  const theirs = forAccount !== undefined && forAccount !== account && await hasHeldPostLike(tx, { account: forAccount, ...grant })
  return theirs ? { kind, forAccount, home } : refuse('field-missing', '代理要选替谁代理：在这里任过这个岗位的另一个人。', 'forAccount')
}

async function checkNeeded(tx: Tx, spec: PostSpec, { grant, root }: { grant: Grant; root: boolean }): Promise<Pick<CheckedGrant, 'unit' | 'places'> | Refused> {
  const { town, unit, places } = grant
  const chosen = [...new Set(places)].toSorted()
  switch (spec.needs) {
    case 'nothing':
      if (unit !== '' || chosen.length > 0) return refuse('field-wrong', `“${spec.title}”不分科室和村，请不要选。`, unit === '' ? 'places' : 'unit')
      return { unit: '', places: [] }
    case 'unit': {
      if (chosen.length > 0) return refuse('field-wrong', `“${spec.title}”不按村分，请不要选村。`, 'places')
      const found = (await listUnitsOf(tx, town)).find(({ id }) => id === unit)
      if (found === undefined) return refuse('field-missing', `“${spec.title}”要选本单位的一个科室。`, 'unit')
      if (found.kind === 'body' && !root) return refuse('beyond-own-grant', `${found.name}是派驻机构，它的岗位由县里授予，请与县里联系。`, 'unit')
      return { unit, places: [] }
    }
    case 'places': {
      const there = await placesThere(tx, town, chosen)
      if (chosen.length === 0 || there.length !== chosen.length) return refuse('field-missing', `“${spec.title}”要选本镇的一个或几个村、网格。`, 'places')
      return { unit: '', places: chosen }
    }
  }
}
