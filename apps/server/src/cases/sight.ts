import type { Definition } from '@zhenzhi/kernel'
import type { Reach } from '../store/reach.ts'

/** What of persons a post may know, each a permission of its own; which posts hold which is the catalog's to say. */
export type Knowing = 'complainants' | 'special-groups' | 'identifiers'

export interface Privacy {
  /** By definition as it stands today, whatever version a case is pinned to: whom it keeps confidential. */
  marks: Readonly<Record<string, Pick<Definition, 'complainant' | 'special'>>>
  /** What somebody may know in a town by the posts held there today. */
  knows: (reach: Reach, town: number) => ReadonlySet<string>
}

/**
 * How a person is shown. `full`: everything. `part`: name and sex, numbers in part. `little`: the name too in part, until a purpose is stated.
 * `none`: not at all, not even in part.
 */
export type Showing = 'full' | 'part' | 'little' | 'none'

/** One reader's eyes on cases of one definition. Decided from the definition and the reach alone, never row by row. */
export interface Sight {
  of: (field: string) => Showing
  /** Free text that is kept sealed, names of files, and for whom something was entered. */
  texts: Showing
}

/** For papers to be matched, search words and the like: persons in part, texts whole. */
export const plainSight: Sight = { of: () => 'part', texts: 'full' }
export const wholeSight: Sight = { of: () => 'full', texts: 'full' }

/** `reveal`: a purpose was stated, and is logged by the caller. */
export interface Looking {
  town: number
  reach: Reach
  definition: string
  reveal?: boolean
}

export function sightOf({ marks, knows }: Privacy, { town, reach, definition, reveal = false }: Looking): Sight {
  const known = knows(reach, town)
  const { complainant, special } = marks[definition] ?? {}
  const plain: Showing = reveal && known.has('identifiers') ? 'full' : 'part'
  const guarded = (what: Knowing): Showing => {
    if (!known.has(what)) return 'none'
    return reveal ? plain : 'little'
  }
  if (special === true) {
    const showing = guarded('special-groups')
    return { of: () => showing, texts: showing === 'part' ? 'full' : showing }
  }
  if (complainant === undefined) return { of: () => plain, texts: 'full' }
  const showing = guarded('complainants')
  return { of: (field) => (field === complainant ? showing : plain), texts: 'full' }
}

/** Names of files and of whom something was entered for may tell who complains, or who is helped. */
export function namesShown({ marks, knows }: Privacy, looking: Looking): Showing {
  const { complainant } = marks[looking.definition] ?? {}
  const sight = sightOf({ marks, knows }, looking)
  const showing = complainant === undefined ? sight.texts : sight.of(complainant)
  return showing === 'part' ? 'full' : showing
}
