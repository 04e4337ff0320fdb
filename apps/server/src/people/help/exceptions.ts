import { despiteLines, type DespiteLine } from '../../store/audit/despite-lines.ts'
import { inTowns } from '../../store/in-towns.ts'
import type { Officer } from '../officer.ts'
import type { Room } from '../room.ts'

/** Acts of a town that were taken although good practice advised against them, the latest first, as far as whoever asks sees their cases. */
export async function listExceptions({ pool }: Room, { by, town }: { by: Officer; town: number }): Promise<DespiteLine[]> {
  return inTowns(pool, [town], (tx) => despiteLines(tx, town, by.reach))
}
