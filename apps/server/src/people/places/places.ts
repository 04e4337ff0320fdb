import { refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { inTowns } from '../../store/in-towns.ts'
import { insertPlace, listPlacesOf, placesThere, setPlaceNames } from '../../store/people/place.ts'
import { asAdministrator, auditIn } from '../audit.ts'
import type { Officer } from '../officer.ts'
import type { Room } from '../room.ts'

/** Villages and grids of a town, by code. */
export async function listPlaces({ pool }: Room, town: number) {
  const rows = await inTowns(pool, [town], (tx) => listPlacesOf(tx, town))
  return rows.map((row) => ({ ...row, ended: row.ended !== null }))
}

export interface AddPlaceAsked {
  by: Officer
  town: number
  kind: 'village' | 'grid'
  code: string
  name: string
  /** The village a grid lies in. */
  parent?: Id | undefined
  aliases: readonly string[]
}

/** Adds a village or a grid. Refused: a code that is taken, a grid in no village of this town, a village in a village. */
export async function addPlace({ pool, clock }: Room, asked: AddPlaceAsked): Promise<{ id: Id } | Refused> {
  const { by, town, kind, code, name, parent, aliases } = asked
  const id = v7()
  return inTowns(pool, [town], async (tx) => {
    if (kind === 'village' && parent !== undefined) return refuse('field-wrong', '村下面不能再设村；要设的是网格吗？', 'parent')
    if (kind === 'grid' && (parent === undefined || (await placesThere(tx, town, [parent])).length === 0)) {
      return refuse('field-missing', '请选择网格所在的村。', 'parent')
    }
    const added = await insertPlace(tx, town, { id, kind, code, name, parent: parent ?? null, aliases: plainAliases(aliases, name) })
    if (!added) return refuse('field-wrong', '这个编码已经有了，请核对。', 'code')
    await auditIn(tx, clock.now().moment, { ...asAdministrator(by, town), verb: 'place-added', subjectKind: 'place', subject: id, detail: { kind, code, name } })
    return { id }
  })
}

export interface RenamePlaceAsked {
  by: Officer
  town: number
  id: Id
  name: string
  aliases: readonly string[]
}

/** Another name, other small names. Its id stays: what was recorded there is found under the name of today. */
export async function renamePlace({ pool, clock }: Room, { by, town, id, name, aliases }: RenamePlaceAsked): Promise<{ done: true } | Refused> {
  return inTowns(pool, [town], async (tx) => {
    const renamed = await setPlaceNames(tx, town, { id, name, aliases: plainAliases(aliases, name) })
    if (!renamed) return refuse('not-found', '没有这个村或网格，请刷新列表。')
    await auditIn(tx, clock.now().moment, {
      ...asAdministrator(by, town), verb: 'place-renamed', subjectKind: 'place', subject: id, detail: { name, aliases: [...aliases] },
    })
    return { done: true }
  })
}

function plainAliases(aliases: readonly string[], name: string): string[] {
  return [...new Set(aliases)].filter((alias) => alias !== name)
}
