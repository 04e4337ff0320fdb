import { randomInt } from 'node:crypto'
import { addDays } from '@zhenzhi/kernel'
import type { Id } from '@zhenzhi/kernel'
import { passTime } from '@zhenzhi/server'
import type { AskedAct, Opened } from '@zhenzhi/server'
import { v4, v7 } from 'uuid'
import { getDone } from './county.ts'
import type { Officer, TownMade } from './county.ts'
import { disputeStory, gridWorkerStory, meetingStory } from './stories.ts'
import type { Deed } from './stories.ts'

/** Old patterns begin in this week and have run their course 150 days later; young ones begin in July and stand as they are three weeks on. */
export const oldFrom = '2025-01-06'
const oldUntil = addDays(oldFrom, 150)
const youngFrom = '2025-07-07'
export const youngUntil = addDays(youngFrom, 21)

export interface Stage {
  opened: Opened
  town: TownMade
  clerk: Officer
  mediator: Officer
}

/** Which case is of which kind, by its id. */
export type Patterns = ReadonlyMap<Id, { definition: string; young: boolean }>

const counts = { disputes: 400, meetings: 60, workers: 30, young: 80 }

/** Some hundred cases played at the desk, day by day, with what fell due meanwhile. */
export async function playPatterns(stage: Stage): Promise<Patterns> {
  const patterns = new Map<Id, { definition: string; young: boolean }>()
  const { villages } = stage.town
  const anyDay = (from: string) => addDays(from, randomInt(7))
  const old = [
    ...Array.from({ length: counts.disputes }, (_, at) => disputeStory(at, anyDay(oldFrom), villages)),
    ...Array.from({ length: counts.meetings }, (_, at) => meetingStory(1000 + at, anyDay(oldFrom))),
    ...Array.from({ length: counts.workers }, (_, at) => gridWorkerStory(2000 + at, anyDay(oldFrom), villages)),
  ]
  await playDays(stage, { deeds: old.flat(), from: oldFrom, until: oldUntil, young: false, patterns })
  const young = Array.from({ length: counts.young }, (_, at) => disputeStory(3000 + at, addDays(youngFrom, randomInt(20)), villages))
  await playDays(stage, { deeds: young.flat().filter(({ day }) => day < youngUntil), from: youngFrom, until: addDays(youngUntil, -1), young: true, patterns })
  return patterns
}

interface Days {
  deeds: readonly Deed[]
  from: string
  until: string
  young: boolean
  patterns: Map<Id, { definition: string; young: boolean }>
}

async function playDays(stage: Stage, { deeds, from, until, young, patterns }: Days): Promise<void> {
  const { system, clock } = stage.opened
  const ids = new Map<number, Id>()
  for (let day = from; day <= until; day = addDays(day, 1)) {
    for (const by of ['clerk', 'mediator'] as const) await takeAll(stage, { by, deeds: deeds.filter((deed) => deed.day === day && deed.by === by) }, ids)
    clock.hold(`${day}T15:30:00.000Z`)
    await passTime(system.deskParts, system.desk, stage.town.id)
  }
  clock.hold(`${addDays(until, 1)}T00:10:00.000Z`)
  await passTime(system.deskParts, system.desk, stage.town.id)
  for (const deed of deeds) patterns.set(ids.get(deed.case) ?? '', { definition: deed.definition, young })
}

async function takeAll({ opened, town, ...staff }: Stage, { by, deeds }: { by: 'clerk' | 'mediator'; deeds: readonly Deed[] }, ids: Map<number, Id>): Promise<void> {
  const officer = staff[by]
  const organisation = by === 'clerk' ? 'general-office' : String(town.id)
  for (const { case: number, definition, kind, name, day, what } of deeds) {
    opened.clock.hold(`${day}T0${1 + randomInt(8)}:${String(10 + randomInt(50))}:00.${String(100 + randomInt(900))}Z`)
    const caseId = ids.get(number) ?? idAt(opened.clock.now().moment)
    ids.set(number, caseId)
    const asked: AskedAct = { caseId, definition, kind, name, day, what, key: `bench:${v4()}`, who: { account: officer.account, post: by, organisation } }
    const [answer] = getDone(await opened.system.desk.takeMany({ town: town.id, reach: officer.reach, asked: [asked] }))
    if (answer === undefined) throw new Error('an act was asked for and not answered')
    getDone(answer)
  }
}

/** An id as it would have been made at that moment. */
function idAt(moment: string): Id {
  return v7({ msecs: Date.parse(moment) })
}
