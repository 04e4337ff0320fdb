import type { CountyWayView, TakenStepView, WayView } from '@zhenzhi/contract'
import { findRule } from '@zhenzhi/kernel'
import type { Day, RuleBook } from '@zhenzhi/kernel'
import type { PostBook } from '../../people/post-spec.ts'
import type { CountyWayRead } from '../../reports/way/county-way-desk.ts'
import type { NamedStep, WayRead } from '../../reports/way/way-parts.ts'

type Step = WayRead['correct']
type Field = Step['says'][number]

export interface WayWords {
  rules: RuleBook
  posts: PostBook
  today: Day
}

/** How a report stands on its way, for the screen. */
export function wayView(year: number, read: WayRead, words: WayWords): WayView {
  const taken = read.taken.map((one) => takenView(one, words))
  const bare = (step: Step) => stepView(step, read, words)
  const { state, last, sends, returned } = read.standing
  return {
    year, state, last, sends, taken,
    returned: taken.find(({ number }) => number === returned?.number) ?? null,
    steps: read.standing.steps.map(({ step, state: one, taken: times }) => ({ ...bare(step), state: one, taken: times.map(({ number }) => number), due: dueView(read.dues.find((due) => due.step === step.id)) })),
    correct: bare(read.correct), county: read.county.map(bare),
    editions: read.editions.map(({ number, kind, cutoff, draftVersion, hash, name, moment }) => ({ number, kind, cutoff, draftVersion, hash, name, moment })),
    told: [...read.told],
  }
}

function stepView({ id, title, editions, editionRequired, says }: Step, { open }: WayRead, words: WayWords): WayView['correct'] {
  return { id, title, editions: [...editions], editionRequired, open: open.includes(id), says: says.map((field) => ({ id: field.id, title: field.title, kind: field.kind, basis: basisOf(field, words) })) }
}

function basisOf({ basis }: Field, { rules, today }: WayWords): string | null {
  if (basis === undefined) return null
  if ('use' in basis) return basis.use
  const found = findRule(rules, basis.rule, today)
  return found === undefined ? null : `${found.rule.law}${found.rule.article ?? ''}`
}

function takenView({ number, step, title, fields, edition, day, said, name, post, moment }: NamedStep, { posts }: WayWords): TakenStepView {
  return {
    number, step, title, edition, day, name, moment, post: posts[post]?.title ?? post,
    said: fields.flatMap(({ id, title: what }) => (typeof said[id] === 'string' ? [{ id, title: what, value: said[id] }] : [])),
  }
}

function dueView(due: WayRead['dues'][number] | undefined): WayView['steps'][number]['due'] {
  if (due === undefined) return null
  const { day, statutory, covered, law, article, done, apart } = due
  const kind = statutory ? '法定' : covered ? '本地设置' : '本地设置，当时规定未收录'
  return { day, statutory, done, apart, says: `${kind}：${law}${article ?? ''}` }
}

/** A county's steps for its towns' reports, with all there are to choose from. */
export function countyWayView({ version, fromYear, lines, choices, earlier }: CountyWayRead): CountyWayView {
  return {
    version, fromYear, lines: lines.map((line) => ({ ...line })), steps: choices.map(({ id, title, always }) => ({ id, title, always })),
    earlier: earlier.map(({ way: then, ...one }) => ({ version: one.version, fromYear: one.fromYear, note: one.note, name: one.name, moment: one.moment, titles: then.map(({ title }) => title) })),
  }
}
