import { asAdmin } from '../database.ts'

/** What a statement finds, as nobody but the machine's owner could ask. */
export function rowsOf(adminUrl: string, sql: string): Promise<object[]> {
  return asAdmin(adminUrl, async (admin) => (await admin.query<Record<string, unknown>>(sql)).rows)
}
