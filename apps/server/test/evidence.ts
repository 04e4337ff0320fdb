import { verify } from '../src/commands/verify.ts'
import { recordSubjects } from '../src/figures/register.ts'
import type { System } from '../src/wire-system.ts'
import { town } from './towns.ts'

/** What verify says of these towns; a clean one is one line, a clean shelf none. */
export async function verified(
  { database, law, deskParts, shelf }: Pick<System, 'database' | 'law' | 'deskParts' | 'shelf'>,
  { towns = [town], redecide = false }: { towns?: readonly number[]; redecide?: boolean } = {},
): Promise<{ clean: boolean; said: string[] }> {
  const said: string[] = []
  const clean = await verify({
    towns, shelf, say: (line) => void (/^附件架：.*全部相符$/.test(line) || said.push(line)),
    verifying: { verify: database.verify, law: law(), masters: deskParts.masters, offices: deskParts.offices, recordSubjects: recordSubjects(Object.values(law().definitions)), anchored: async () => [], redecide },
  })
  return { clean, said }
}
