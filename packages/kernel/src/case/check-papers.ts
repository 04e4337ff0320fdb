import type { Effect } from '../effect/effect.ts'
import type { Definition, Transition } from '../matter/definition.ts'
import { isRefused, refuse } from '../refusal/refusal.ts'
import type { Refused } from '../refusal/refusal.ts'
import type { Asking } from './asking.ts'
import type { Checked } from './checked.ts'
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
export function checkPapers(papers: Papers): Pick<Checked, 'effects' | 'templates'> | Refused {
  const effects: Effect[] = []
  const templates: Checked['templates'] = []
  for (const paper of papers.transition.issues ?? []) {
    const issued = issue(paper, papers)
    if (isRefused(issued)) return issued
    effects.push({ effect: 'issue-paper', paper, ...issued })
    templates.push({ paper, hash: issued.template })
  }
  const { signs, serves } = papers.transition
  if (signs !== undefined) {
    const refused = refusedReturn(signs, papers, 'signed')
    if (refused !== undefined) return refused
    effects.push({ effect: 'sign-paper', paper: signs, day: papers.asking.deed.day })
  }
  if (serves !== undefined) {
    const refused = refusedReturn(serves, papers, 'served')
    if (refused !== undefined) return refused
    effects.push({ effect: 'serve-paper', paper: serves, day: papers.asking.deed.day })
  }
  return { effects, templates }
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
  const { signs, serves } = transition
  return (signs === undefined ? undefined : refusedPaper(signs, { definition, papers, what: 'signed' }))
    ?? (serves === undefined ? undefined : refusedPaper(serves, { definition, papers, what: 'served' }))
}
