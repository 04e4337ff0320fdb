import { againstIn, assignedTo, handingOf, isSealed, isValues, keptWith } from '@zhenzhi/kernel'
import type { Act, Definition, Id, Json, Standing } from '@zhenzhi/kernel'
import type { Derived, DutyRow, Head } from './derived.ts'
import { listedValues } from './listed-values.ts'
import { papersOf } from './papers-of.ts'

/** What deriving looks things up in, beside the acts. */
export interface Deriving {
  /** Every version of the definitions, by hash. */
  definitions: Readonly<Record<string, Definition>>
  /** The office a matter belongs to, by definition, wherever it is registered. Without one it belongs to whoever acted first. */
  offices: Readonly<Record<string, string>>
}

/** The rows that keep how a case stands. `acts` with the places of their ciphertext; `hash` is the last act's. */
export function deriveCase(acts: readonly Act[], { standing, hash }: { standing: Standing; hash: Buffer }, deriving: Deriving): Derived {
  const definition = deriving.definitions[standing.definition.hash]
  if (definition === undefined) throw new Error(`no definition ${standing.definition.id} with hash ${standing.definition.hash} is kept`)
  const head = headOf(acts, { standing, hash, definition }, deriving)
  return {
    head,
    duties: standing.duties.map(dutyRow),
    papers: papersOf(acts),
    values: listedValues(definition, standing.values),
    persons: personsIn(definition, standing),
    accounts: handsIn(acts).map((account) => ({ account, moved: head.moved, nextDue: head.nextDue })),
    words: undefined,
  }
}

function headOf(acts: readonly Act[], { standing, hash, definition }: { standing: Standing; hash: Buffer; definition: Definition }, { offices }: Deriving): Head {
  const next = nextDuty(standing, definition)
  const place = definition.place === null ? null : standing.values[definition.place]
  const last = acts.at(-1)
  const { unit, alsoUnit } = deskOf(definition, { standing, office: unitOf(acts, offices[definition.id]) })
  return {
    town: standing.town, id: standing.id, definition: definition.id, definitionHash: standing.definition.hash, engine: definition.engine,
    state: standing.state, closed: definition.states[standing.state]?.closed ?? false, void: standing.void, thread: standing.thread,
    ownThread: standing.ownThread ?? null, cameFrom: standing.cameFrom?.case ?? null, cameAs: standing.cameFrom?.as ?? null,
    place: typeof place === 'string' ? place : null, unit, alsoUnit,
    handler: whoHas(acts),
    opened: standing.opened, moved: last?.moment ?? '', position: standing.position, hash,
    nextDue: next?.statutoryDue ?? null, nextDuty: next?.duty ?? null,
    shown: shownOf(definition, standing), hiddenFrom: hiddenFrom(definition, standing, acts[0]),
  }
}

/** Whoever took an act in it, and whom it was handed over to; who handed it on has no hand in it any more. */
function handsIn(acts: readonly Act[]): Id[] {
  const hands = new Set<Id>()
  for (const act of acts) {
    const handing = handingOf(act)
    if (handing === undefined) hands.add(act.who.account)
    else hands.delete(handing.from)
    if (handing !== undefined) hands.add(handing.to)
  }
  return [...hands].filter(isId)
}

/** Who acted last, or took it over from them. */
function whoHas(acts: readonly Act[]): Id | null {
  let has: Id | null = null
  for (const act of acts) {
    const handing = handingOf(act)
    if (handing === undefined) has = isId(act.who.account) ? act.who.account : has
    else if (handing.from === has || handing.from === '') has = handing.to
  }
  return has
}

/** Where it was last sent to; else the office of its matter; else that of whoever acted first. */
function unitOf(acts: readonly Act[], office: string | undefined): string {
  const sent = acts.flatMap((act) => act.outcome.effects).findLast((effect) => effect.effect === 'send')
  return sent?.to ?? office ?? acts.map((act) => act.who.organisation).find((unit) => unit !== '' && unit !== 'clock') ?? ''
}

/** Whose desk it is on, and which other office keeps it in sight: the one it was assigned to, or the one that assigned it. */
function deskOf(definition: Definition, { standing, office }: { standing: Standing; office: string }): { unit: string; alsoUnit: string } {
  const assigned = assignedTo(definition, standing)
  if (assigned === undefined || assigned.office === office) return { unit: office, alsoUnit: '' }
  return assigned.has ? { unit: assigned.office, alsoUnit: office } : { unit: office, alsoUnit: assigned.office }
}

/**
 * The earliest day to watch: ours, and what others owe us. A party's right that lapses is nobody's delay; what has run out, once the clock
 * has said so, waits for nobody.
 */
function nextDuty({ duties, void: struck }: Standing, definition: Definition): Standing['duties'][number] | undefined {
  if (struck) return undefined
  const ranOut = (duty: Standing['duties'][number]) => definition.duties[duty.duty]?.passes === 'expired' && duty.fellDue === duty.statutoryDue
  return duties
    .filter((duty) => duty.status === 'open' && duty.side !== 'party' && !duty.stops.some((stop) => stop.to === null) && !ranOut(duty))
    .toSorted((a, b) => (a.statutoryDue < b.statutoryDue ? -1 : 1))[0]
}

function dutyRow(duty: Standing['duties'][number]): DutyRow {
  const { duty: name, round, status, trigger, statutoryDue, internalDue, fellDue } = duty
  return { duty: name, round, status, stopped: duty.stops.some((stop) => stop.to === null), triggerDay: trigger, statutoryDue, internalDue, fellDue }
}

function shownOf({ lists, ...definition }: Definition, { values }: Standing): Record<string, Json> {
  const against = againstIn(definition)
  return Object.fromEntries(lists.flatMap((name) => {
    const value = values[name]
    return value === undefined || value === null || against.includes(name) ? [] : [[name, value]]
  }))
}

/** Whoever it is about or against never sees it, nor what presses for such a case: the value by which reach leaves them out. */
function hiddenFrom(definition: Definition, { values }: Standing, first: Act | undefined): string[] {
  return [...new Set([...againstIn(definition).flatMap((name) => namedBy(values[name])), ...(definition.keptLikeSource === true && first !== undefined ? keptWith(first) : [])])]
}

function namedBy(value: Json | undefined): string[] {
  if (value === undefined || value === null || isSealed(value)) return []
  return typeof value === 'string' ? [value] : personIds(value)
}

/** In which fields persons stand. Whom it is against is kept under a mark that look-ups leave out: for deletion alone. */
function personsIn({ fields, ...definition }: Definition, { values }: Standing): { person: Id; field: string }[] {
  const against = againstIn(definition)
  return Object.keys(fields).flatMap((name) =>
    [...new Set(personIds(values[name]))].map((person) => ({ person, field: against.includes(name) ? `!${name}` : name })))
}

function personIds(value: Json | undefined): Id[] {
  if (Array.isArray(value)) return value.flatMap(personIds)
  if (!isValues(value)) return []
  const { person, of } = value
  if (typeof person === 'string' && isSealed(of)) return [person]
  return isSealed(value) ? [] : Object.values(value).flatMap(personIds)
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function isId(text: string): boolean {
  return id.test(text)
}
