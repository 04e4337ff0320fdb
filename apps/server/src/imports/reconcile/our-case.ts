import { correctionOf, fold } from '@zhenzhi/kernel'
import type { Act, Day, Json, Standing } from '@zhenzhi/kernel'

/** A case of ours as a list is held against it. */
export interface OurCase {
  standing: Standing
  /** The last day each act was taken on, those struck out left out. */
  days: ReadonlyMap<string, Day>
}

export function ourCase(acts: readonly Act[]): OurCase {
  const standing = fold(acts)
  const steps = standing.acts.filter((act) => !act.void && (act.kind === 'open' || act.kind === 'step'))
  return { standing, days: new Map(steps.map(({ name, day }) => [name, day])) }
}

/** What a correction of the opening act put right that decides whether a case counts: the day, the number or a field of the list's scope, as it was before. */
export function correctedBefore(acts: readonly Act[], fields: readonly string[]): string | undefined {
  const first = acts[0]
  if (first === undefined) return undefined
  for (const act of acts) {
    if (act.kind !== 'correct') continue
    const { of, day, set } = correctionOf(act.what)
    if (of !== first.id) continue
    if (day !== null && day !== first.day) return first.day
    const field = fields.find((name) => set[name] !== undefined)
    if (field !== undefined) return textOf(first.what[field])
  }
  return undefined
}

/** The number a case had as it was struck out. */
export function numberBefore(acts: readonly Act[], field: string): string | undefined {
  const first = acts[0]
  const corrections = acts.filter(({ kind }) => kind === 'correct').map(({ what }) => correctionOf(what)).filter(({ of }) => of === first?.id)
  const number = corrections.findLast(({ set }) => set[field] !== undefined)?.set[field] ?? first?.what[field]
  return typeof number === 'string' ? number : undefined
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}
