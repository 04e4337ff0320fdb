import { refuse } from '@zhenzhi/kernel'
import type { Day, Id, Moment, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { insertAudit } from '../store/audit/audit.ts'
import { inTowns } from '../store/in-towns.ts'
import { listExpired, listRetention, setRetention, yearsOf } from '../store/keeping/retention.ts'
import type { ExpiredRow, RetentionClass, RetentionSetting } from '../store/keeping/retention.ts'
import type { KeepingParts, Keeper } from './keeping-parts.ts'

export interface KeptFor {
  definition: string
  class: RetentionClass
  /** Set by the county's own table; undefined: the default of this release, to be approved. */
  set?: RetentionSetting
}

/** How long closed cases of each definition are kept on a day. `settings` as `listRetention` gives them. */
function keptFor(classes: KeepingParts['classes'], settings: readonly RetentionSetting[], day: Day): KeptFor[] {
  return Object.entries(classes).map(([definition, byDefault]) => {
    const set = settings.findLast((one) => one.definition === definition && one.since <= day)
    return { definition, class: set?.class ?? byDefault, ...(set === undefined ? {} : { set }) }
  })
}

export function listKeptFor({ app, clock, classes }: KeepingParts, town: number): Promise<{ kept: KeptFor[]; settings: RetentionSetting[] }> {
  return inTowns(app, [town], async (tx) => {
    const settings = await listRetention(tx, town)
    return { kept: keptFor(classes, settings, clock.now().day), settings }
  })
}

export interface SetKeptFor {
  /** The town that was asked, and those below it: a county sets all at once. */
  towns: readonly number[]
  keeper: Keeper
  setting: RetentionSetting
}

/** Puts a line of the county's own table in force from a day on. Whether somebody may is asked before. */
export function setKeptFor({ app, clock, classes }: KeepingParts, { towns, keeper, setting }: SetKeptFor): Promise<{ done: true } | Refused> {
  const { moment } = clock.now()
  return inTowns(app, towns, async (tx) => {
    if (!Object.hasOwn(classes, setting.definition)) return refuse('not-found', '没有这类事项，请刷新后重新选择。')
    for (const town of towns) {
      await setRetention(tx, town, { ...setting, account: keeper.account, moment })
      await insertAudit(tx, {
        town, id: v7(), moment, ...keeper, verb: 'retention-set', subjectKind: 'definition', subject: setting.definition, purpose: setting.approval,
        detail: { class: setting.class, since: setting.since },
      })
    }
    return { done: true as const }
  })
}

const mostListed = 200

/** Cases whose time has come: closed, and unchanged for as long as their class says. What is kept for ever, and what is open, never is. */
export function listEnded({ app, clock, classes }: KeepingParts, town: number): Promise<{ rows: (ExpiredRow & { class: RetentionClass })[]; total: number }> {
  const { day } = clock.now()
  return inTowns(app, [town], async (tx) => {
    const kept = keptFor(classes, await listRetention(tx, town), day)
    const before = kept.flatMap(({ definition, class: chosen }) => {
      const years = yearsOf[chosen]
      return years === undefined ? [] : [{ definition, moment: yearsBefore(day, years) }]
    })
    const { rows, total } = await listExpired(tx, town, { before, most: mostListed })
    const classOf = new Map(kept.map((one) => [one.definition, one.class]))
    return { rows: rows.map((row) => ({ ...row, class: classOf.get(row.definition) ?? 'permanent' })), total }
  })
}

/** Of these cases, those whose time has come. */
export async function endedAmong(parts: KeepingParts, town: number, cases: readonly Id[]): Promise<ReadonlySet<Id>> {
  const { rows } = await listEnded(parts, town)
  return new Set(rows.map(({ id }) => id).filter((id) => cases.includes(id)))
}

/** The first moment, in Shanghai, of the day so many years ago; of 29 February the day before. */
function yearsBefore(day: Day, years: number): Moment {
  const [year = '', month = '', date = ''] = day.split('-')
  const then = `${String(Number(year) - years).padStart(4, '0')}-${month}-${month === '02' && date === '29' ? '28' : date}`
  return new Date(`${then}T00:00:00.000+08:00`).toISOString()
}
