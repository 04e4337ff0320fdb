import type { ChainRead, ReturnLinkView, ReturnMonth, ReturnNumbers } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { randomKey } from '../parts/random-key.ts'
import { ask } from './ask.ts'
import { declaration } from './declaration.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

export interface MonthAt {
  town: number
  month: string
}

const at = ({ town, month }: MonthAt) => `/towns/${town}/returns/${month}`
const key = () => uuidOf(randomKey())

/** Thirty-two figures as an id is written. */
function uuidOf(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}

export function returnMonthQuery(place: MonthAt) {
  return queryOptions({ queryKey: ['returns', place.town, place.month], queryFn: async ({ signal }) => orThrow(await ask<ReturnMonth>(at(place), { signal })), refetchInterval: 60_000 })
}

export function openReturnMonth(place: MonthAt): Promise<ReturnMonth | Refused> {
  return ask(`${at(place)}/open`, { method: 'POST', body: {} })
}

export type Entered = ReturnNumbers & { enteredFor: string; sheet: readonly string[]; after: number }

/** Entered for a village; `sending` names the filled form, so that sent twice it is one. */
export function enterReturn(place: MonthAt, village: string, { sending, ...entered }: Entered & { sending: string }): Promise<ReturnMonth | Refused> {
  return ask(`${at(place)}/villages/${village}`, { method: 'POST', body: { ...entered, key: sending, declared: declaration.has() } })
}

export function sendBackReturn(place: MonthAt, village: string, reason: string): Promise<ReturnMonth | Refused> {
  return ask(`${at(place)}/villages/${village}/back`, { method: 'POST', body: { key: key(), reason } })
}

export type SweepStep = 'merge' | 'confirm' | 'redo' | 'lock'

export function stepSweep(place: MonthAt, step: SweepStep, reason?: string): Promise<ReturnMonth | Refused> {
  return ask(`${at(place)}/steps`, { method: 'POST', body: { key: key(), step, ...(reason === undefined ? {} : { reason }) } })
}

export function readChain(place: MonthAt, text: string): Promise<ChainRead | Refused> {
  return ask(`${at(place)}/chain/read`, { method: 'POST', body: { text } })
}

export type ChainReturn = ReturnNumbers & { village: string; enteredFor: string }

export function enterChain(place: MonthAt, sending: string, returns: readonly ChainReturn[]): Promise<{ month: ReturnMonth; refused: { village: string; name: string; says: string }[] } | Refused> {
  return ask(`${at(place)}/chain`, { method: 'POST', body: { key: sending, returns, declared: declaration.has() } })
}

export function makeReturnLinks(place: MonthAt): Promise<{ links: ReturnLinkView[] } | Refused> {
  return ask(`${at(place)}/links`, { method: 'POST', body: { origin: location.origin } })
}

export function revokeReturnLink(place: MonthAt, village: string): Promise<ReturnMonth | Refused> {
  return ask(`${at(place)}/villages/${village}/revoke`, { method: 'POST', body: {} })
}

export function addReturnContact(town: number, contact: { village: string; name: string; phone: string }): Promise<{ id: string } | Refused> {
  return ask(`/towns/${town}/return-contacts`, { method: 'POST', body: contact })
}

export function removeReturnContact(town: number, id: string): Promise<{ done: true } | Refused> {
  return ask(`/towns/${town}/return-contacts/${id}/remove`, { method: 'POST', body: {} })
}

/** Names one filled form. */
export const sendingKey = key
