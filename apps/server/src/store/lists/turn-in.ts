import { ownIn } from '../seen-by.ts'
import type { Parameters } from '../seen-by.ts'
import type { Hand, Listing } from './listing.ts'

interface Within {
  town: number
  add: Parameters['add']
}

/** The condition that it is the reader's turn, by the posts held, or that it is not. None where nothing of the kind is asked. */
export function turnIn({ turn, reach }: Pick<Listing, 'turn' | 'reach'>, { town, add }: Within): string[] {
  if (turn === undefined) return []
  const hands = turn.hands.filter((hand) => hand.town === town)
  const own = hands.map((hand) => `((h.definition || ' ' || h.state) = ANY(${add(hand.steps)}::text[]) AND ${standsAt(hand, reach, { town, add })})`).join(' OR ')
  return [turn.whose === 'own' ? `(${own || 'false'})` : `NOT (${own || 'false'})`]
}

function standsAt({ at }: Hand, reach: Listing['reach'], { town, add }: Within): string {
  if (at === 'town') return 'true'
  if (at === 'own') return ownIn(reach, { town, add })
  return 'unit' in at ? `h.unit = ${add(at.unit)}` : `coalesce(h.place = ANY(${add(at.places)}::uuid[]), false)`
}
