import { isRefused, isValues } from '@zhenzhi/kernel'
import type { Day, Definition, Id, Json, Values } from '@zhenzhi/kernel'
import { readingsOf } from '../../store/audit/readings.ts'
import type { Reading } from '../../store/audit/readings.ts'
import { inTowns } from '../../store/in-towns.ts'
import type { PersonStands } from '../../store/persons/where-persons-stand.ts'
import type { Reach } from '../../store/reach.ts'
import type { DeskParts } from '../desk-parts.ts'
import { viewCase } from '../view-case.ts'
import type { CaseView } from '../view-case.ts'
import { standingOf } from './known-cases.ts'

/** What was said of the person once, in one field. */
export interface ToldOf {
  field: string
  day: Day
  /** A correction told otherwise since: kept as history. */
  former: boolean
  parts: Readonly<Record<string, string>>
}

export interface ExtractCase {
  id: Id
  definition: Definition
  state: string
  void: boolean
  opened: Day
  unit: string
  /** The post of whoever registered it. */
  source: string
  told: readonly ToldOf[]
  readings: readonly Reading[]
}

export interface Extract {
  day: Day
  cases: readonly ExtractCase[]
  /** Kept by offices out of the maker's reach: how many, by office. */
  elsewhere: readonly { unit: string; cases: number }[]
}

export interface Extracting {
  town: number
  reach: Reach
  persons: readonly Id[]
}

const mostReadings = 200

/**
 * What is kept about somebody, case by case: their own parts as told and as corrected, since when, and who read it. Nothing of any other
 * person, and no case that is against them: neither who complained nor that somebody did.
 */
export async function makeExtract(parts: DeskParts, { town, reach, persons }: Extracting): Promise<Extract> {
  const { open, elsewhere } = await inTowns(parts.app, [town], (tx) => standingOf(tx, parts.privacy, { town, persons, reach }))
  const ids = [...new Set(open.map(({ caseId }) => caseId))]
  const readings = await inTowns(parts.app, [town], (tx) => readingsOf(tx, town, { cases: ids, most: mostReadings }))
  const cases: ExtractCase[] = []
  for (const id of ids) {
    const seen = await viewCase(parts, { town, caseId: id, reach, reveal: true })
    if (isRefused(seen) || seen.deleted) continue
    cases.push(extractCase(seen, { persons, stands: open.filter(({ caseId }) => caseId === id), readings: readings.filter(({ caseId }) => caseId === id) }))
  }
  return { day: parts.clock.now().day, cases, elsewhere: countByUnit(elsewhere) }
}

interface Extracted {
  persons: readonly Id[]
  stands: readonly PersonStands[]
  readings: readonly Reading[]
}

function extractCase(seen: CaseView, { persons, stands, readings }: Extracted): ExtractCase {
  const { definition, standing } = seen
  const [first] = stands
  return {
    id: seen.id, definition, state: standing.state, void: standing.void, opened: standing.opened, unit: seen.unit,
    source: seen.lines[0]?.who.post ?? '', told: first === undefined ? [] : toldIn(seen, persons), readings,
  }
}

/** Every telling of these persons in the acts, in order; the last of each field stands unless it was taken out. */
function toldIn({ lines, values }: CaseView, persons: readonly Id[]): ToldOf[] {
  return lines.flatMap(({ what, day, kind }) => {
    const said = kind === 'correct' && isValues(what['set']) ? what['set'] : what
    return Object.entries(said).flatMap(([field, value]) => ownIn(value, persons).map((parts): ToldOf => ({ field, day, former: !stands(values[field], parts), parts })))
  })
}

function stands(value: Json | undefined, parts: Readonly<Record<string, string>>): boolean {
  return ownIn(value, [parts['person'] ?? '']).some((now) => JSON.stringify(now) === JSON.stringify(parts))
}

/** The parts of these persons within a value, and of nobody else. */
function ownIn(value: Json | undefined, persons: readonly Id[]): Record<string, string>[] {
  if (Array.isArray(value)) return value.flatMap((item: Json) => ownIn(item, persons))
  if (!isValues(value)) return []
  const { person } = value
  if (typeof person === 'string') return persons.includes(person) ? [textsOf(value)] : []
  return Object.values(value).flatMap((item) => ownIn(item, persons))
}

function textsOf(value: Values): Record<string, string> {
  return Object.fromEntries(Object.entries(value).flatMap(([name, part]) => (typeof part === 'string' ? [[name, part]] : [])))
}

function countByUnit(stands: readonly PersonStands[]): Extract['elsewhere'] {
  const cases = new Map(stands.map(({ caseId, unit }) => [caseId, unit]))
  const counts = new Map<string, number>()
  for (const unit of cases.values()) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  return [...counts].map(([unit, number]) => ({ unit, cases: number }))
}
