import { refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { inTowns } from '../../store/in-towns.ts'
import { insertUnit, listUnitsOf, setUnitName, type UnitRow } from '../../store/people/unit.ts'
import { asAdministrator, auditIn } from '../audit.ts'
import { administers, type Officer } from '../officer.ts'
import type { Room } from '../room.ts'

/** Offices of a town, and bodies placed in it, by name. */
export async function listUnits({ pool }: Room, town: number) {
  return inTowns(pool, [town], (tx) => listUnitsOf(tx, town))
}

export interface AddUnitAsked {
  by: Officer
  town: number
  name: string
  /** An office of the town where it is left out; a body only from the county. */
  kind?: UnitRow['kind'] | undefined
}

export async function addUnit({ pool, clock }: Room, { by, town, name, kind = 'office' }: AddUnitAsked): Promise<{ id: string } | Refused> {
  const id = v7()
  if (kind === 'body' && !administers(by, town, 'root')) return ofCounty()
  return inTowns(pool, [town], async (tx) => {
    const units = await listUnitsOf(tx, town)
    if (units.some((unit) => unit.name === name)) return refuse('field-wrong', '这个科室已经有了。', 'name')
    await insertUnit(tx, town, { id, name, kind })
    await auditIn(tx, clock.now().moment, { ...asAdministrator(by, town), verb: 'unit-added', subjectKind: 'unit', subject: id, detail: { name, kind } })
    return { id }
  })
}

export interface RenameUnitAsked extends Omit<AddUnitAsked, 'kind'> {
  id: string
}

/** Offices are renamed at every reform; their ids, by which cases and posts name them, stay. */
export async function renameUnit({ pool, clock }: Room, { by, town, id, name }: RenameUnitAsked): Promise<{ done: true } | Refused> {
  return inTowns(pool, [town], async (tx) => {
    const units = await listUnitsOf(tx, town)
    if (units.some((unit) => unit.id === id && unit.kind === 'body') && !administers(by, town, 'root')) return ofCounty()
    if (units.some((unit) => unit.name === name && unit.id !== id)) return refuse('field-wrong', '这个名称已经有别的科室在用。', 'name')
    if (!(await setUnitName(tx, town, { id, name }))) return refuse('not-found', '没有这个科室，请刷新列表。')
    await auditIn(tx, clock.now().moment, { ...asAdministrator(by, town), verb: 'unit-renamed', subjectKind: 'unit', subject: id, detail: { name } })
    return { done: true }
  })
}

function ofCounty(): Refused {
  return refuse('beyond-own-grant', '派驻机构由县里设置和改名，请与县里联系。', 'name')
}
