import type { DossierView } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { addressOf, ask } from './ask.ts'
import { orThrow } from './refused.ts'

/** What the dossier of a case holds now; asked anew once the case went on. */
export function dossierQuery(id: string, position: number) {
  return queryOptions({ queryKey: ['dossier', id, position], queryFn: async ({ signal }) => orThrow(await ask<DossierView>(`/cases/${id}/dossier`, { signal })) })
}

export function dossierAddress(id: string, as: 'docx' | 'zip'): string {
  return addressOf(`/cases/${id}/dossier/file`, { as })
}
