import type { SimilarCase } from '@zhenzhi/contract'
import type { LikeCase } from '../../../../cases/likeness/like-cases.ts'
import type { LikenessDesk } from '../../../../cases/likeness/likeness-desk.ts'
import { caseRow, namesOf } from '../../../present/case-view.ts'
import type { SeenRow } from '../../../present/case-view.ts'
import type { CaseParts } from '../case-parts.ts'

/** What the routes of likeness and threads are handed. */
export interface LikenessParts {
  parts: CaseParts
  likeness: LikenessDesk
}

type Row = Omit<SeenRow, 'overdue' | 'passes'>

/** A row of a case as lists have it. */
export function rowOf({ now }: CaseParts, row: Row, places: Readonly<Record<string, string>>) {
  return caseRow({ ...row, overdue: row.nextDue !== null && row.nextDue < now().day }, namesOf({ places }, { linked: [] }))
}

export async function similarCases(parts: CaseParts, town: number, found: readonly LikeCase[]): Promise<SimilarCase[]> {
  const { places } = await parts.names.forTowns([town])
  return found.map(({ row, text, reasons }) => ({ row: rowOf(parts, row, places), text, place: places[row.place ?? ''] ?? null, reasons: [...reasons] }))
}
