import { join } from 'node:path'
import { openSecrets } from '@zhenzhi/server'
import pg from 'pg'

/** The installation's database on a server. */
export function inDatabase(adminUrl: string): string {
  const url = new URL(adminUrl)
  url.pathname = '/zhenzhi'
  return url.href
}

export async function appUrlIn(dataDir: string, adminUrl: string): Promise<string> {
  const secrets = await openSecrets(join(dataDir, 'secrets'))
  const url = new URL(inDatabase(adminUrl))
  url.username = 'zz_app'
  url.password = await secrets.text('database-app')
  return url.href
}

/** Work as the superuser, whom no wall stops. */
export async function asAdmin<T>(adminUrl: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  return work(admin).finally(() => admin.end())
}
