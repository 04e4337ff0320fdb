import type { Device, SecondAsked, Session, SignedIn, SignedOut } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

interface Done {
  done: true
}

/** A session, or the ticket for the second step. */
export function signIn(name: string, password: string): Promise<SignedIn | SecondAsked | Refused> {
  return ask('/sign-in', { method: 'POST', body: { signIn: name, password } })
}

export function takeSecondStep(ticket: string, code: string): Promise<SignedIn | Refused> {
  return ask('/sign-in/code', { method: 'POST', body: { ticket, code } })
}

/** Sets a password by a code that was made in the machine's shell. */
export function resetByCode(asked: { signIn: string; code: string; password: string }): Promise<Done | Refused> {
  return ask('/sign-in/reset', { method: 'POST', body: asked })
}

export function signOut(): Promise<SignedOut | Refused> {
  return ask('/sign-out', { method: 'POST' })
}

export function changePassword(present: string, next: string): Promise<Done | Refused> {
  return ask('/password', { method: 'POST', body: { present, next } })
}

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: async ({ signal }) => orThrow(await ask<{ sessions: Session[] }>('/sessions', { signal })).sessions,
})

export function revokeSession(id: string): Promise<Done | Refused> {
  return ask(`/sessions/${id}/revoke`, { method: 'POST' })
}

export function revokeOthers(): Promise<Done | Refused> {
  return ask('/sessions/revoke-others', { method: 'POST' })
}

export const devicesQuery = queryOptions({
  queryKey: ['devices'],
  queryFn: async ({ signal }) => orThrow(await ask<{ devices: Device[] }>('/devices', { signal })).devices,
})

export function forgetDevice(id: string): Promise<Done | Refused> {
  return ask(`/devices/${id}/forget`, { method: 'POST' })
}
