import { isRefused } from '@zhenzhi/kernel'
import { inTowns } from '@zhenzhi/server'
import type { PlayedStage } from './play-town.fixture.ts'

/** The cases of a definition in a played town, in the order they were opened in, as somebody who reads the whole town sees them. */
export async function casesOf({ system, town }: Pick<PlayedStage, 'system' | 'town'>, definition: string) {
  const accounts = await system.people.listAccounts(undefined, town)
  const reader = await system.people.findOfficer(accounts.find(({ signIn }) => signIn === 'fazhishenhe')?.id ?? '')
  if (reader === undefined) throw new Error('nobody reads the whole town')
  const ids = await inTowns(system.database.app, [town], async (tx) => {
    const { rows } = await tx.query<{ id: string }>('SELECT id FROM z.case_head WHERE definition = $1 ORDER BY id', [definition])
    return rows.map(({ id }) => id)
  })
  const views = await Promise.all(ids.map((caseId) => system.desk.view({ town, caseId, reach: reader.reach })))
  return views.flatMap((view) => (isRefused(view) ? [] : [view]))
}
