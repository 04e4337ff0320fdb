import { createHash } from 'node:crypto'
import type { Id } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import type { DemoDeed } from './deed.ts'
import type { Setting } from './setting.ts'

/** A case of the script: its id, its deeds in order, and their acts as far as they are known. */
export interface PlottedCase {
  id: Id
  deeds: DemoDeed[]
  acts: Id[]
}

/** The cases of a script by name. Their ids follow from the installation and the name, so that a later start finds them again. */
export function plotOf(deeds: readonly DemoDeed[], installation: Id): Map<string, PlottedCase> {
  const cases = new Map<string, PlottedCase>()
  for (const deed of deeds) {
    const known = cases.get(deed.case)
    if (known !== undefined) known.deeds.push(deed)
    else cases.set(deed.case, { id: idOf(deed, installation), deeds: [deed], acts: [] })
  }
  return cases
}

function idOf({ case: name, moment }: DemoDeed, installation: Id): Id {
  return v7({ msecs: Date.parse(moment), random: createHash('sha256').update(`${installation} ${name}`).digest() })
}

/** Names an attempt for good: taken once, the act is found again by it. */
export function keyOf({ case: name, name: act, moment }: DemoDeed): string {
  return `demo:${name}:${act}:${moment}`
}

/** Names all that is played; another script gets another name. */
export function nameOf(deeds: readonly DemoDeed[], { county, towns, administrator, accounts }: Setting): string {
  return createHash('sha256').update(JSON.stringify({ county, towns, administrator, accounts, deeds })).digest('hex').slice(0, 16)
}
