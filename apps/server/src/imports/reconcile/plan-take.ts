import { opening } from '@zhenzhi/kernel'
import type { Day, Definition, Json, Transition } from '@zhenzhi/kernel'
import { deadlineFields, fieldsTold, isComparable, sameValue } from './compare-case.ts'
import type { DifferingKind } from './compare-case.ts'
import type { OurCase } from './our-case.ts'
import { planRoad, stays } from './plan-road.ts'
import type { TheirRow } from './read-theirs.ts'

export type TakenKind = DifferingKind | 'missing'

export interface PlanAsked {
  definition: Definition
  /** Acts that need no paper and no file and are open to this person. */
  acts: readonly string[]
  theirs: TheirRow
  /** Undefined where the row is missing here. */
  ours: OurCase | undefined
  /** What of the row is taken over. */
  kinds: readonly TakenKind[]
  today: Day
}

export interface PlannedStep {
  act: string
  day: Day
  /** Where the day is from: the list, a later step of the list, or today. */
  dayFrom: 'list' | 'later' | 'today'
  what: Record<string, unknown>
}

/** `notes`: what of the row could not be taken over, each with the way on. */
export type Plan = { steps: PlannedStep[]; notes: string[] } | { says: string }

/** By which acts a case comes to where the list has it; or why none lead there, and what to do instead. */
export function planTake(asked: PlanAsked): Plan {
  const { definition, theirs, ours, kinds } = asked
  if (theirs.faults.length > 0) return { says: theirs.faults[0]?.says ?? '' }
  if (ours?.standing.void === true) return { says: '我们这里已作废，不能再办。确实要办的，请重新登记。' }
  const first = ours === undefined ? openingStep(asked) : undefined
  if (first !== undefined && 'says' in first) return first
  const wanted = wantedFields(asked)
  const from = ours?.standing.state ?? definition.transitions[opening]?.to ?? definition.starts
  const moves = kinds.includes('state') || kinds.includes('missing')
  const told = toldActs(asked)
  const wants = [...told.map((act) => [act]), ...wanted.map(({ acts }) => acts)]
  const to = moves && theirs.states.length > 0 ? theirs.states : told.length > 0 && (moves || kinds.includes('day')) ? undefined : [from]
  const at: Filling = { asked, wanted: wanted.map(({ field }) => field) }
  const road = planRoad({ definition, from, to, wants, may: (act) => mayTake(at, act) })
  if (road === undefined) return { says: whyNoRoad(at, { from, to }) }
  const dated = withDays(asked, { first, from, acts: road.acts })
  if ('says' in dated) return dated
  const notes = [...road.unmet.map((acts) => noteOf(asked, acts, wanted)), ...changedDays(asked)]
  const steps = filled(at, dated.steps)
  return steps.length === 0 ? { says: notes.join('') || '没有要接过来的。' } : { steps, notes }
}

interface Filling {
  asked: PlanAsked
  /** Fields that are to be brought to what the list says. */
  wanted: readonly string[]
}

function openingStep({ definition, theirs, acts }: PlanAsked): PlannedStep | { says: string } {
  const transition = definition.transitions[opening]
  const day = theirs.days[opening]
  if (transition === undefined || !acts.includes(opening)) return { says: '您的岗位不能登记这一类，请转给登记的同事。' }
  if (day === undefined) return { says: `表里没有“${transition.title}日期”，不知道按哪一天补录。请给它对应一列，再对一次。` }
  const what = { ...theirs.what[opening] }
  const missing = Object.entries(transition.asks).find(([name, wanted]) => wanted === 'required' && what[name] === undefined)?.[0]
  if (missing !== undefined) return { says: `表里没有“${definition.fields[missing]?.title ?? missing}”，补录必须填。请给它对应一列或固定内容，再对一次；或单独登记这一件。` }
  return { act: opening, day, dayFrom: 'list', what }
}

/** Acts whose day the list tells and that were not taken here. */
function toldActs({ theirs, ours, kinds }: PlanAsked): string[] {
  if (!kinds.some((kind) => kind === 'day' || kind === 'state' || kind === 'missing')) return []
  return Object.keys(theirs.days).filter((act) => act !== opening && ours?.days.has(act) !== true)
}

/** Fields that differ, each with the acts that could bring it to what the list says. */
function wantedFields({ definition, theirs, ours, kinds }: PlanAsked): { field: string; acts: string[] }[] {
  const values = ours?.standing.values ?? (theirs.what[opening] as Readonly<Record<string, Json>> | undefined) ?? {}
  const deadlines = deadlineFields(definition)
  return Object.entries(fieldsTold(theirs)).flatMap(([field, value]) => {
    const kind = deadlines.includes(field) ? 'deadline' : 'field'
    if (!kinds.includes(kind) && !kinds.includes('missing')) return []
    if (!isComparable(definition, field) || sameValue(value, values[field])) return []
    const empty = values[field] === undefined || values[field] === null
    const fits = Object.entries(definition.transitions).filter(([name, { asks, clears = [] }]) => name !== opening && Object.hasOwn(asks, field) && (empty || clears.includes(field)))
    const acts = fits.map(([name]) => name)
    // What the list tells of one act is not brought in by another.
    const named = acts.filter((name) => theirs.what[name]?.[field] !== undefined)
    return [{ field, acts: named.length > 0 ? named : acts }]
  })
}

