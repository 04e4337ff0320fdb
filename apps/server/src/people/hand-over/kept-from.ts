import type { Day, Id } from '@zhenzhi/kernel'
import type { Tx } from '../../store/connection.ts'
import type { OpenMatter } from '../../store/lists/open-matters.ts'
import { postsOfAccount } from '../../store/people/post-held.ts'

/**
 * Whether a matter is kept from these people: it is about or against one of them, or a unit one of them holds a post in. They are not handed it,
 * and are not told that there is one.
 */
export async function keptFrom(tx: Tx, { town, accounts, day }: { town: number; accounts: readonly Id[]; day: Day }): Promise<(matter: OpenMatter, account: Id) => boolean> {
  const names = new Map<Id, readonly string[]>()
  for (const account of new Set(accounts)) {
    const held = await postsOfAccount(tx, account, day)
    names.set(account, [account, ...held.filter((one) => one.town === town && one.unit !== '').map(({ unit }) => unit)])
  }
  return ({ hiddenFrom }, account) => hiddenFrom.some((name) => names.get(account)?.includes(name) ?? false)
}
