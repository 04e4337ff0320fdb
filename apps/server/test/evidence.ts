import { verify } from '../src/commands/verify.ts'
import { recordSubjects } from '../src/figures/register.ts'
import type { System } from '../src/wire-system.ts'
import { town } from './towns.ts'

/** What verify says of these towns; a clean one is one line. */
export async function verified(
  { database, law, deskParts }: Pick<System, 'database' | 'law' | 'deskParts'>,
  { towns = [town], redecide = false }: { towns?: readonly number[]; redecide?: boolean } = {},
): Promise<{ clean: boolean; said: string[] }> {
  const said: string[] = []
  const clean = await verify({
    towns, say: (line) => said.push(line),
    verifying: { verify: database.verify, law: law(), offices: deskParts.offices, recordSubjects: recordSubjects(Object.values(law().definitions)), anchored: async () => [], redecide },
  })
  return { clean, said }
}
