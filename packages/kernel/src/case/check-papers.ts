import type { Effect } from '../effect/effect.ts'
import type { Definition, Transition } from '../matter/definition.ts'
import { delivery } from '../paper/delivery.ts'
import { isRefused, refuse } from '../refusal/refusal.ts'
import type { Refused } from '../refusal/refusal.ts'
import type { Asking } from './asking.ts'
import type { Checked } from './checked.ts'
import { checkServed, earlierAttempts, refusedAttempt } from './check-delivery.ts'
import type { Serving } from './check-delivery.ts'
import { isEmpty } from './empty.ts'
import type { Standing, Values } from './standing.ts'

interface Papers {
  asking: Asking
  definition: Definition
  transition: Transition
  before: Standing | undefined
  values: Values
}

/** What a transition does to papers: issues them, if they say all the law wants on them, or records them back signed or served. */
export function checkPapers(papers: Papers): Pick<Checked, 'effects' | 'templates' | 'rules'> | Refused {
  const effects: Effect[] = []
  const rules: Checked['rules'] = []
  const templates: Checked['templates'] = []
  for (const paper of papers.transition.issues ?? []) {
    if (isPrintout(papers, paper)) continue
    const issued = issue(paper, papers)
    if (isRefused(issued)) return issued
    effects.push({ effect: 'issue-paper', paper, ...issued })
    templates.push({ paper, hash: issued.template })
  }
  const { signs, serves, attempts } = papers.transition
  if (signs !== undefined) {
    const refused = refusedReturn(signs, papers, 'signed')
    if (refused !== undefined) return refused
    effects.push({ effect: 'sign-paper', paper: signs, day: papers.asking.deed.day })
  }
  if (serves !== undefined) {
    const served = serve(serves, papers)
    if (isRefused(served)) return served
    effects.push(served.effect)
    rules.push(...served.rules)
  }
  return (attempts === undefined ? undefined : refusedTry(attempts, papers)) ?? { effects, templates, rules }
}

function refusedTry(paper: string, papers: Papers): Refused | undefined {
  const served = papers.before?.papers.find((one) => one.paper === paper)?.served ?? null
  if (served !== null) return refuse('guard-unmet', `《${papers.definition.papers[paper]?.title ?? paper}》已登记送达，送达日 ${served}，不用再登记没有送到的情况。`)
  return refusedReturn(paper, papers, 'served') ?? refusedAttempt(servingOf(paper, papers))
}

function serve(paper: string, papers: Papers): { effect: Effect; rules: Checked['rules'] } | Refused {
  const refused = refusedReturn(paper, papers, 'served')
  if (refused !== undefined) return refused
  const served = checkServed(servingOf(paper, papers))
  if (served === undefined) return { effect: { effect: 'serve-paper', paper, day: papers.asking.deed.day }, rules: [] }
  if (isRefused(served)) return served
  return { effect: { effect: 'serve-paper', paper, day: served.day, delivery: served.delivery }, rules: [served.rule] }
}

function servingOf(paper: string, { asking, definition, before }: Papers): Serving {
  const { deed, law } = asking
  return {
    title: definition.papers[paper]?.title ?? paper, issued: before?.papers.find((one) => one.paper === paper)?.issued ?? '', day: deed.day,
    told: deed.what[delivery], earlier: earlierAttempts(asking, paper), law,
  }
}

/** What was taken over from an older list made no form of ours: its form is in the old file. A numbered paper is never passed over. */
function isPrintout({ asking, definition }: Papers, paper: string): boolean {
  return asking.deed.grade === 'import' && definition.papers[paper]?.series === undefined
}

/** An edition that was struck out keeps its number: the next one is another. */
function issue(paper: string, { asking, definition, values }: Papers): { version: number; template: string } | Refused {
  const incomplete = refusedIssue(paper, { definition, isMissing: (field) => isEmpty(values[field]) })
  if (incomplete !== undefined) return incomplete
  const template = asking.law.templates[definition.papers[paper]?.template ?? '']
  if (template === undefined) throw new Error(`no template ${definition.papers[paper]?.template} is kept`)
  const editions = asking.acts.flatMap(({ outcome }) => outcome.effects).filter((one) => one.effect === 'issue-paper' && one.paper === paper)
  return { version: editions.length + 1, template }
}

function refusedIssue(paper: string, { definition, isMissing }: { definition: Definition; isMissing: (field: string) => boolean }): Refused | undefined {
  const spec = definition.papers[paper]
  const missing = Object.entries(spec?.requires ?? {}).find(([field]) => isMissing(field))
  if (missing === undefined) return undefined
  const [field, article] = missing
  return refuse('paper-incomplete', `《${spec?.title ?? paper}》要写明“${definition.fields[field]?.title ?? field}”（${article}），请先补填。`, field)
}

function refusedReturn(name: string, { asking, definition, before }: Papers, what: 'signed' | 'served'): Refused | undefined {
  const papers = before?.papers ?? []
  const refused = refusedPaper(name, { definition, papers, what })
  if (refused !== undefined) return refused
  const issued = papers.find((one) => one.paper === name)?.issued ?? ''
  return asking.deed.day < issued ? refuse('day-wrong', `签署或送达日期不能早于制作日期 ${issued}。请核对纸上的日期。`) : undefined
}

function refusedPaper(name: string, { definition, papers, what }: { definition: Definition; papers: Standing['papers']; what: 'signed' | 'served' }): Refused | undefined {
  const title = definition.papers[name]?.title ?? name
  const paper = papers.find((one) => one.paper === name)
  if (paper === undefined) return refuse('paper-not-issued', `《${title}》还没有制作，请先${makingOf(definition, name)}并打印。`)
  if (what === 'signed' && paper.signed !== null) return refuse('paper-already-signed', `《${title}》已登记签署，签署日期 ${paper.signed}。要改日期请用“更正”。`)
  return undefined
}

function makingOf({ transitions }: Definition, paper: string): string {
  const making = Object.values(transitions).find(({ issues }) => issues?.includes(paper))
  return making === undefined ? '制作' : `办“${making.title}”`
}

/** What of its papers stands in a transition's way before anything is filled in; `values` without what it clears. */
export function refusedByPapers(definition: Definition, transition: Transition, { papers, values }: Pick<Standing, 'papers' | 'values'>): Refused | undefined {
  const isMissing = (field: string) => !Object.hasOwn(transition.asks, field) && isEmpty(values[field])
  for (const paper of transition.issues ?? []) {
    const refused = refusedIssue(paper, { definition, isMissing })
    if (refused !== undefined) return refused
  }
  const { signs, serves, attempts } = transition
  const served = serves ?? attempts
  return (signs === undefined ? undefined : refusedPaper(signs, { definition, papers, what: 'signed' }))
    ?? (served === undefined ? undefined : refusedPaper(served, { definition, papers, what: 'served' }))
}
