import { asAdmin } from '../sets/addresses.ts'
import type { Installation } from '../sets/fresh-installation.ts'
import { readers } from '../sets/staff.ts'

/** What `rebuild` makes anew. The adviser of a set was given cases beside the acts, and these rows are left out. */
const tables = ['case_head', 'duty', 'case_value', 'words', 'case_account', 'case_person', 'paper', 'balance_day', 'balance_span', 'subject_day']

const besides = `AND t.account <> (SELECT a.id FROM z.account a WHERE a.sign_in = '${readers.adviser}')`

/** A digest of each derived table's rows of a town, whatever order they lie in. */
export function derivedOf({ adminUrl }: Installation, town: number): Promise<ReadonlyMap<string, string>> {
  return asAdmin(adminUrl, async (admin) => {
    const digests = new Map<string, string>()
    for (const table of tables) {
      const { rows: [found] } = await admin.query<{ digest: string }>(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS digest FROM z.${table} t WHERE t.town_id = $1 ${table === 'case_account' ? besides : ''}`, [town])
      digests.set(table, found?.digest ?? '')
    }
    return digests
  })
}

/** Tables that are not the same, with their numbers of rows before and after. */
export function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const rows = (digest = '') => digest.split(' ')[0] ?? ''
  return [...before].flatMap(([table, digest]) => (after.get(table) === digest ? [] : [`${table} (${rows(digest)} → ${rows(after.get(table))} rows)`]))
}
