import type { Reach } from './reach.ts'

/** Numbers the parameters of a statement while its text is put together. */
export interface Parameters {
  values: unknown[]
  /** `$3` for a value; the same number for a value that was added before. */
  add: (value: unknown) => string
}

export function parameters(...first: readonly unknown[]): Parameters {
  const values = [...first]
  return {
    values,
    add: (value) => {
      const known = typeof value === 'object' ? -1 : values.indexOf(value)
      return `$${known >= 0 ? known + 1 : values.push(value)}`
    },
  }
}

/**
 * The part of a WHERE that keeps the cases `h` (z.case_head) of one town that this person may see: all of them, or those of the person's
 * places and units and those the person took an act in; never one that is about or against the person or the person's unit, and none that is
 * isolated.
 * Two texts only, so that both are prepared.
 */
export function seenBy(reach: Reach, town: number, { add }: Parameters): string {
  const hidden = `NOT h.isolated AND NOT (h.hidden_from && ${add(namesOf(reach, town))}::text[])`
  if (reach.wide.includes(town)) return hidden
  const places = add(placesIn(reach, town))
  const units = add(unitsIn(reach, town))
  return `${hidden} AND (h.place = ANY(${places}::uuid[]) OR h.unit = ANY(${units}::text[]) OR h.also_unit = ANY(${units}::text[]) OR ${ownIn(reach, { town, add })})`
}

/** A case in which this person took an act. */
export function ownIn(reach: Reach, { town, add }: { town: number; add: Parameters['add'] }): string {
  return `EXISTS (SELECT FROM z.case_account o WHERE o.town_id = ${add(town)} AND o.account = ${add(reach.account)}::uuid AND o.case_id = h.id)`
}

export function placesIn(reach: Reach, town: number): string[] {
  return reach.places.filter((one) => one.town === town).map(({ place }) => place)
}

export function unitsIn(reach: Reach, town: number): string[] {
  return [...new Set(reach.units.filter((one) => one.town === town).map(({ unit }) => unit))]
}

/** By what a case may be hidden from this person: the account, and every unit the person holds a post in. */
export function namesOf(reach: Reach, town: number): string[] {
  const units = reach.posts.filter((post) => post.town === town && post.unit !== '').map(({ unit }) => unit)
  return [...new Set([reach.account, ...unitsIn(reach, town), ...units])]
}
