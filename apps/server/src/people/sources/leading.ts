import { refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import { inTowns } from '../../store/in-towns.ts'
import { listLeading as listOf, setLeading as set } from '../../store/sources/leading.ts'
import type { Leading } from '../../store/sources/leading.ts'
import { findTakeIn as find, setTakeInOf } from '../../store/sources/take-in.ts'
import type { TakeIn } from '../../store/sources/take-in.ts'
import { auditIn, asAdministrator } from '../audit.ts'
import { administers } from '../officer.ts'
import type { Officer } from '../officer.ts'
import type { Room } from '../room.ts'

/** The leading system of each kind in one town, every setting with its first day, the oldest first. */
export async function listLeading({ pool }: Room, town: number): Promise<Leading[]> {
  return inTowns(pool, [town], (tx) => listOf(tx, town))
}

export interface SetLeadingAsked extends Leading {
  by: Officer
  /** A county sets all its towns at once; else this town alone. */
  town: number
}

/** Whether the leading system of a town is this person's to set: the county's administrator's, or that of a town that stands alone. */
export function maySetLeading(by: Officer, town: number): boolean {
  return administers(by, town, 'root')
}

/** Sets it from a day on. Only the county's administrator may, or that of a town that stands alone: the leading system is no town's choice. */
export async function setLeading({ pool, clock }: Room, { by, town, ...leading }: SetLeadingAsked): Promise<{ done: true } | Refused> {
  if (!maySetLeading(by, town)) return refuse('beyond-own-grant', '主系统由县级管理员设定，乡镇不能自己改。请联系县里。')
  const towns = withBelow(by, town)
  return inTowns(pool, towns, async (tx) => {
    const { moment } = clock.now()
    for (const one of towns) {
      await set(tx, one, leading)
      await auditIn(tx, moment, { ...asAdministrator(by, one), verb: 'leading-set', subjectKind: 'definition', subject: leading.definition, detail: { how: leading.how, since: leading.since } })
    }
    return { done: true }
  })
}

/** A county's setting goes for all its towns. */
function withBelow({ towns }: Officer, town: number): number[] {
  return [town, ...towns.filter(({ parent }) => parent === town).map(({ id }) => id)]
}

/** The take-in period (补录期) of one town; undefined: none was set. */
export async function findTakeIn({ pool }: Room, town: number): Promise<TakeIn | undefined> {
  return inTowns(pool, [town], (tx) => find(tx, town))
}

export interface SetTakeInAsked extends TakeIn {
  by: Officer
  /** A county sets all its towns at once; else this town alone. */
  town: number
}

/** Sets the day a town began and the last day of taking in what was before. Refused: by a town below a county, and an end before the beginning. */
export async function setTakeIn({ pool, clock }: Room, { by, town, starts, until }: SetTakeInAsked): Promise<{ done: true } | Refused> {
  if (!maySetLeading(by, town)) return refuse('beyond-own-grant', '补录期由县级管理员设定，乡镇不能自己改。请联系县里。')
  if (until !== null && until < starts) return refuse('day-wrong', '补录截止日不能早于启用日，请核对。', 'until')
  const towns = withBelow(by, town)
  return inTowns(pool, towns, async (tx) => {
    const { moment } = clock.now()
    for (const one of towns) {
      await setTakeInOf(tx, one, { starts, until })
      await auditIn(tx, moment, { ...asAdministrator(by, one), verb: 'take-in-set', subjectKind: 'town', subject: String(one), detail: { starts, until } })
    }
    return { done: true }
  })
}
