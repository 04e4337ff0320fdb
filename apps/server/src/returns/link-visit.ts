import { fold, isRefused, refuse } from '@zhenzhi/kernel'
import type { Id, Refused, Standing } from '@zhenzhi/kernel'
import { readStreams } from '../store/evidence/read-streams.ts'
import { inTowns } from '../store/in-towns.ts'
import { listPlacesOf } from '../store/people/place.ts'
import { findTown } from '../store/people/town.ts'
import { findReturnLink } from '../store/returns/return-link.ts'
import { findContact } from './contacts.ts'
import type { Contact } from './contacts.ts'
import { refusedFor, whatOf } from './enter-return.ts'
import type { Numbers } from './enter-return.ts'
import { readToken } from './link-token.ts'
import { monthOf, sayMonth } from './month.ts'
import { numberIn } from './read-month.ts'
import type { LineState } from './read-month.ts'
import { returnsAccount } from './returns-room.ts'
import type { Answer, ReturnsRoom } from './returns-room.ts'

/** What a page behind a link may show: a village, a month, numbers. No name, no phone. */
export interface Visited {
  town: number
  townName: string
  demo: boolean
  case: Id
  village: Id
  villageName: string
  /** 2026年3月 */
  month: string
  state: LineState
  position: number
  opening: number
  told: { found: number; resolved: number; still: number; incidents: number; note: string } | null
  reason: string
}

/** What is behind a link. Refused in one sentence, whether it never was, is over, or was stopped. */
export async function visit(room: ReturnsRoom, token: string): Promise<Visited | Refused> {
  const gone = refuse('not-found', '这个链接打不开了：可能已经停用，或者过了时间。请向镇里要新的。')
  const read = readToken(room.keys, token)
  if (read === undefined) return gone
  const { town, id } = read
  return inTowns(room.app, [town], async (tx) => {
    const link = await findReturnLink(tx, town, id)
    if (link === undefined || link.revoked !== null || link.ends <= room.clock.now().moment) return gone
    const [streams, places, row] = [await readStreams(tx, town, [link.caseId]), await listPlacesOf(tx, town), await findTown(tx, town)]
    const acts = streams.get(link.caseId)
    if (acts === undefined || row === undefined) return gone
    const standing = fold(acts)
    const village = places.find((place) => place.id === standing.values['village'])
    if (standing.void || village === undefined) return gone
    return visited({ town, townName: row.name, demo: row.demo, village: village.id, villageName: village.name }, standing)
  })
}

function visited(at: Pick<Visited, 'town' | 'townName' | 'demo' | 'village' | 'villageName'>, standing: Standing): Visited {
  const number = (field: string) => numberIn(standing, field) ?? 0
  const text = (field: string) => (typeof standing.values[field] === 'string' ? standing.values[field] : '')
  const told = numberIn(standing, 'found') === null ? null : { found: number('found'), resolved: number('resolved'), still: number('still'), incidents: number('incidents'), note: text('note') }
  return {
    ...at, case: standing.id, month: sayMonth(monthOf(text('month'))), position: standing.position, opening: number('opening'), told, reason: text('reason'),
    // The states of the definition the roof names.
    state: standing.state as LineState,
  }
}

/** Sends a code to whoever is registered for the village, and says the same of everybody else: whose phone it is is nobody's to try out. */
export async function askCode(room: ReturnsRoom, { at, phone: typed, address }: { at: Visited; phone: string; address: string }): Promise<{ sent: true } | Refused> {
  const phone = room.codes.readPhone(typed)
  if (phone === undefined) return refuse('field-wrong', '手机号码不对，请填11位手机号码。', 'phone')
  const contact = await findContact(room, { town: at.town, village: at.village, phone })
  const sent = contact === undefined ? { sent: true as const } : await room.codes.ask({ phone, address })
  // That a phone was asked for too often would tell that it is registered.
  return isRefused(sent) && sent.refusal.code === 'too-many' ? { sent: true } : sent
}

/** The person of the village behind a session, as long as registered for it. */
export async function findReporter(room: ReturnsRoom, at: Visited, token: string | undefined): Promise<{ contact: Contact; csrf: string } | undefined> {
  const session = token === undefined ? undefined : await room.codes.find(token)
  const contact = session === undefined ? undefined : await findContact(room, { town: at.town, village: at.village, phone: session.phone })
  return session === undefined || contact === undefined ? undefined : { contact, csrf: session.csrf }
}

export interface Sending extends Numbers {
  /** Made once for the form that was filled: sent twice it is one return. */
  key: string
  /** The position the form was filled at: who was slower is told what was reported meanwhile. */
  after: number
  /** What the form was for. Sent again after it was taken, the return stands otherwise, and it is still the same sending. */
  as: 'file' | 'amend'
}

/** The return as the village's person tells it; in that person's name. */
export async function sendReturn(room: ReturnsRoom, { at, contact, sending }: { at: Visited; contact: Contact; sending: Sending }): Promise<{ done: true } | Refused> {
  const { key, after, as, ...numbers } = sending
  const refused = refusedFor(at)
  if (refused !== undefined) return refused
  const answer = await room.takeTogether<Answer>({ town: at.town, reach: undefined, work: async ({ take }) => {
    const who = { account: returnsAccount, post: 'village-official', organisation: String(at.town), enteredFor: contact.name }
    const [taken] = await take([{ caseId: at.case, kind: 'step', name: as, key, day: room.clock.now().day, what: whatOf(numbers), after, who }])
    if (taken === undefined) throw new Error('an act was asked for and not answered')
    return { keep: !isRefused(taken), value: taken }
  } })
  if (isRefused(answer)) return { refusal: answer.refusal }
  if (!answer.repeated) room.acted()
  return { done: true }
}
