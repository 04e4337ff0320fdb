import type { Basis, DisposalLine, DisposalView, ExpiredView, ExtentView, FoundIn, HoldView, IsolationView, RetentionClass, RetentionView } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { addressOf, ask } from './ask.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

/** Says that a case or a file holds secrets: from then on nobody reads it. */
export function isolate(kind: 'cases' | 'files', id: string, place: FoundIn): Promise<{ isolated: string } | Refused> {
  return ask(`/${kind}/${id}/isolation`, { method: 'POST', body: { place } })
}

function listQuery<Answer>(town: number, what: string) {
  return queryOptions({ queryKey: ['keeping', town, what], queryFn: async ({ signal }) => orThrow(await ask<Answer>(`/towns/${town}/${what}`, { signal })) })
}

export const isolationsQuery = (town: number) => listQuery<{ isolations: IsolationView[]; mayDecide: boolean }>(town, 'isolations')
export const holdsQuery = (town: number) => listQuery<{ holds: HoldView[]; definitions: { id: string; title: string }[] }>(town, 'holds')
export const retentionQuery = (town: number) => listQuery<{ kept: RetentionView[]; mayChange: boolean; basis: Basis }>(town, 'retention')
export const expiredQuery = (town: number) => listQuery<{ expired: ExpiredView[]; total: number; bases: Basis[] }>(town, 'expired')
export const disposalsQuery = (town: number) => listQuery<{ disposals: DisposalLine[] }>(town, 'disposals')
export const disposalQuery = (town: number, id: string) => listQuery<DisposalView>(town, `disposals/${id}`)

export function isolationPaperAddress(town: number, id: string): string {
  return addressOf(`/towns/${town}/isolations/${id}/paper`)
}

export function releaseIsolation(town: number, id: string, reason: string): Promise<{ done: true } | Refused> {
  return ask(`/towns/${town}/isolations/${id}/release`, { method: 'POST', body: { reason } })
}

export function destroyIsolated(town: number, id: string, reason: string): Promise<{ keys: number } | Refused> {
  return ask(`/towns/${town}/isolations/${id}/destroy`, { method: 'POST', body: { reason } })
}

export interface HoldToSet {
  kind: 'case' | 'person' | 'definition'
  owner?: string
  definition?: string
  from?: string
  to?: string
  until?: string
  reason: string
}

export function setHold(town: number, hold: HoldToSet): Promise<{ id: string } | Refused> {
  return ask(`/towns/${town}/holds`, { method: 'POST', body: hold })
}

export function liftHold(town: number, id: string, reason: string): Promise<{ bySame: boolean } | Refused> {
  return ask(`/towns/${town}/holds/${id}/lift`, { method: 'POST', body: { reason } })
}

export function setRetention(town: number, definition: string, setting: { class: RetentionClass; since: string; approval: string }): Promise<{ done: true } | Refused> {
  return ask(`/towns/${town}/retention/${encodeURIComponent(definition)}`, { method: 'PUT', body: setting })
}

export type Preview = ExtentView & { bases: Basis[] }

export function previewDeletion(town: number, owner: string): Promise<Preview | Refused> {
  return ask(`/towns/${town}/deletions/${owner}`)
}

export interface DisposalToPropose {
  why: 'expired' | 'deletion'
  basis: string
  reason: string
  owners: readonly string[]
}

export function proposeDisposal(town: number, disposal: DisposalToPropose): Promise<{ id: string } | Refused> {
  return ask(`/towns/${town}/disposals`, { method: 'POST', body: disposal })
}

export interface Decision {
  verdict: 'approved' | 'declined'
  keep: readonly string[]
  typed: string
}

export function decideDisposal(town: number, id: string, decision: Decision): Promise<{ destroyed: number; keys: number; held: number } | Refused> {
  return ask(`/towns/${town}/disposals/${id}/decide`, { method: 'POST', body: decision })
}
