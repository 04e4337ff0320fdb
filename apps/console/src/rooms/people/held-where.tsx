import type { PostHeld } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { placesQuery } from '../../wire/places.ts'
import { unitsQuery } from '../../wire/units.ts'

/** The office or the villages of a post, in brackets; nothing where it is held for the whole town. */
export function HeldWhere({ town, post: { unit, places: ids } }: { town: number; post: Pick<PostHeld, 'unit' | 'places'> }) {
  const { data: units } = useSuspenseQuery(unitsQuery(town))
  const { data: places } = useSuspenseQuery(placesQuery(town))
  const where = units.find((one) => one.id === unit)?.name ?? (places.filter((place) => ids.includes(place.id)).map((place) => place.name).join('、') || unit)
  return where === '' ? null : <>（{where}）</>
}
