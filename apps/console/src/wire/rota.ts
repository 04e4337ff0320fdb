import type { RotaMonth, RotaNow, RotaPlan, ShiftKind, ShiftStep } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'
import { sendingKey } from './returns.ts'

export interface RotaAt {
  town: number
  month: string
}

const at = ({ town, month }: RotaAt) => `/towns/${town}/rota/${month}`

export function rotaQuery(place: RotaAt) {
  return queryOptions({ queryKey: ['rota', place.town, place.month], queryFn: async ({ signal }) => orThrow(await ask<RotaMonth>(at(place), { signal })), refetchInterval: 60_000 })
}

export function onDutyQuery(town: number) {
  return queryOptions({ queryKey: ['on-duty', town], queryFn: async ({ signal }) => orThrow(await ask<RotaNow>(`/towns/${town}/on-duty`, { signal })), refetchInterval: 60_000 })
}

export function planRota(place: RotaAt, kind: ShiftKind, plan: RotaPlan): Promise<RotaMonth | Refused> {
  return ask(`${at(place)}/plan`, { method: 'POST', body: { ...plan, kind } })
}

export interface ShiftToAdd {
  kind: ShiftKind
  day: string
  starts: string
  ends: string
  unit?: string
  onShift?: string
  lead?: string
}

export function addShift(town: number, shift: ShiftToAdd & { key: string }): Promise<RotaMonth | Refused> {
  return ask(`/towns/${town}/shifts`, { method: 'POST', body: shift })
}

export function stepShift(town: number, shift: { id: string; position: number }, doing: ShiftStep): Promise<RotaMonth | Refused> {
  return ask(`/towns/${town}/shifts/${shift.id}`, { method: 'POST', body: { key: sendingKey(), after: shift.position, doing } })
}

export function keepDutyPhone(town: number, account: string, phone: string): Promise<{ done: true } | Refused> {
  return ask(`/towns/${town}/duty-phones`, { method: 'POST', body: { account, phone } })
}

export function takeUrgent(town: number, id: string): Promise<{ done: true } | Refused> {
  return ask(`/towns/${town}/on-duty/${id}/take`, { method: 'POST', body: { key: sendingKey() } })
}
