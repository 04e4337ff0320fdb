import type { DefinitionView } from '@zhenzhi/contract'
import type { CaseSearch } from '../../wire/cases.ts'

interface Ground {
  definition: Pick<DefinitionView, 'states' | 'filters'>
  /** Ids of places; absent where the list is not narrowed by place. */
  places?: readonly string[]
}

export interface KnownFilters {
  search: CaseSearch
  /** What was asked for and narrows nothing here, by name. */
  unknown: string[]
}

/** Of what an address asks for, what this list can be narrowed by. An address may be typed, old, or of another town. */
export function knownFilters(asked: CaseSearch, { definition, places }: Ground): KnownFilters {
  const { state, place, where = [], ...rest } = asked
  const knowsState = state === undefined || Object.hasOwn(definition.states, state)
  const knowsPlace = place === undefined || places?.includes(place) === true
  const known = where.filter((one) => isKnown(one, definition))
  return {
    search: {
      ...rest,
      ...(state !== undefined && knowsState ? { state } : {}),
      ...(place !== undefined && knowsPlace ? { place } : {}),
      ...(known.length > 0 ? { where: known } : {}),
    },
    unknown: [...(knowsState ? [] : ['state']), ...(knowsPlace ? [] : ['place']), ...where.filter((one) => !known.includes(one))],
  }
}

function isKnown(one: string, { filters }: Ground['definition']): boolean {
  const at = one.indexOf(':')
  const filter = filters.find(({ name }) => name === one.slice(0, at))
  return filter !== undefined && Object.hasOwn(filter.choices, one.slice(at + 1))
}
