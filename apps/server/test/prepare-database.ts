import { join } from 'node:path'
import { migrate } from '../src/store/migrate.ts'
import { ensureRoles, roles } from '../src/store/roles.ts'
import type { Role } from '../src/store/roles.ts'

export const migrations = join(import.meta.dirname, '../migrations')

/** Known passwords, on a cluster that lives as long as the run. */
export const testPasswords = byRole((role) => `test-only-${role}`)

/** Roles and tables in a database that has none yet. */
export async function prepareDatabase(adminUrl: string): Promise<void> {
  await ensureRoles(adminUrl, testPasswords)
  await migrate(adminUrl, migrations)
}

export function byRole<T>(of: (role: Role) => T): Record<Role, T> {
  // Every role has its entry; the type of fromEntries does not say so.
  return Object.fromEntries(roles.map((role) => [role, of(role)])) as Record<Role, T>
}
