import { againstIn } from '@zhenzhi/kernel'
import type { Definition, Json } from '@zhenzhi/kernel'
import type { Officer } from '../../../people/officer.ts'
import type { RoutingDesk } from '../../../routing/routing-desk.ts'
import type { ToRoute } from '../../../routing/suggest.ts'
import { findPost } from '../../asks.ts'
import type { CaseParts } from '../cases/case-parts.ts'

/** What the routing routes are handed. */
export interface RoutingRouteParts {
  parts: CaseParts
  routing: RoutingDesk
}

export type Routed = Definition & { goesTo: NonNullable<Definition['goesTo']> }

/** Matters that are assigned to offices. */
export function routedIn({ law }: Pick<CaseParts, 'law'>): Routed[] {
  return Object.values(law().current).map(({ definition }) => definition).filter(isRouted)
}

function isRouted(definition: Definition): definition is Routed {
  return definition.goesTo !== undefined
}

/** What the rules look at in a case: its text, kind, place and whom it is about. */
export function toRoute(definition: Definition, values: Readonly<Record<string, Json | undefined>>): ToRoute {
  const said = (name: string | null | undefined): string | undefined => {
    const value = name === null || name === undefined ? undefined : values[name]
    return typeof value === 'string' ? value : undefined
  }
  const texts = Object.entries(definition.fields).flatMap(([name, field]) => (field.kind === 'text' && field.searchable === true ? said(name) ?? [] : []))
  return { text: texts.join('\n'), kind: said(definition.fromPlatform?.kind), place: said(definition.place), against: againstIn(definition).flatMap((name) => said(name) ?? []) }
}

/** Kinds the rules may go by, of every matter that is assigned. */
export function kindsOf(definitions: readonly Definition[]): { id: string; title: string }[] {
  const kinds = definitions.flatMap(({ fields, fromPlatform }) => {
    const field = fields[fromPlatform?.kind ?? '']
    return field?.kind === 'choice' ? Object.entries(field.choices) : []
  })
  return [...new Map(kinds)].map(([id, title]) => ({ id, title }))
}

export async function kept({ parts }: RoutingRouteParts, officer: Officer, { town, subject, detail }: { town: number; subject: string; detail: Record<string, number> }): Promise<void> {
  await parts.people.audit({ town, account: officer.account, post: findPost(officer, 'routing.keep', town) ?? '', verb: 'routing', subjectKind: 'routing', subject, detail })
}
