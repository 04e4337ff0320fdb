import { recordSubjects } from '../src/figures/register.ts'
import { rebuildTown } from '../src/cases/rebuild-town.ts'
import { rebuildBalances } from '../src/figures/rebuild-balances.ts'
import type { Pool } from '../src/store/connection.ts'
import type { AnchorLine, Anchors } from '../src/store/sealing/anchor.ts'
import type { Role } from '../src/store/roles.ts'
import type { HashName } from '../src/store/sealing/merkle.ts'
import { sealTown } from '../src/store/sealing/seal-town.ts'
import { verifyTown } from '../src/cases/verify/verify-town.ts'
import type { Finding } from '../src/commands/verify.ts'
import { testMasters } from './toy-desk.ts'
import { toyLaw } from './toy-law.ts'

const law = toyLaw()
const subjects = recordSubjects(Object.values(law.definitions))
const moment = '2026-03-31T10:00:00.000Z'

/** Lines “outside the database”, in memory. */
export function memoryAnchors(): Anchors & { lines: AnchorLine[] } {
  const lines: AnchorLine[] = []
  return {
    lines,
    last: async (town) => Math.max(0, ...lines.filter((line) => line.town === town).map(({ batch }) => batch)),
    append: async (more) => { lines.push(...more) },
  }
}

export interface Books {
  database: Record<Role, Pool>
  town: number
}

/** Seals everything that waits, so many acts a batch. */
export async function sealAll({ database, town }: Books, { anchors, limit = 7, alg = 'sha256' }: { anchors?: Anchors; limit?: number; alg?: HashName } = {}): Promise<void> {
  const sealing = { limit, moment, alg, recordSubjects: subjects, busy: 'wait', ...(anchors === undefined ? {} : { anchors }) } as const
  while ((await sealTown(database.sealer, town, sealing)).acts > 0) continue
}

export async function findingsOf({ database, town }: Books, more: { anchored?: readonly AnchorLine[]; redecide?: boolean } = {}): Promise<Finding[]> {
  const found: Finding[] = []
  await verifyTown({
    verify: database.verify, law, masters: testMasters, offices: {}, recordSubjects: subjects, anchored: async () => more.anchored ?? [],
    redecide: more.redecide ?? false, found: (finding) => { found.push(finding) },
  }, town)
  return found
}

export function rebuildAll({ database, town }: Books): Promise<{ cases: number; acts: number }> {
  return rebuildTown({
    rebuild: database.rebuild, law, masters: testMasters, offices: {}, atOnce: 10,
    rebuildBalances: (pool, at) => rebuildBalances(pool, at, { moment, recordSubjects: subjects }),
  }, town)
}
