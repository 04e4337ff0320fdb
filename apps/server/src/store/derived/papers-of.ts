import type { Act, Effect } from '@zhenzhi/kernel'
import type { PaperRow } from './derived.ts'

/** Every version of every paper, withdrawn ones too, from the effects the acts recorded. */
export function papersOf(acts: readonly Act[]): PaperRow[] {
  const papers = new Map<string, PaperRow>()
  for (const act of acts) for (const effect of act.outcome.effects) follow(papers, effect, act.day)
  return [...papers.values()]
}

function follow(papers: Map<string, PaperRow>, effect: Effect, day: string): void {
  if (effect.effect === 'remind' || effect.effect === 'send' || effect.effect === 'clear-fields') return
  if (effect.effect === 'issue-paper') {
    const { paper, version, template } = effect
    papers.set(`${paper} ${version}`, { paper, version, template, issued: day, signed: null, served: null, withdrawn: false })
    return
  }
  const latest = [...papers.values()].findLast((one) => one.paper === effect.paper && !one.withdrawn)
  if (latest !== undefined) papers.set(`${latest.paper} ${latest.version}`, { ...latest, ...changeOf(effect) })
}

function changeOf(effect: Exclude<Effect, { effect: 'remind' | 'send' | 'clear-fields' | 'issue-paper' }>): Partial<PaperRow> {
  switch (effect.effect) {
    case 'sign-paper': return { signed: effect.day }
    case 'serve-paper': return { served: effect.day }
    case 'withdraw-paper': return effect.what === 'issue' ? { withdrawn: true } : effect.what === 'signature' ? { signed: null } : { served: null }
  }
}