/** Open to this person by a sheet, with everything it has to be told. */
function mayTake({ asked: { definition, acts, theirs } }: Filling, act: string): boolean {
  return act !== opening && acts.includes(act) && missingOf(definition.transitions[act], theirs) === undefined
}

function missingOf(transition: Transition | undefined, theirs: TheirRow): string | undefined {
  const told = fieldsTold(theirs)
  return Object.entries(transition?.asks ?? {}).find(([name, wanted]) => wanted === 'required' && told[name] === undefined)?.[0]
}

/** The days of the steps: their own, that of the next step that has one, or today for what leaves the case where it is. */
function withDays({ definition, theirs, today }: PlanAsked, { first, from, acts }: { first: PlannedStep | undefined; from: string; acts: readonly string[] }): { steps: PlannedStep[] } | { says: string } {
  const steps: PlannedStep[] = first === undefined ? [] : [first]
  let state = from
  for (const [at, act] of acts.entries()) {
    const transition = definition.transitions[act]
    const own = theirs.days[act]
    const later = acts.slice(at + 1).map((one) => theirs.days[one]).find((day) => day !== undefined)
    const day = own ?? later
    const stands = transition !== undefined && acts.slice(at).every((one) => stays(definition.transitions[one] ?? {}, transition.to ?? state))
    if (day === undefined && !(stands && stays(transition, state))) {
      return { says: `表里没有“${transition?.title ?? act}”的日期，不知道按哪一天登记。请给它对应一列，再对一次；或打开这一件办理。` }
    }
    steps.push({ act, day: day ?? today, dayFrom: own !== undefined ? 'list' : day !== undefined ? 'later' : 'today', what: {} })
    state = transition?.to ?? state
  }
  return { steps }
}

/** What each step says: what the list tells of it, what it must be told, and the fields to be brought over. */
function filled({ asked: { definition, theirs }, wanted }: Filling, steps: readonly PlannedStep[]): PlannedStep[] {
  const told = fieldsTold(theirs)
  const left = new Set(wanted)
  return steps.map((step) => {
    const transition = definition.transitions[step.act]
    if (transition === undefined || step.act === opening) return step
    const what: Record<string, unknown> = { ...step.what, ...theirs.what[step.act] }
    for (const [name, asks] of Object.entries(transition.asks)) {
      if (what[name] !== undefined || told[name] === undefined) continue
      if (asks === 'required' || left.has(name)) what[name] = told[name]
    }
    for (const name of Object.keys(what)) left.delete(name)
    return { ...step, what }
  })
}

/** A day that differs of an act already taken is put right by a correction, one by one and with its reason. */
function changedDays({ definition, theirs, ours, kinds }: PlanAsked): string[] {
  if (ours === undefined || !kinds.includes('day')) return []
  return Object.entries(theirs.days).flatMap(([act, day]) => {
    const before = act === opening ? ours.standing.opened : ours.days.get(act)
    return before === undefined || before === day ? [] : [`“${definition.transitions[act]?.title ?? act}”已按 ${before} 登记，平台是 ${day}。以平台为准的，请打开这一件，用“更正”改日期。`]
  })
}

function noteOf({ definition }: PlanAsked, acts: readonly string[], wanted: readonly { field: string; acts: string[] }[]): string {
  const field = wanted.find((one) => one.acts === acts)?.field
  if (field !== undefined) return `“${definition.fields[field]?.title ?? field}”在现在这一步不能改。请打开这一件，用“更正”改。`
  return `“${acts.map((act) => definition.transitions[act]?.title ?? act).join('、')}”现在接不上，请打开这一件核对。`
}

function whyNoRoad(at: Filling, { from, to }: { from: string; to: readonly string[] | undefined }): string {
  const { definition, acts, theirs } = at.asked
  const title = (state: string | undefined) => definition.states[state ?? '']?.title ?? ''
  const any = planRoad({ definition, from, to, wants: [], may: (act) => act !== opening })
  const stopped = any?.acts.find((act) => !mayTake(at, act))
  if (stopped === undefined) return `我们这里是“${title(from)}”，比平台的“${theirs.stateWord || title(to?.[0])}”走得更远，或没有往那里走的步骤。请打开这一件核对，登记错的用“更正”。`
  const step = definition.transitions[stopped]?.title ?? stopped
  if (!acts.includes(stopped)) return `要先“${step}”，这一步要出文书、附文件，或不归您的岗位办。请打开这一件办理。`
  const missing = missingOf(definition.transitions[stopped], theirs)
  return `要先“${step}”，这一步必须填“${definition.fields[missing ?? '']?.title ?? ''}”，表里没有。请给它对应一列，再对一次；或打开这一件办理。`
}
