import type { Day } from '@zhenzhi/kernel'
import type { Pool } from '../store/connection.ts'
import { inTowns } from '../store/in-towns.ts'
import { listBodies, listSupplies } from '../store/sources/list-supplies.ts'
import type { SupplyRow } from '../store/sources/list-supplies.ts'

export interface SupplyDesk {
  /** Supplied figures that stand and whose period meets the asked days. */
  list: (town: number, asked: { from: Day; to: Day }) => Promise<SupplyRow[]>
  /** Bodies that supplied figures before, the last first. */
  bodies: (town: number) => Promise<string[]>
}

export function makeSupplyDesk(app: Pool): SupplyDesk {
  return {
    list: (town, asked) => inTowns(app, [town], (tx) => listSupplies(tx, town, asked)),
    bodies: (town) => inTowns(app, [town], (tx) => listBodies(tx, town)),
  }
}
