import type { Place } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

async function findAll(town: number): Promise<Place[]> {
  return orThrow(await ask<{ places: Place[] }>(`/towns/${town}/places`)).places
}

/** Those that can be chosen today. */
export async function findPlaces(town: number): Promise<Place[]> {
  return (await findAll(town)).filter((place) => !place.ended)
}

export function placesQuery(town: number) {
  return queryOptions({ queryKey: ['places', town], queryFn: () => findAll(town), staleTime: 5 * 60_000 })
}

export interface PlaceWanted {
  kind: Place['kind']
  code: string
  name: string
  parent?: string
  aliases: string[]
}

export function addPlace(town: number, wanted: PlaceWanted): Promise<{ id: string } | Refused> {
  return ask(`/towns/${town}/places`, { method: 'POST', body: wanted })
}

export function renamePlace(town: number, id: string, wanted: { name: string; aliases: string[] }): Promise<{ done: true } | Refused> {
  return ask(`/towns/${town}/places/${id}`, { method: 'PUT', body: wanted })
}
