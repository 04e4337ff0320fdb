import type { BorrowRequest, Exception } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

export function borrowQuery(town: number) {
  return queryOptions({
    queryKey: ['borrow', town],
    queryFn: async ({ signal }) => orThrow(await ask<{ requests: BorrowRequest[]; mayAnswer: boolean }>(`/towns/${town}/borrow-requests`, { signal })),
  })
}

export function askToBorrow(town: number, wanted: { post: string; unit: string; until: string; reason: string }): Promise<{ id: string } | Refused> {
  return ask(`/towns/${town}/borrow-requests`, { method: 'POST', body: wanted })
}

export interface BorrowAnswer {
  lend?: { account: string; home: string; to?: string }
  decline?: string
}

export function answerBorrow(town: number, id: string, answer: BorrowAnswer): Promise<{ done: true } | Refused> {
  return ask(`/towns/${town}/borrow-requests/${id}/answer`, { method: 'POST', body: answer })
}

export function exceptionsQuery(town: number) {
  return queryOptions({
    queryKey: ['exceptions', town],
    queryFn: async ({ signal }) => orThrow(await ask<{ exceptions: Exception[] }>(`/towns/${town}/exceptions`, { signal })).exceptions,
  })
}
