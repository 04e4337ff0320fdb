import type { Me } from '@zhenzhi/contract'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { ask, keepCsrf } from './ask.ts'
import { orThrow } from './refused.ts'

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => {
    const me = orThrow(await ask<Me>('/me', { signal }))
    keepCsrf(me.csrf)
    return me
  },
  staleTime: 60_000,
  refetchOnWindowFocus: true,
})

/** Who is at the screen. Only inside the frame, where somebody is signed in. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data
}

/** Whether the server lets this person ask for something, in a town or at all. What it means is the server's. */
export function may({ may: all }: Me, asked: string, town?: number): boolean {
  return all.some((one) => one.ask === asked && (town === undefined || one.towns.includes(town)))
}
