import { findRule, isStatutory } from '@zhenzhi/kernel'
import { inTowns } from '../store/in-towns.ts'
import { openReturnLinks } from '../store/returns/return-link.ts'
import { listContacts } from './contacts.ts'
import { lastDayOf } from './month.ts'
import { readMonth } from './read-month.ts'
import type { Line, Month } from './read-month.ts'
import { reminderOf } from './reminder.ts'
import { definitionOf } from './returns-room.ts'
import type { AtDesk, ReturnsRoom } from './returns-room.ts'
import { mergedIn } from './step-sweep.ts'
import { sumsOf } from './sums.ts'
import type { Sums } from './sums.ts'

export interface MonthView {
  month: string
  due: string
  rule: { id: string; law: string; statutory: boolean }
  sweep: { id: string; state: 'open' | 'merged' | 'confirmed' | 'locked'; position: number; merged: Sums | null } | null
  lines: (Line & { contacts: { id: string; name: string }[]; linked: boolean })[]
  sums: Sums
  reminder: string
}

/** The page of a month: every village, how it stands, what it comes to, and what may be put into the group. */
export async function viewMonth(room: ReturnsRoom, { town, reach }: Pick<AtDesk, 'town' | 'reach'>, month: string): Promise<MonthView> {
  const read = await inTowns(room.app, [town], async (tx) => {
    const found = await readMonth(tx, room, { town, month, reach })
    const links = await openReturnLinks(tx, town, { cases: [...found.standings.keys()], moment: room.clock.now().moment })
    return { found, linked: new Set(links.map(({ caseId }) => caseId)) }
  })
  const contacts = await listContacts(room, town)
  const { sweep, lines } = read.found
  const { due, rule } = deadlineOf(room, read.found)
  return {
    month, due, rule, sums: sumsOf(lines), reminder: reminderOf(month, { due, today: room.clock.now().day }, lines),
    sweep: sweep && { id: sweep.id, state: sweep.state, position: sweep.position, merged: mergedIn(sweep) },
    lines: lines.map((line) => ({
      ...line, linked: line.case !== null && read.linked.has(line.case),
      contacts: contacts.filter(({ village }) => village === line.village).map(({ id, name }) => ({ id, name })),
    })),
  }
}

/** The day is what the opened returns are pinned to; before there are any, the last of the month. */
function deadlineOf(room: ReturnsRoom, { month, standings }: Month): Pick<MonthView, 'due' | 'rule'> {
  const last = lastDayOf(month)
  const [duty] = [...standings.values()].flatMap(({ duties }) => duties)
  const id = duty?.rule.id ?? Object.values(definitionOf(room, room.kinds.village).duties)[0]?.rule ?? ''
  const found = findRule(room.law().rules, id, last)
  return { due: duty?.statutoryDue ?? last, rule: { id, law: found?.rule.law ?? '', statutory: found !== undefined && isStatutory(found) } }
}
