import type { SuppliableView, SupplyView } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

/** What was supplied in a year, what may be, and who supplies. */
interface Supplies {
  supplies: SupplyView[]
  figures: SuppliableView[]
  bodies: string[]
}

export function suppliesQuery(town: number, year: string) {
  return queryOptions({
    queryKey: ['supplies', town, year],
    queryFn: async ({ signal }) => orThrow(await ask<Supplies>(`/towns/${town}/supplies`, { query: { from: `${year}-01-01`, to: `${year}-12-31` }, signal })),
  })
}

/** One figure handed in by a body. Without a last day it is an opening balance. */
export interface Given {
  key: string
  figure: string
  part: SuppliableView['part']
  by: Readonly<Record<string, string>>
  from: string
  to?: string
  value: string
  unit: string
  body: string
  signer: string
  signedOn: string
  meaning: string
  scan: readonly string[]
}

export function giveSupply(town: number, given: Given): Promise<{ id: string } | Refused> {
  return ask(`/towns/${town}/supplies`, { method: 'POST', body: given })
}
