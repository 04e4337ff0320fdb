import { listBackups } from '@zhenzhi/contract'
import type { BackupsView } from '@zhenzhi/contract'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'

/** How the backups of the installation stand, and the last of them. */
export interface BackupsSeen extends Omit<BackupsView, 'runs'> {
  runs: readonly BackupsView['runs'][number][]
}

/** For administrators: whether last night's backup came about. Where it lies is the operator's to know. */
export const backupsRoute: FastifyPluginAsyncZod<{ backups: () => Promise<BackupsSeen> }> = async (app, { backups }) => {
  app.get('/backups', { schema: listBackups, config: { asks: 'backups.see' } }, async () => {
    const { says, worry, at, codeIsHere, runs } = await backups()
    return {
      says, worry, at, codeIsHere,
      runs: runs.map(({ started, ended, name, acts, bytes, fault, checked, clean }) => ({ started, ended, name, acts, bytes, fault, checked, clean })),
    }
  })
}
