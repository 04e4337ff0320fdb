import type { CountyWayView, TakenStepView, WayView } from '@zhenzhi/contract'
import { findRule } from '@zhenzhi/kernel'
import type { Day, RuleBook } from '@zhenzhi/kernel'
import { correcting, countySteps, findStep, linesOf, openSteps, standing, tellings, townSteps } from '@zhenzhi/reporting'
import type { SaidField, WayDue, WayStep } from '@zhenzhi/reporting'
import type { PostBook } from '../../people/post-spec.ts'
import type { CountyWayRead } from '../../reports/way/county-way-desk.ts'
import type { NamedStep, WayRead } from '../../reports/way/way-parts.ts'

export interface WayWords {
  rules: RuleBook
  posts: PostBook
  today: Day
}

/** How a report stands on its way, for the screen. */
export function wayView(year: number, read: WayRead, words: WayWords): WayView {
  const taken = read.taken.map((one) => takenView(one, read, words))
  const bare = (step: WayStep) => stepView(step, read, words)
  const { state, last, sends, returned } = read.standing
  return {
    year, state, last, sends, taken,
    returned: taken.find(({ number }) => number === returned?.number) ?? null,
    steps: read.standing.steps.map(({ step, state: one, taken: times }) => ({ ...bare(step), state: one, taken: times.map(({ number }) => number), due: dueView(read.dues.find((due) => due.step === step.id)) })),
    correct: bare(correcting), county: countySteps.map(bare),
    editions: read.editions.map(({ number, kind, cutoff, draftVersion, hash, name, moment }) => ({ number, kind, cutoff, draftVersion, hash, name, moment })),
    told: [...read.told],
  }
}

/** What a county sees of its town's report: from the sending on, and of the editions those that were sent or published. */
export function fromSending(read: WayRead): WayRead {
  const taken = read.taken.filter(({ step }) => shared.includes(step))
  const named = new Set(taken.flatMap(({ edition }) => edition ?? []))
  const kept = standing(read.way, taken)
  const steps = read.standing.steps.filter(({ step }) => shared.includes(step.id))
  return {
    ...read, taken, standing: { ...kept, steps, beyond: [], last: read.standing.last }, editions: read.editions.filter(({ number }) => named.has(number)),
    open: openSteps(read.way, read.taken).filter(({ side }) => side === 'county').map(({ id }) => id), told: tellings([], [], read.dues),
  }
}

const shared: readonly string[] = ['send', 'publish', 'correct', ...countySteps.map(({ id }) => id)]

function stepView({ id, title, editions, editionRequired, says }: WayStep, { open }: WayRead, words: WayWords): WayView['correct'] {
  return { id, title, editions: [...editions], editionRequired, open: open.includes(id), says: says.map((field) => ({ id: field.id, title: field.title, kind: field.kind, basis: basisOf(field, words) })) }
}

function basisOf({ basis }: SaidField, { rules, today }: WayWords): string | null {
  if (basis === undefined) return null
  if ('use' in basis) return basis.use
  const found = findRule(rules, basis.rule, today)
  return found === undefined ? null : `${found.rule.law}${found.rule.article ?? ''}`
}

function takenView({ number, step, edition, day, said, name, post, moment }: NamedStep, { way }: WayRead, { posts }: WayWords): TakenStepView {
  const spec = findStep(way, step) ?? townSteps.find(({ id }) => id === step)
  const fields = spec?.says ?? []
  return {
    number, step, title: spec?.title ?? '县里原来要求的一步', edition, day, name, moment, post: posts[post]?.title ?? post,
    said: fields.flatMap(({ id, title }) => (typeof said[id] === 'string' ? [{ id, title, value: said[id] }] : [])),
  }
}

function dueView(due: WayDue | undefined): WayView['steps'][number]['due'] {
  if (due === undefined) return null
  const { day, statutory, covered, law, article, done, apart } = due
  const kind = statutory ? '法定' : covered ? '本地设置' : '本地设置，当时规定未收录'
  return { day, statutory, done, apart, says: `${kind}：${law}${article ?? ''}` }
}

/** A county's steps for its towns' reports, with all there are to choose from. */
export function countyWayView({ version, fromYear, way, earlier }: CountyWayRead): CountyWayView {
  return {
    version, fromYear, lines: linesOf(way), steps: townSteps.map(({ id, title, always }) => ({ id, title, always })),
    earlier: earlier.map(({ way: then, ...one }) => ({ version: one.version, fromYear: one.fromYear, note: one.note, name: one.name, moment: one.moment, titles: then.map(({ title }) => title) })),
  }
}
