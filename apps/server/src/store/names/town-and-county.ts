import type { Tx } from '../connection.ts'

/** What a town is called and what its county is called, without what stands in brackets behind a name; of a county only the latter. */
export async function townAndCounty(tx: Tx, town: number): Promise<{ town?: string; county?: string }> {
  const { rows: [row] } = await tx.query<{ name: string; kind: string; above: string | null }>(
    'SELECT t.name, t.kind, p.name AS above FROM z.town t LEFT JOIN z.town p ON p.id = t.parent WHERE t.id = $1', [town])
  if (row === undefined) return {}
  const [name, above] = [bare(row.name), row.above === null ? null : bare(row.above)]
  return row.kind === 'county' ? { county: name } : { town: name, ...(above === null ? {} : { county: above }) }
}

function bare(name: string): string {
  return name.replace(/[（(].*$/u, '')
}
