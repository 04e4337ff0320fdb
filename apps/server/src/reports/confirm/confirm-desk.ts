import { refuse } from '@zhenzhi/kernel'
import type { Day, Id, Json, Refused } from '@zhenzhi/kernel'
import { inTowns } from '../../store/in-towns.ts'
import { answerOf, askOf, confirmOf, objectionOf, withdrawalOf } from './acts.ts'
import type { Answering, Asking, Confirming, Objecting, Taking, Withdrawing } from './acts.ts'
import { appendLine } from './append-line.ts'
import type { LineMade } from './append-line.ts'
import type { ConfirmAsked, ConfirmParts, ConfirmSheet, Hands, Line, Read } from './confirm-parts.ts'
import { officesOf } from './offices-of.ts'
import { linesOf, namedLines, sheetOf, unconfirmedIn } from './read-sheet.ts'

/** Whoever does something, by which posts, and the name of the attempt. */
export interface By {
  account: Id
  hands: Hands
  key: Id
}

export interface ConfirmDesk {
  /** `only`: of these offices alone. */
  read: (asked: ConfirmAsked & { only?: readonly string[] }) => Promise<ConfirmSheet>
  /** Of a report that was read already. */
  unconfirmed: (asked: ConfirmAsked, read: Read) => Promise<number>
  /** Asks offices to sign the figures of theirs that the text prints, and tells their people. */
  ask: (asked: ConfirmAsked & Asking, by: By & { post: string }) => Promise<{ number: number } | Refused>
  /** Refused where a figure is another office's, or reads otherwise than it was on the screen. */
  confirm: (asked: ConfirmAsked & Confirming, by: By) => Promise<{ number: number } | Refused>
  object: (asked: ConfirmAsked & Objecting, by: By) => Promise<{ number: number } | Refused>
  /** One answer to an objection stands. */
  answer: (asked: ConfirmAsked & Answering, by: By & { post: string }) => Promise<{ number: number } | Refused>
  /** Takes back a signature, or an objection nobody answered, of the same office. */
  withdraw: (asked: ConfirmAsked & Withdrawing, by: By) => Promise<{ number: number } | Refused>
}

/** Confirmation of a year's figures by the offices they come from, and the opinion round. */
export function makeConfirmDesk(parts: ConfirmParts): ConfirmDesk {
  const { app, now } = parts
  const take = takingOn(parts)
  return {
    read: async ({ only, ...asked }) => {
      const [read, indicators] = [await readReport(parts, asked), await parts.indicators(asked.town)]
      return inTowns(app, [asked.town], async (tx) => {
        const offices = await officesOf(tx, parts.offices, { town: asked.town, today: now().day, indicators })
        return sheetOf({ read, offices, only, lines: await namedLines(tx, await linesOf(tx, asked)) })
      })
    },
    unconfirmed: async (asked, read) => {
      const indicators = await parts.indicators(asked.town)
      return inTowns(app, [asked.town], async (tx) =>
        unconfirmedIn(read, await linesOf(tx, asked), await officesOf(tx, parts.offices, { town: asked.town, today: now().day, indicators })))
    },
    ask: ({ offices, note, ...asked }, by) => take(asked, by, { said: { ask: offices, note }, make: (around) => askOf(around, { offices, note }, by) }),
    confirm: ({ office, figures, signer, day, note, ...asked }, by) => take(asked, by, {
      day, said: { confirm: office, signer, day, note, figures: figures.map((figure) => ({ ...figure })) },
      make: (around) => confirmOf(around, { office, figures, signer, day, note }, by),
    }),
    object: ({ office, about, note, signer, day, ...asked }, by) => take(asked, by, {
      day, said: { object: office, about: { ...about }, note, signer, day }, make: (around) => objectionOf(around, { office, about, note, signer, day }, by),
    }),
    answer: ({ of, taken, note, ...asked }, by) => take(asked, by, { said: { answer: of, taken, note }, make: (around) => answerOf(around, { of, taken, note }, by) }),
    withdraw: ({ of, note, ...asked }, by) => take(asked, by, { said: { withdraw: of, note }, make: (around) => withdrawalOf(around, { of, note }, by) }),
  }
}

interface Taken {
  /** Of the paper; it may not lie ahead. */
  day?: Day
  said: Json
  make: (around: Taking) => (lines: readonly Line[]) => LineMade | Refused
}

/** Reads the figures as they are, then writes what somebody does about them; who was asked is told in the same transaction. */
function takingOn(parts: ConfirmParts): (asked: ConfirmAsked, by: By, taken: Taken) => Promise<{ number: number } | Refused> {
  const { app, now, tell } = parts
  return async ({ town, year, cutoff }, { account, key }, { day, said, make }) => {
    const today = now()
    if (day !== undefined && day > today.day) return refuse('day-in-future', '签字日期还没有到，请写纸上的日期。', 'day')
    const [read, indicators] = [await readReport(parts, { town, year, cutoff }), await parts.indicators(town)]
    return inTowns(app, [town], async (tx) => {
      const offices = await officesOf(tx, parts.offices, { town, today: today.day, indicators })
      let made: LineMade | undefined
      const kept = await appendLine(tx, { town, year, key, account, moment: today.moment, asked: { cutoff, said } }, (lines) => {
        const line = make({ read, offices, cutoff, today: today.day })(lines)
        made = 'refusal' in line ? undefined : line
        return line
      })
      if (made?.kind !== 'asked' || 'refusal' in kept) return kept
      const to = made.offices.flatMap((office) => offices.people.get(office) ?? [])
      await tell(tx, { town, year, number: kept.number, to: [...new Set(to)], by: account })
      return kept
    })
  }
}

function readReport({ report }: Pick<ConfirmParts, 'report'>, { town, year, cutoff }: ConfirmAsked): Promise<Read> {
  return report({ town, from: `${year}-01-01`, to: `${year}-12-31`, cutoff })
}
