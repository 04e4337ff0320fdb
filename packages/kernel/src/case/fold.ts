import type { Act } from '../act/act.ts'
import type { Duty } from '../duty/duty.ts'
import type { Effect } from '../effect/effect.ts'
import type { PaperStanding } from '../paper/paper.ts'
import { effectiveActs } from './effective.ts'
import type { EffectiveAct, PostedFact, Standing, Values } from './standing.ts'

/**
 * How a case stands: its recorded outcomes replayed in order. Nothing is decided here, so the same acts give the same standing
 * whatever rules, calendars and definitions say today. Throws when there is no opening act: a stream never starts otherwise.
 */
export function fold(acts: readonly Act[]): Standing {
  const first = acts[0]
  const last = acts.at(-1)
  if (first === undefined || last === undefined || first.kind !== 'open') throw new Error('a stream begins with its opening act')
  const counted = effectiveActs(acts)
  return {
    id: first.stream,
    town: first.town,
    definition: last.definition,
    state: last.outcome.state,
    thread: last.outcome.thread,
    opened: counted[0]?.day ?? first.day,
    position: last.position,
    void: counted[0]?.void ?? false,
    values: valuesOf(counted),
    duties: latestDuties(acts),
    papers: latestPapers(acts),
    facts: postedFacts(acts),
    acts: linesOf(acts, counted),
  }
}

/** The fields as the acts left them, later over earlier. What is not a field of the definition (reasons, targets) stays out. */
export function valuesOf(counted: readonly EffectiveAct[]): Values {
  const values: Record<string, Values[string]> = {}
  for (const { act, what, void: struck } of counted) {
    if (!struck && (act.kind === 'open' || act.kind === 'step')) Object.assign(values, what)
  }
  return values
}

function latestDuties(acts: readonly Act[]): Duty[] {
  const latest = new Map<string, Duty>()
  for (const act of acts) for (const duty of act.outcome.duties) latest.set(`${duty.duty} ${duty.round}`, duty)
  return [...latest.values()]
}

function latestPapers(acts: readonly Act[]): PaperStanding[] {
  const latest = new Map<string, PaperStanding>()
  for (const act of acts) {
    for (const effect of act.outcome.effects) {
      const paper = paperAfter(effect, act, latest)
      if (paper !== undefined) latest.set(paper.paper, paper)
      if (effect.effect === 'withdraw-paper' && effect.what === 'issue') latest.delete(effect.paper)
    }
  }
  return [...latest.values()]
}

function paperAfter(effect: Effect, act: Act, latest: Map<string, PaperStanding>): PaperStanding | undefined {
  if (effect.effect === 'issue-paper') {
    return { paper: effect.paper, version: effect.version, template: effect.template, issued: act.day, signed: null, served: null }
  }
  const before = 'paper' in effect ? latest.get(effect.paper) : undefined
  if (before === undefined) return undefined
  if (effect.effect === 'sign-paper') return { ...before, signed: effect.day }
  if (effect.effect === 'serve-paper') return { ...before, served: effect.day }
  if (effect.effect !== 'withdraw-paper' || effect.what === 'issue') return undefined
  return effect.what === 'signature' ? { ...before, signed: null } : { ...before, served: null }
}

/** Facts that stand: posted and not reversed. A reversal stands for nothing itself. */
export function postedFacts(acts: readonly Act[]): PostedFact[] {
  const standing = new Map<string, PostedFact>()
  for (const act of acts) {
    act.outcome.facts.forEach((fact, ordinal) => {
      if (fact.reverses === undefined) standing.set(`${act.id} ${ordinal}`, { act: act.id, ordinal, fact })
      else standing.delete(`${fact.reverses.act} ${fact.reverses.ordinal}`)
    })
  }
  return [...standing.values()]
}

function linesOf(acts: readonly Act[], counted: readonly EffectiveAct[]): Standing['acts'] {
  const byId = new Map(counted.map((one) => [one.act.id, one]))
  return acts.map(({ id, position, kind, name, day, moment, who }) => {
    const now = byId.get(id)
    return { id, position, kind, name, day: now?.day ?? day, moment, who, void: now?.void ?? false }
  })
}
