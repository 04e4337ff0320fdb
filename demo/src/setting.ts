import { county, towns } from './county.ts'
import type { DemoTown } from './county.ts'
import { accounts, administrator } from './people.ts'
import type { DemoAccount } from './people.ts'
import { firstDay } from './script.ts'

/** Where a script is played, and by whom; all of it invented. Posts are held from the first day. */
export interface Setting {
  county: { code: string; name: string }
  towns: readonly DemoTown[]
  administrator: { signIn: string; name: string }
  accounts: readonly DemoAccount[]
  firstDay: string
}

export const demoSetting: Setting = { county, towns, administrator, accounts, firstDay }
