import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../../store/connection.ts'
import { wherePersonsStand } from '../../store/persons/where-persons-stand.ts'
import type { PersonStands } from '../../store/persons/where-persons-stand.ts'
import type { Reach } from '../../store/reach.ts'
import type { Privacy } from '../sight.ts'
import { sightOf } from '../sight.ts'

export interface Standing {
  /** What this reader may open and may know the person of. */
  open: PersonStands[]
  /** Kept by others. That somebody complained, or is helped, is not told by counting it either. */
  elsewhere: PersonStands[]
}

/** Where persons stand, parted by what a reader may know: that somebody complained, or is helped, is itself known to few. */
export async function standingOf(tx: Tx, privacy: Privacy, asked: { town: number; persons: readonly Id[]; reach: Reach }): Promise<Standing> {
  const all = await wherePersonsStand(tx, asked)
  const knows = ({ definition, field }: PersonStands) => sightOf(privacy, { ...asked, definition }).of(field) !== 'none'
  const isConfidential = ({ definition, field }: PersonStands) => privacy.marks[definition]?.special === true || privacy.marks[definition]?.complainant === field
  return { open: all.filter((one) => one.seen && knows(one)), elsewhere: all.filter((one) => !one.seen && !isConfidential(one)) }
}
