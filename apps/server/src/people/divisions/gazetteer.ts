import type { Gazetteer } from '@zhenzhi/proofread'
import type { DivisionRow } from '../../store/people/division.ts'
import { readDownToTowns } from './division-files.ts'

/** The national divisions down to towns, by name, as the package has them; no database is asked. Some 45,000: read when wanted, kept by nobody. */
export async function readGazetteer(): Promise<Gazetteer> {
  const rows = await readDownToTowns()
  const [byCode, byName] = [new Map(rows.map((row) => [row.code, row])), Map.groupBy(rows, ({ name }) => name)]
  return { find: (name) => (byName.get(name) ?? []).map((row) => ({ name, above: aboveOf(row, byCode) })) }
}

/** From the province down. */
function aboveOf({ parent }: DivisionRow, byCode: ReadonlyMap<string, DivisionRow>): string[] {
  const above = parent === null ? undefined : byCode.get(parent)
  return above === undefined ? [] : [...aboveOf(above, byCode), above.name]
}
