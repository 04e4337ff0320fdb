import { createHash } from 'node:crypto'
import { asOwner, atOneMoment, listTables, readTable } from '../../src/store/export/whole-tables.ts'

/** A hash of each table's rows in an order of their own: the same for the same content, wherever it lies. */
export function digestsOf(adminUrl: string): Promise<Record<string, string>> {
  return atOneMoment(adminUrl, async (client) => {
    await asOwner(client)
    const digests: Record<string, string> = {}
    for (const table of await listTables(client)) {
      let text = ''
      for await (const some of readTable(client, table)) text += some.toString()
      const rows = text.split('\n').toSorted()
      digests[table.name] = `${rows.length - 1} ${createHash('sha256').update(rows.join('\n')).digest('hex')}`
    }
    return digests
  })
}
