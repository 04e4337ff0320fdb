import type { Id } from '@zhenzhi/kernel'
import { handOverDocx, type HandOverSheet } from '../../outside/document/hand-over-docx.ts'
import type { Officer } from '../officer.ts'
import type { Room } from '../room.ts'
import { findOpen, type OpenAsked } from './find-open.ts'
import type { DoTogether } from './hand-matters.ts'
import { handOver, type HandOverAsked } from './hand-over.ts'
import { peopleToTake } from './people-to-take.ts'
import { addSheet, readHandOver, readHandOvers, readSheet, type SheetAsked } from './read-hand-over.ts'
import { assignUnattended, listUnattended, type AssignAsked } from './unattended.ts'

export type HandOverDesk = ReturnType<typeof makeHandOverDesk>

/** Handing over, tied to what it works with; `together` is the desk of cases, taking acts of the system itself. */
export function makeHandOverDesk(room: Room, together: DoTogether) {
  return {
    findOpen: (asked: OpenAsked) => findOpen(room, asked),
    handOver: (asked: HandOverAsked) => handOver(room, together, asked),
    list: (asked: { by: Officer; town: number }) => readHandOvers(room, asked),
    read: (asked: { by: Officer; town: number; id: Id }) => readHandOver(room, asked),
    addSheet: (asked: SheetAsked) => addSheet(room, asked),
    readSheet: (asked: { town: number; id: Id }) => readSheet(room, asked),
    unattended: (asked: { by: Officer; town: number }) => listUnattended(room, asked),
    assign: (asked: AssignAsked) => assignUnattended(room, together, asked),
    peopleToTake: (town: number) => peopleToTake(room, town),
    /** The list to be signed, as a .docx. */
    sheet: (asked: HandOverSheet) => handOverDocx(asked),
  }
}
