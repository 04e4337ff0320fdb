import type { CaseList, PhotosPlaced } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

/** What was registered of one day: where photographs of that day may belong. */
export function eventsQuery(town: number, day: string) {
  return queryOptions({ queryKey: ['events', town, day], queryFn: async ({ signal }) => orThrow(await ask<CaseList>('/cases', { query: { town, from: day, to: day }, signal })).rows })
}

export function placePhotos(id: string, key: string, files: readonly string[]): Promise<PhotosPlaced | Refused> {
  return ask(`/cases/${id}/photos`, { method: 'POST', body: { key, files } })
}
