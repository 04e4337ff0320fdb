import type { Definition, Id, Json } from '@zhenzhi/kernel'
import type { PageNames } from '../../../cases/case-names.ts'
import type { Officer } from '../../../people/officer.ts'
import type { Climbed } from '../../../routing/ladder/climb.ts'
import type { LadderDesk } from '../../../routing/ladder/ladder-desk.ts'
import type { LedCase } from '../../../routing/ladder/leader-board.ts'
import type { CaseParts } from '../cases/case-parts.ts'

interface Looking {
  town: number
  reach: Officer['reach']
}

/** What the routes of supervision are handed. */
export interface SupervisionParts {
  parts: CaseParts
  ladder: LadderDesk
  /** A turn of the ladder, beside the one that comes by itself. */
  climb: (town: number) => Promise<Climbed>
  leaderBoard: (asked: Looking) => Promise<{ cases: LedCase[]; capped: boolean }>
  /** What tells these cases from others, of those that may be seen, as the reader may know it. */
  shown: (asked: Looking & { ids: readonly Id[] }) => Promise<readonly { id: Id; definitionOf: Definition; values: Readonly<Record<string, Json>> }[]>
  /** Names of accounts, for a page. */
  namesOf: (town: number, accounts: readonly Id[]) => Promise<Pick<PageNames, 'accounts'>>
}
