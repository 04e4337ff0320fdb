import type { DutySpec, DutyStart, Passing } from '../duty/duty.ts'
import type { Field } from '../field/field.ts'
import { guardWords } from '../guard/guard.ts'
import type { Guard, GuardWords } from '../guard/guard.ts'
import type { MeasureBuilder } from '../measure/measure.ts'
import type { PaperSpec } from '../paper/paper.ts'
import { asksDelivery, isServing, withDelivery } from './asks-delivery.ts'
import { opening } from './definition.ts'
import type { Definition, Engine, StateSpec, Transition } from './definition.ts'
import type { Answering } from './answering.ts'
import type { FromPlatform } from './from-platform.ts'
import { checkDefinition } from './check-definition.ts'

/** `rule('PET-013').after('accepted')`: the deadline of the transition it is written on. The number is the rule's. */
export interface Deadline<S extends string> {
  rule: string
  after: { state: S } | { field: string } | { served: string }
  condition?: Guard
  /** The same, only where this holds as the state is entered or the day filled in. */
  when: (guard: (is: GuardWords) => Guard) => Deadline<S>
}

export interface RuleWords {
  after: <S extends string>(state: S) => Deadline<S>
  afterDay: (field: string) => Deadline<never>
  /** From the day that paper counts as served. */
  afterServed: (paper: string) => Deadline<never>
}

export function rule(id: string): RuleWords {
  return {
    after: (state) => deadline({ rule: id, after: { state } }), afterDay: (field) => deadline({ rule: id, after: { field } }),
    afterServed: (paper) => deadline({ rule: id, after: { served: paper } }),
  }
}

function deadline<S extends string>(one: Omit<Deadline<S>, 'when'>): Deadline<S> {
  return { ...one, when: (guard) => deadline({ ...one, condition: guard(guardWords) }) }
}

function startOf({ rule: id, after, condition }: Deadline<string>): DutyStart {
  return { rule: id, after, ...(condition === undefined ? {} : { when: condition }) }
}

export interface TransitionWriting<S extends string, F extends string, P extends string, T extends string>
  extends Omit<Transition, 'from' | 'to' | 'asks' | 'clears' | 'when' | 'issues' | 'signs' | 'serves' | 'attempts' | 'postpones'> {
  from: readonly NoInfer<S>[]
  to?: NoInfer<S>
  asks?: Partial<Record<NoInfer<F>, 'required' | 'optional'>>
  clears?: readonly NoInfer<F>[]
  when?: (is: GuardWords) => Guard
  /** Several: the first of them that applies. */
  due?: Deadline<NoInfer<S>> | readonly Deadline<NoInfer<S>>[]
  /** What the deadline is called, where the transition's own title would mislead. */
  dueTitle?: string
  /** Other transitions that also discharge the deadline written here. */
  orBy?: readonly NoInfer<T>[]
  /** Where the act alone does not say that it is done: what must hold as it is taken. */
  doneWhen?: (is: GuardWords) => Guard
  /** Where its day going by is no delay of ours: nothing came back, or what was granted or agreed ran out. */
  duePasses?: Passing
  issues?: readonly NoInfer<P>[]
  signs?: NoInfer<P>
  serves?: NoInfer<P>
  attempts?: NoInfer<P>
  postpones?: NoInfer<T>
}

export interface Writing<S extends string, F extends string, P extends string, T extends string> {
  id: string
  title: string
  rows?: readonly string[]
  fields: Record<F, Field>
  papers?: Record<P, PaperSpec>
  states: Record<S, StateSpec>
  starts: NoInfer<S>
  transitions: Record<T, TransitionWriting<S, F, P, NoInfer<T>>>
  measures?: Record<string, MeasureBuilder>
  lists?: readonly NoInfer<F>[]
  place?: NoInfer<F>
  against?: NoInfer<F> | readonly NoInfer<F>[]
  complainant?: NoInfer<F>
  special?: true
  keptLikeSource?: true
  urgent?: true | { field: NoInfer<F>; in?: readonly string[] }
  fromPlatform?: FromPlatform
  answering?: Answering
  office?: string
  goesTo?: { field: NoInfer<F>; in: readonly NoInfer<S>[]; disputed?: NoInfer<S> }
  handsOut?: NoInfer<F>
  partOf?: string
  gathers?: Definition['gathers']
  /** Without it, those who may open one. */
  corrects?: readonly string[]
}

