import type { TakeIn } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

export function takeInQuery(town: number) {
  return queryOptions({
    queryKey: ['take-in', town],
    queryFn: async ({ signal }) => orThrow(await ask<{ takeIn: TakeIn | null; mayChange: boolean }>(`/towns/${town}/take-in`, { signal })),
  })
}

export function setTakeIn(town: number, takeIn: TakeIn): Promise<{ done: true } | Refused> {
  return ask(`/towns/${town}/take-in`, { method: 'PUT', body: takeIn })
}
