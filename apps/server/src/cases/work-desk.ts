import { addDays, nextStep } from '@zhenzhi/kernel'
import type { Definition, Id } from '@zhenzhi/kernel'
import { inTowns } from '../store/in-towns.ts'
import type { Hand } from '../store/lists/listing.ts'
import { openByUnit, waitsOf } from '../store/lists/waiting.ts'
import type { OfUnit } from '../store/lists/waiting.ts'
import { unitNames } from '../store/names/unit-names.ts'
import type { Reach, ReachPost } from '../store/reach.ts'
import type { DeskParts } from './desk-parts.ts'
import type { ViewRow } from './list-view.ts'

/** Where a post acts; the catalog says. */
export type ActScopes = Readonly<Record<string, { act: 'own' | 'places' | 'unit' | 'town' | 'none' }>>

/** With whom a case waits, since when, and what takes it on. */
export interface Waiting {
  mine: boolean
  unit: string
  posts: readonly string[]
  next: readonly string[]
  since: string
}

export interface WorkDesk {
  /** What each post held today may take on next, and where. `post`: of that one alone. */
  hands: (reach: Reach, post?: string) => Hand[]
  waits: (rows: readonly ViewRow[], reach: Reach) => Promise<ReadonlyMap<Id, Waiting>>
  byUnit: (town: number, reach: Reach) => Promise<readonly (OfUnit & { name: string })[]>
}

/** Without an act for so many days an open matter stands still. A way of looking, not a deadline. */
const stillDays = 7

/** Whose turn it is in the open matters of a town. Offices and posts are told, never how much a person does. */
export function makeWorkDesk({ app, law, clock }: Pick<DeskParts, 'app' | 'law' | 'clock'>, scopes: ActScopes): WorkDesk {
  const hands: WorkDesk['hands'] = (reach, post) => reach.posts.filter((held) => post === undefined || held.post === post).flatMap((held) => handOf(held, scopes, Object.values(law().current).map(({ definition }) => definition)))
  return {
    hands,
    waits: async (rows, reach) => {
      const own = hands(reach)
      const towns = [...new Set(rows.map(({ town }) => town))]
      const found = await inTowns(app, towns, (tx) => Promise.all(towns.map(async (town) => ({
        town, units: await unitNames(tx, town), waits: await waitsOf(tx, town, { ids: rows.filter((row) => row.town === town).map(({ id }) => id), account: reach.account }),
      }))))
      const sinceOf = new Map(found.flatMap(({ waits }) => waits.map((one) => [one.id, one] as const)))
      return new Map(rows.map((row) => {
        const { transitions, posts } = nextStep(row.definitionOf, row.state)
        const since = sinceOf.get(row.id)
        const units = found.find(({ town }) => town === row.town)?.units ?? {}
        return [row.id, { mine: own.some((hand) => isMine(hand, row, since?.own === true)), unit: units[row.unit] ?? '', posts, next: transitions, since: since?.since ?? row.opened }]
      }))
    },
    byUnit: async (town, reach) => {
      const { day } = clock.now()
      return inTowns(app, [town], async (tx) => {
        const [units, names] = await Promise.all([openByUnit(tx, { town, reach, today: day, stillSince: `${addDays(day, -stillDays)}T00:00:00+08:00` }), unitNames(tx, town)])
        return units.map((one) => ({ ...one, name: names[one.unit] ?? '' }))
      })
    },
  }
}

function handOf({ town, post, unit, places }: ReachPost, scopes: ActScopes, definitions: readonly Definition[]): Hand[] {
  const act = scopes[post]?.act
  const steps = definitions.flatMap((definition) => Object.entries(definition.states)
    .filter(([state, { closed }]) => !closed && nextStep(definition, state).posts.includes(post)).map(([state]) => `${definition.id} ${state}`))
  switch (act) {
    case undefined:
    case 'none': return []
    case 'own': return [{ town, steps, at: 'own' }]
    case 'town': return [{ town, steps, at: 'town' }]
    case 'unit': return unit === '' ? [] : [{ town, steps, at: { unit } }]
    case 'places': return [{ town, steps, at: { places } }]
  }
}

function isMine({ town, steps, at }: Hand, row: ViewRow, own: boolean): boolean {
  if (town !== row.town || !steps.includes(`${row.definition} ${row.state}`)) return false
  if (at === 'own') return own
  if (at === 'town') return true
  return 'unit' in at ? at.unit === row.unit : row.place !== null && at.places.includes(row.place)
}
