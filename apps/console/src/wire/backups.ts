import type { BackupsView } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { orThrow } from './refused.ts'

/** How the backups of the installation stand. */
export const backupsQuery = queryOptions({
  queryKey: ['backups'],
  queryFn: async ({ signal }) => orThrow(await ask<BackupsView>('/backups', { signal })),
})
