import type { CaseDesk } from './cases/desk.ts'
import { makeHandOverDesk, type HandOverDesk } from './people/hand-over/hand-over-desk.ts'
import type { Room } from './people/room.ts'

/** Handing over, with the desk of cases behind it: what each case says of it is an act of the system itself, in the same transaction. */
export function handOversOn(room: Room, desk: Pick<CaseDesk, 'takeTogether'>): HandOverDesk {
  return makeHandOverDesk(room, (town, work) => desk.takeTogether({ town, reach: undefined, work }))
}
