import type { ExtractView, PersonFound, ReadingPurpose, ReadingView } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { addressOf, ask, csrfHeader } from './ask.ts'
import { orThrow, unreachable } from './refused.ts'
import type { Refused } from './refused.ts'

export interface PersonAsked {
  phone?: string
  idNumber?: string
  why?: ReadingPurpose
  purpose?: string
}

/** By a whole number, in the body: it stands in no address. */
export function findPersons(town: number, asked: PersonAsked): Promise<{ persons: PersonFound[] } | Refused> {
  return ask<{ persons: PersonFound[] }>(`/towns/${town}/persons/find`, { method: 'POST', body: asked })
}

export interface ForRequest {
  request: string
  persons: readonly string[]
}

export function extractPerson(town: number, of: ForRequest): Promise<ExtractView | Refused> {
  return ask<ExtractView>(`/towns/${town}/persons/extract`, { method: 'POST', body: of })
}

/** The same on paper. */
export async function extractPaper(town: number, of: ForRequest): Promise<{ bytes: Blob } | Refused> {
  const headers = { ...csrfHeader(), 'content-type': 'application/json' }
  try {
    const reply = await fetch(addressOf(`/towns/${town}/persons/extract`, { as: 'docx' }), { method: 'POST', headers, credentials: 'same-origin', body: JSON.stringify(of) })
    return reply.ok ? { bytes: await reply.blob() } : unreachable
  } catch {
    return unreachable
  }
}

export interface Correcting extends ForRequest {
  key: string
  reason: string
  parts: Readonly<Record<string, string>>
}

export function correctPerson(town: number, correcting: Correcting): Promise<{ corrected: number; left: number } | Refused> {
  return ask<{ corrected: number; left: number }>(`/towns/${town}/persons/correct`, { method: 'POST', body: correcting })
}

export function readersQuery(id: string) {
  return queryOptions({
    queryKey: ['readers', id],
    queryFn: async ({ signal }) => orThrow(await ask<{ readings: ReadingView[] }>(`/cases/${id}/readers`, { signal })),
    // Each look is a line in the log itself.
    staleTime: Infinity,
  })
}
