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
  const spec = definition.papers[paper]
  const missing = Object.entries(spec?.requires ?? {}).find(([field]) => isEmpty(values[field]))
  if (missing !== undefined) {
    const [field, article] = missing
    return refuse('paper-incomplete', `《${spec?.title ?? paper}》要写明“${definition.fields[field]?.title ?? field}”（${article}），请先补填。`, field)
  }
  const template = asking.law.templates[spec?.template ?? '']
  if (template === undefined) throw new Error(`no template ${spec?.template} is kept`)
  const editions = asking.acts.flatMap(({ outcome }) => outcome.effects).filter((one) => one.effect === 'issue-paper' && one.paper === paper)
  return { version: editions.length + 1, template }
}

function refusedReturn(name: string, { asking, definition, before }: Papers, what: 'signed' | 'served'): Refused | undefined {
  const title = definition.papers[name]?.title ?? name
  const paper = before?.papers.find((one) => one.paper === name)
  if (paper === undefined) return refuse('paper-not-issued', `《${title}》还没有制作，请先制作并打印。`)
  if (what === 'signed' && paper.signed !== null) return refuse('paper-already-signed', `《${title}》已登记签署，签署日期 ${paper.signed}。要改日期请用“更正”。`)
  if (asking.deed.day < paper.issued) return refuse('day-wrong', `签署或送达日期不能早于制作日期 ${paper.issued}。请核对纸上的日期。`)
  return undefined
}
