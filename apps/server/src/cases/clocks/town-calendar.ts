import type { Calendar } from '@zhenzhi/kernel'
import type { Tx } from '../../store/connection.ts'
import { readTownClocks } from '../../store/clocks/town-clocks.ts'
import type { DeskLaw, DeskParts } from '../desk-parts.ts'
import { ownLaw } from './own-law.ts'

/** The calendar a town goes by today: the one entered for it, else the release's. Asked anew each time: it may be changed while the server runs. */
export async function townCalendar(parts: Pick<DeskParts, 'law' | 'renewLaw'>, tx: Tx, town: number): Promise<Calendar> {
  return calendarInUse(await ownLaw(parts, await readTownClocks(tx, town)))
}

/** Of a law as it holds in one town. */
export function calendarInUse({ calendars, calendar }: Pick<DeskLaw, 'calendars' | 'calendar'>): Calendar {
  const found = calendars[calendar]
  if (found === undefined) throw new Error(`calendar ${calendar} is in use and not kept`)
  return found
}
