import type { Calendar } from '@zhenzhi/kernel'
import type { Tx } from '../../store/connection.ts'
import { readTownClocks } from '../../store/clocks/town-clocks.ts'
import type { DeskParts } from '../desk-parts.ts'
import { ownLaw } from './own-law.ts'

/** The calendar a town goes by today: the one entered for it, else the release's. Asked anew each time: it may be changed while the server runs. */
export async function townCalendar(parts: Pick<DeskParts, 'law' | 'renewLaw'>, tx: Tx, town: number): Promise<Calendar> {
  const { calendars, calendar } = await ownLaw(parts, await readTownClocks(tx, town))
  const found = calendars[calendar]
  if (found === undefined) throw new Error(`calendar ${calendar} is in use and not kept`)
  return found
}
