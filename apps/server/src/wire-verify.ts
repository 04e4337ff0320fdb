import { verify } from './commands/verify.ts'
import { recordSubjects } from './figures/register.ts'
import { jsonLines } from './outside/append-line.ts'
import type { AnchorLine } from './store/sealing/anchor.ts'
import type { System } from './wire-system.ts'

/** Every town of an installation, and its shelf, held against its own acts; true where nothing differs. */
export async function verifyAll({ system }: { system: System }, { redecide, say }: { redecide: boolean; say: (line: string) => void }): Promise<boolean> {
  const { database, deskParts, law, anchors, sealer, shelf } = system
  const kept = jsonLines<AnchorLine>(await anchors.read())
  return verify({
    towns: [...(await sealer.all())], say, shelf,
    verifying: {
      verify: database.verify, law: law(), masters: deskParts.masters, offices: deskParts.offices, recordSubjects: recordSubjects(Object.values(law().definitions)),
      anchored: async (town) => kept.filter((line) => line.town === town), redecide,
    },
  })
}
