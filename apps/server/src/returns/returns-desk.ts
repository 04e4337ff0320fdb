import type { Id } from '@zhenzhi/kernel'
import { addContact, removeContact } from './contacts.ts'
import { enterMany, enterReturn } from './enter-return.ts'
import type { Entering } from './enter-return.ts'
import { askCode, findReporter, sendReturn, visit } from './link-visit.ts'
import type { Sending, Visited } from './link-visit.ts'
import type { Contact } from './contacts.ts'
import { makeLinks, revokeLink } from './links.ts'
import { viewMonth } from './month-view.ts'
import { openByItself, openMonth } from './open-month.ts'
import { placesFor } from './places-for.ts'
import type { AtDesk, ReturnsRoom } from './returns-room.ts'
import { sendBack } from './send-back.ts'
import { stepSweep } from './step-sweep.ts'
import type { Step } from './step-sweep.ts'

export type ReturnsDesk = ReturnType<typeof makeReturnsDesk>

/** All that is done about the monthly returns of villages, tied to what it works with. */
export function makeReturnsDesk(room: ReturnsRoom) {
  return {
    view: (at: Pick<AtDesk, 'town' | 'reach'>, month: string) => viewMonth(room, at, month),
    open: (at: AtDesk, month: string) => openMonth(room, at, month),
    openByItself: (town: number) => openByItself(room, town),
    enter: (at: AtDesk, asked: { month: string; entering: Entering }) => enterReturn(room, at, asked),
    enterMany: (at: AtDesk, asked: { month: string; key: string; entering: readonly Omit<Entering, 'key' | 'after'>[] }) => enterMany(room, at, asked),
    sendBack: (at: AtDesk, asked: { month: string; village: Id; key: string; reason: string }) => sendBack(room, at, asked),
    step: (at: AtDesk, asked: { month: string; step: Step; key: string; reason: string }) => stepSweep(room, at, asked),
    places: (town: number) => placesFor(room, town),
    links: {
      make: (at: AtDesk & { account: Id }, asked: { month: string; villages?: readonly Id[] | undefined }) => makeLinks(room, at, asked),
      revoke: (at: AtDesk, asked: { month: string; village: Id }) => revokeLink(room, at, asked),
      visit: (token: string) => visit(room, token),
      askCode: (asked: { at: Visited; phone: string; address: string }) => askCode(room, asked),
      takeCode: (asked: { phone: string; code: string; address: string }) => room.codes.take(asked),
      reporter: (at: Visited, token: string | undefined) => findReporter(room, at, token),
      send: (asked: { at: Visited; contact: Contact; sending: Sending }) => sendReturn(room, asked),
    },
    contacts: {
      add: (asked: { town: number; account: Id; village: Id; name: string; phone: string }) => addContact(room, asked),
      remove: (asked: { town: number; id: Id }) => removeContact(room, asked),
    },
  }
}
