import type { Id } from '@zhenzhi/kernel'
import { inTowns } from '../store/in-towns.ts'
import { listPlacesOf } from '../store/people/place.ts'
import type { ReturnsRoom } from './returns-room.ts'

/** The villages of a town by every name they are called. */
export async function placesFor({ app }: ReturnsRoom, town: number): Promise<{ id: Id; name: string; aliases: string[] }[]> {
  const places = await inTowns(app, [town], (tx) => listPlacesOf(tx, town))
  return places.filter(({ kind, ended }) => kind === 'village' && ended === null).map(({ id, name, aliases }) => ({ id, name, aliases }))
}
