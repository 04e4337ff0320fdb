import type { Unit } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

export function unitsQuery(town: number) {
  return queryOptions({
    queryKey: ['units', town],
    queryFn: async ({ signal }) => orThrow(await ask<{ units: Unit[] }>(`/towns/${town}/units`, { signal })).units,
    staleTime: 5 * 60_000,
  })
}

export function addUnit(town: number, name: string, kind: Unit['kind']): Promise<{ id: string } | Refused> {
  return ask(`/towns/${town}/units`, { method: 'POST', body: { name, kind } })
}

export function renameUnit(town: number, id: string, name: string): Promise<{ done: true } | Refused> {
  return ask(`/towns/${town}/units/${id}`, { method: 'PUT', body: { name } })
}
