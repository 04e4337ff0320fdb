import type { Target } from './find-target.ts'
import { concepts, lawFor, type Law } from './law.ts'
import { findPlace, type Place } from './place.ts'

/** One arrow, its end already looked up. */
export interface Arrow {
  readonly from: Place
  readonly to: Target
  readonly asType: boolean
}

/** Why an arrow is refused, as the end of a sentence; undefined when it may stand. */
export function findFault({ from, to, asType }: Arrow): string | undefined {
  const law = lawFor(from)
  switch (to.kind) {
    case 'deep':
      return 'reaches past a public face; another package is imported by its name alone'
    case 'node':
      return law.node ? undefined : `${from.room} may not import from Node`
    case 'npm':
      if (law.npm === 'any' || law.npm.includes(to.name)) return undefined
      return `${from.room} may import ${law.npm.length > 0 ? `only ${law.npm.join(', ')}` : 'nothing'} from npm`
    case 'file': {
      const place = findPlace(to.path)
      if (!place) return 'leads into no room of the house'
      // What tests stand on is open to every test of the package, wherever it lies.
      if (from.test && from.package === place.package && /\.fixture\.tsx?$/.test(to.path)) return undefined
      return doorFault(from, place, to.by) ?? floorFault({ from, place, law, asType })
    }
  }
}

/** What holds whatever the floors are: the way in, and what nobody may import. */
function doorFault(from: Place, to: Place, by: 'path' | 'name'): string | undefined {
  if (to.floor === 'main') return 'nothing imports main.ts'
  if (to.floor === 'tools' && from.floor !== 'tools') return 'nobody imports tools'
  if (to.test) return 'nothing imports a test'
  if (by === 'path') return from.package === to.package ? undefined : 'is a deep path into another package; import it by its name'
  const mayNameItself = from.test || from.floor === 'server test'
  return from.package === to.package && !mayNameItself ? 'names its own package; say the file' : undefined
}

interface Steps {
  readonly from: Place
  readonly place: Place
  readonly law: Law
  readonly asType: boolean
}

function floorFault({ from, place, law, asType }: Steps): string | undefined {
  if (from.package === place.package && from.floor === place.floor && from.room === place.room) return undefined
  if (from.floor === 'kernel' && place.floor === 'kernel') return orderFault(from.room, place.room)
  if (from.floor === 'area list' && place.floor === 'definition' && !place.room.startsWith(`${from.room}/`)) {
    return `${from.room} lists its own area's definitions, not ${place.room}`
  }
  if (law.floors.includes(place.floor)) return undefined
  if (law.asType?.includes(place.floor)) {
    return asType ? undefined : `${from.room} may import ${place.room} only by \`import type\``
  }
  return `${from.room} may import ${law.floors.join(', ') || 'no other room'}; never ${place.room}`
}

function orderFault(from: string, to: string): string | undefined {
  const before = concepts.slice(0, concepts.indexOf(from))
  return before.includes(to) ? undefined : `${from} may import ${before.join(', ') || 'no other concept'}; never ${to}`
}
