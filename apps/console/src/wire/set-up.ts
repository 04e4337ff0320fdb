import { queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

export interface SetUpStatus {
  done: boolean
  demo: boolean
}

export const setUpStatusQuery = queryOptions({
  queryKey: ['set-up'],
  queryFn: async ({ signal }) => orThrow(await ask<SetUpStatus>('/set-up', { signal })),
})

/** A county or town out of the national divisions, and who looks after it. */
export interface SetUp {
  setUpCode: string
  kind: 'town' | 'county'
  code: string
  name: string
  administrator: { signIn: string; name: string; password: string }
}

export function setUp(wanted: SetUp): Promise<{ done: true } | Refused> {
  return ask('/set-up', { method: 'POST', body: wanted })
}

/** The invented county to try things in; it brings its own accounts. */
export function setUpDemo(setUpCode: string): Promise<{ done: true } | Refused> {
  return ask('/set-up/demo', { method: 'POST', body: { setUpCode } })
}

export interface Division {
  code: string
  name: string
  level: number
}

/** What lies directly in a division; the provinces where none is given. */
export function divisionsQuery(parent: string | undefined) {
  return queryOptions({
    queryKey: ['divisions', parent ?? ''],
    queryFn: async ({ signal }) => orThrow(await ask<{ divisions: Division[] }>('/divisions', { query: { parent }, signal })).divisions,
    staleTime: Infinity,
  })
}
