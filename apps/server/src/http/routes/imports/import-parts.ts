import { isRefused } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import type { ImportView } from '@zhenzhi/contract'
import type { ImportDesk } from '../../../imports/import-desk.ts'
import type { Officer } from '../../../people/officer.ts'
import { importView } from '../../present/import-view.ts'
import { whoActs } from '../cases/case-parts.ts'
import type { CaseParts } from '../cases/case-parts.ts'

/** What the import routes are handed. */
export interface ImportRouteParts {
  parts: CaseParts
  imports: ImportDesk
}

/** Somebody who imports into a town, in whichever of their posts each act is open to. */
export function importerOf(officer: Officer, town: number) {
  const who = (by: readonly string[], office: string | null) => whoActs(officer, { town, by, unit: office ?? '' })
  return { account: officer.account, reach: officer.reach, who }
}

export function ofImport(officer: Officer, { town, id }: { town: number; id: Id }) {
  return { town, id, importer: importerOf(officer, town) }
}

/** The import as it stands after what was asked of it, or why that was refused. */
export async function answerWith({ parts, imports }: ImportRouteParts, officer: Officer, { at, answer }: { at: { town: number; id: Id }; answer: object | Refused }): Promise<ImportView | Refused> {
  if (isRefused(answer)) return answer
  const seen = await imports.view(ofImport(officer, at))
  if (isRefused(seen)) return seen
  const open = await parts.names.seen({ reach: officer.reach, town: at.town, ids: seen.left.map(({ caseId }) => caseId) })
  return importView({ ...seen, left: seen.left.filter(({ caseId }) => open.has(caseId)) }, parts.law().current, officer.account)
}
