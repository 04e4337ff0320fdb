import type { Act, Definition, Id, Law, Standing } from '@zhenzhi/kernel'
import type { Clock } from '../outside/clock.ts'
import type { Pool, Tx } from '../store/connection.ts'
import type { MasterKeys } from '../store/keys/master-keys.ts'
import type { Reach } from '../store/reach.ts'
import type { HashName } from '../store/sealing/merkle.ts'
import type { Privacy } from './sight.ts'

/** The law a desk decides by, and which version of each definition opens new cases. */
export interface DeskLaw extends Law {
  current: Readonly<Record<string, { hash: string; definition: Definition }>>
  /** Versions of rules that hold in some towns only, `id version` each. */
  local?: ReadonlySet<string>
}

/** Where a case stands, as far as the posts of a person go by it. */
export interface Standpoint {
  town: number
  place: Id | null
  unit: string
  /** Another office that keeps it in sight and may act. */
  alsoUnit?: string
  /** This person took an act in it. */
  own: boolean
}

/** What the desk works with, handed in. */
export interface DeskParts {
  app: Pool
  /** Asked anew for each act: a new release or calendar is taken up without a restart. */
  law: () => DeskLaw
  /** Reads the law again: somebody, perhaps at another server, entered a calendar or set a rule since. */
  renewLaw?: () => Promise<void>
  masters: MasterKeys
  clock: Clock
  /** How new acts are hashed; every act says by which it was. */
  alg: HashName
  /** The office each matter belongs to, by definition; see `deriveCase`. */
  offices: Readonly<Record<string, string>>
  /** The posts in which a person may act on a case that stands there. Undefined for an opening: then any post held in the town. */
  postsActing: (reach: Reach, at: Standpoint) => readonly string[]
  /** Who may know what of persons. */
  privacy: Privacy
  /** Runs in the act's transaction, once for each new act: the line of the audit stands or falls with it. */
  whenActed?: (tx: Tx, acted: { act: Act; standing: Standing; reach: Reach | undefined; declared: boolean }) => Promise<void>
}