/**
 * A matter from its writing. A wrong state, field or paper does not compile; what types cannot say cheaply is said at load,
 * all of it at once, in sentences.
 */
export function defineMatter<S extends string, F extends string, T extends string, P extends string = never>(
  writing: Writing<S, F, P, T>,
): Definition {
  return defineStream('matter', writing)
}

export function defineStream<S extends string, F extends string, T extends string, P extends string = never>(
  engine: Engine,
  writing: Writing<S, F, P, T>,
): Definition {
  const entries: [string, TransitionWriting<S, F, P, NoInfer<T>>][] = Object.entries(writing.transitions)
  const definition: Definition = {
    id: writing.id,
    engine,
    title: writing.title,
    rows: writing.rows ?? [],
    fields: withDelivery(writing),
    papers: writing.papers ?? {},
    states: writing.states,
    starts: writing.starts,
    transitions: Object.fromEntries(entries.map(([name, one]) => [name, transitionOf(one)])),
    duties: Object.fromEntries(entries.flatMap(([name, one]) => dutyOf(name, one))),
    measures: Object.fromEntries(Object.entries<MeasureBuilder>(writing.measures ?? {}).map(([name, built]) => [name, built.spec])),
    lists: writing.lists ?? [],
    place: writing.place ?? null,
    against: writing.against ?? null,
    ...(writing.complainant === undefined ? {} : { complainant: writing.complainant }),
    ...(writing.special === undefined ? {} : { special: writing.special }),
    ...(writing.keptLikeSource === undefined && writing.partOf === undefined ? {} : { keptLikeSource: true }),
    office: writing.office ?? null,
    ...(writing.goesTo === undefined ? {} : { goesTo: writing.goesTo }),
    ...(writing.handsOut === undefined ? {} : { handsOut: writing.handsOut }),
    ...(writing.gathers === undefined ? {} : { gathers: writing.gathers }),
    ...(writing.partOf === undefined ? {} : { partOf: writing.partOf }),
    ...(writing.urgent === undefined ? {} : { urgent: writing.urgent }),
    ...(writing.fromPlatform === undefined ? {} : { fromPlatform: writing.fromPlatform }),
    ...(writing.answering === undefined ? {} : { answering: writing.answering }),
    corrects: writing.corrects ?? entries.find(([name]) => name === opening)?.[1].by ?? [],
  }
  const complaints = checkDefinition(definition)
  if (complaints.length > 0) throw new Error(`${writing.id}:\n${complaints.join('\n')}`)
  return definition
}

function transitionOf<S extends string, F extends string, P extends string, T extends string>(
  one: TransitionWriting<S, F, P, T>,
): Transition {
  const { due: _due, dueTitle: _dueTitle, orBy: _orBy, doneWhen: _doneWhen, duePasses: _duePasses, when, asks, ...rest } = one
  const asked: Record<string, 'required' | 'optional'> = { ...asks }
  const given = { ...rest, asks: asked, ...(when === undefined ? {} : { when: when(guardWords) }) }
  return isServing(one) ? asksDelivery(given) : given
}

function dutyOf<S extends string, F extends string, P extends string, T extends string>(
  name: string,
  one: TransitionWriting<S, F, P, T>,
): [string, DutySpec][] {
  const [start, ...others] = one.due === undefined ? [] : 'rule' in one.due ? [one.due] : one.due
  if (start === undefined) return []
  const passes = one.duePasses === undefined ? {} : { passes: one.duePasses }
  const done = one.doneWhen === undefined ? {} : { dischargedWhen: one.doneWhen(guardWords) }
  const or = others.length === 0 ? {} : { or: others.map(startOf) }
  return [[name, { title: one.dueTitle ?? one.title, ...startOf(start), dischargedBy: [name, ...(one.orBy ?? [])], ...done, ...or, ...passes }]]
}
