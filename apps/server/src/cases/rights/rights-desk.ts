import type { Id, Refused } from '@zhenzhi/kernel'
import { readingsOf } from '../../store/audit/readings.ts'
import type { Reading } from '../../store/audit/readings.ts'
import { inTowns } from '../../store/in-towns.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { CaseDesk } from '../desk.ts'
import { correctPerson } from './correct-person.ts'
import type { CorrectedEverywhere, Correcting } from './correct-person.ts'
import { findPersons } from './find-persons.ts'
import type { Finding, FoundPerson } from './find-persons.ts'
import { makeExtract } from './make-extract.ts'
import type { Extract, Extracting } from './make-extract.ts'

/** A person's own rights in what is kept of them. Who asks, and for what, is logged by the caller. */
export interface RightsDesk {
  find: (finding: Finding) => Promise<FoundPerson[]>
  extract: (extracting: Extracting) => Promise<Extract>
  correct: (correcting: Correcting) => Promise<CorrectedEverywhere | Refused>
  /** Who read a case; whether the asker may see it is asked before. */
  readers: (town: number, caseId: Id) => Promise<Reading[]>
}

const mostReaders = 500

export function makeRightsDesk(parts: DeskParts, desk: CaseDesk): RightsDesk {
  return {
    find: (finding) => findPersons(parts, finding),
    extract: (extracting) => makeExtract(parts, extracting),
    correct: (correcting) => correctPerson(parts, desk, correcting),
    readers: (town, caseId) => inTowns(parts.app, [town], (tx) => readingsOf(tx, town, { cases: [caseId], most: mostReaders })),
  }
}
