import { isRefused, isValues, refuse } from '@zhenzhi/kernel'
import type { Act, Id, Json, Refused, Values } from '@zhenzhi/kernel'
import { inTowns } from '../../store/in-towns.ts'
import type { Reach } from '../../store/reach.ts'
import type { Actor } from '../actor.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { CaseDesk } from '../desk.ts'
import type { Asked } from '../taking.ts'
import { viewCase } from '../view-case.ts'
import type { CaseView } from '../view-case.ts'
import { standingOf } from './known-cases.ts'

export type Corrected = Partial<Record<'name' | 'sex' | 'birth' | 'phone' | 'idNumber' | 'address' | 'employer', string>>

export interface Correcting {
  town: number
  reach: Reach
  persons: readonly Id[]
  parts: Corrected
  reason: string
  /** Names the attempt, so that it is safe to send twice. */
  key: string
  who: (by: readonly string[], unit: string) => Actor
}

export interface CorrectedEverywhere {
  corrected: readonly Id[]
  /** Where this person may not correct it, or may not know of it: how many cases. */
  left: number
}

/**
 * Puts right what is said of somebody in every case where the reader may, in one transaction: all or none. What stood there stays sealed in
 * the history. Refused where nothing is to be put right, or the desk refuses one of the corrections.
 */
export async function correctPerson(parts: DeskParts, desk: CaseDesk, correcting: Correcting): Promise<CorrectedEverywhere | Refused> {
  const { town, reach, persons } = correcting
  if (Object.keys(correcting.parts).length === 0) return refuse('nothing-to-correct', '没有填要更正的内容。')
  const { open, elsewhere } = await inTowns(parts.app, [town], (tx) => standingOf(tx, parts.privacy, { town, persons, reach }))
  const ids = [...new Set(open.map(({ caseId }) => caseId))]
  const asked: Asked[] = []
  const touched = new Set<Id>()
  for (const id of ids) {
    const seen = await viewCase(parts, { town, caseId: id, reach, reveal: true })
    const some = isRefused(seen) ? [] : correctionsIn(seen, correcting, parts.clock.now().day)
    if (some.length > 0) touched.add(id)
    asked.push(...some)
  }
  const untouched = new Set([...ids, ...elsewhere.map(({ caseId }) => caseId)].filter((id) => !touched.has(id))).size
  if (asked.length === 0) return refuse('nothing-to-correct', '没有您能更正的内容：可能已经是这样，或者这些事项由别的科室办理。')
  return desk.takeTogether<CorrectedEverywhere | Refused>({ town, reach, work: async ({ take }) => {
    const answers = await take(asked)
    const refused = answers.find((answer): answer is Refused => isRefused(answer))
    return refused === undefined ? { keep: true, value: { corrected: [...touched], left: untouched } } : { keep: false, value: { refusal: refused.refusal } }
  } })
}

/** One correction for each act that told of the person in a field that stands. */
function correctionsIn(seen: CaseView, { persons, parts, reason, key, who }: Correcting, day: string): Asked[] {
  const { definition, values, masked } = seen
  if (!seen.mayCorrect || seen.standing.void || seen.deleted) return []
  const changed = Object.entries(values).flatMap(([name, value]): [string, Json][] => {
    const kind = definition.fields[name]?.kind
    if (masked.includes(name) || (kind !== 'person' && kind !== 'people')) return []
    const next = replaced(value, { persons, parts })
    return JSON.stringify(next) === JSON.stringify(value) ? [] : [[name, next]]
  })
  const byAct = new Map<Id, Record<string, Json>>()
  for (const [name, next] of changed) {
    const act = toldLast(seen, name)
    if (act !== undefined) byAct.set(act, { ...byAct.get(act), [name]: next })
  }
  return [...byAct].map(([of, set]) => ({
    caseId: seen.id, kind: 'correct' as Act['kind'], name: 'correct', key: `${key}:${of}`, day, what: { of, set, reason }, who: who(definition.corrects, seen.unit),
  }))
}

/** The act whose telling of a field stands: the last that is not struck out. */
function toldLast({ lines }: CaseView, name: string): Id | undefined {
  return lines.findLast(({ kind, void: struck, what }) => (kind === 'open' || kind === 'step') && !struck && what[name] !== undefined && what[name] !== null)?.id
}

function replaced(value: Json, put: { persons: readonly Id[]; parts: Corrected }): Json {
  if (isList(value)) return value.map((item) => replaced(item, put))
  if (!isValues(value) || typeof value['person'] !== 'string' || !put.persons.includes(value['person'])) return value
  const next: Values = { ...value, ...put.parts }
  return next
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
