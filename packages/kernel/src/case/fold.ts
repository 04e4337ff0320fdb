import type { Act } from '../act/act.ts'
import type { Duty } from '../duty/duty.ts'
import type { Effect } from '../effect/effect.ts'
import type { PaperStanding } from '../paper/paper.ts'
import { cameFromOf, ownThreadOf } from './came-from.ts'
import { effectiveActs } from './effective.ts'
import { without } from './values.ts'
import type { EffectiveAct, PostedFact, Served, Standing, Values } from './standing.ts'

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
    ...belongingOf(first),
    opened: counted[0]?.day ?? first.day,
    position: last.position,
    void: counted[0]?.void ?? false,
    values: valuesOf(counted),
    duties: latestDuties(acts),
    papers: papersOf(counted),
    facts: postedFacts(acts),
    acts: linesOf(acts, counted),
  }
}

function belongingOf(first: Act): Pick<Standing, 'cameFrom' | 'ownThread'> {
  const from = cameFromOf(first)
  return from === undefined ? {} : { cameFrom: from, ownThread: ownThreadOf(first) }
}

/** The fields as the acts left them, later over earlier. What is not a field of the definition (reasons, targets) stays out. */
function valuesOf(counted: readonly EffectiveAct[]): Values {
  let values: Values = {}
  for (const { act, what, void: struck } of counted) {
    if (struck || (act.kind !== 'open' && act.kind !== 'step')) continue
    const cleared = act.outcome.effects.flatMap((effect) => (effect.effect === 'clear-fields' ? effect.fields : []))
    values = { ...without(values, cleared), ...what }
  }
  return values
}

function latestDuties(acts: readonly Act[]): Duty[] {
  const latest = new Map<string, Duty>()
  for (const act of acts) for (const duty of act.outcome.duties) latest.set(`${duty.duty} ${duty.round}`, duty)
  return [...latest.values()]
}

/**
 * The papers of the acts that still count, on the days these now count for: striking out a later edition brings back the one
 * before it, with its signature. A record struck out whole has none.
 */
function papersOf(counted: readonly EffectiveAct[]): PaperStanding[] {
  const papers = new Map<string, PaperStanding>()
  if (counted[0]?.void === true) return []
  for (const { act, day, void: struck, served } of counted) {
    if (struck) continue
    for (const effect of act.outcome.effects) {
      const paper = paperAfter(effect, { day, served }, papers)
      if (paper !== undefined) papers.set(paper.paper, paper)
    }
  }
  return [...papers.values()]
}

function paperAfter(effect: Effect, { day, served }: Pick<EffectiveAct, 'day' | 'served'>, papers: ReadonlyMap<string, PaperStanding>): PaperStanding | undefined {
  if (effect.effect === 'issue-paper') {
    return { paper: effect.paper, version: effect.version, template: effect.template, issued: day, signed: null, served: null }
  }
  const before = 'paper' in effect ? papers.get(effect.paper) : undefined
  if (before === undefined) return undefined
  if (effect.effect === 'sign-paper') return { ...before, signed: day }
  return effect.effect === 'serve-paper' ? servedPaper(before, served.find(({ paper }) => paper === effect.paper)) : undefined
}

function servedPaper({ delivery: _before, ...paper }: PaperStanding, served: Served | undefined): PaperStanding {
  if (served === undefined) return paper
  return { ...paper, served: served.day, ...(served.delivery === undefined ? {} : { delivery: served.delivery }) }
}

/** Facts that stand: posted and not reversed. A reversal stands for nothing itself. */
function postedFacts(acts: readonly Act[]): PostedFact[] {
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
