import { findRule } from '@zhenzhi/kernel'
import type { CalendarYear, Day, Id, Rule } from '@zhenzhi/kernel'
import { findChange, listChanges } from '../../store/clocks/changes.ts'
import type { ChangeRow } from '../../store/clocks/changes.ts'
import { listCalendarChoices, listLocalRules } from '../../store/clocks/choices.ts'
import type { CalendarChoice, LocalRule } from '../../store/clocks/choices.ts'
import { countMoved, listMoved } from '../../store/clocks/moved.ts'
import type { MovedRow } from '../../store/clocks/moved.ts'
import { lastDue } from '../../store/clocks/last-due.ts'
import { accountNames } from '../../store/names/find-names.ts'
import { readTownClocks } from '../../store/clocks/town-clocks.ts'
import { inTowns } from '../../store/in-towns.ts'
import { hiddenCases } from '../../store/lists/hidden-cases.ts'
import type { Reach } from '../../store/reach.ts'
import type { ClockRoom, TownOf } from './clock-room.ts'
import { ownerOf, yearOfDay } from './clock-room.ts'
import { isSettable } from './drafted-law.ts'
import { ownLaw } from './own-law.ts'
import { calendarInUse } from './town-calendar.ts'

export interface ClocksSeen {
  version: string
  years: readonly (CalendarYear & { choice: CalendarChoice | undefined })[]
  missing: readonly number[]
  settings: readonly { preset: Rule; now: number; set: readonly LocalRule[] }[]
  changes: readonly ChangeRow[]
  /** Names of whoever entered something, by account. */
  names: Readonly<Record<Id, string>>
}

/** What holds in a town: the years of its calendar, the years that are missing, the local settings with their history, and what was changed. */
export async function viewClocks({ parts, clock }: ClockRoom, town: TownOf, below: readonly number[]): Promise<ClocksSeen> {
  const { day } = clock.now()
  const owners = town.parent === null ? [town.id] : [town.id, town.parent]
  return inTowns(parts.app, [town.id, ...below], async (tx) => {
    const law = await ownLaw(parts, await readTownClocks(tx, town.id))
    const calendar = calendarInUse(law)
    const [choices, locals, changes, last] = await Promise.all([listCalendarChoices(tx, ownerOf(town)), listLocalRules(tx, owners), listChanges(tx, owners), lastDue(tx, [town.id, ...below])])
    const presets = law.rules.filter((rule) => law.local?.has(`${rule.id} ${rule.version}`) !== true && isSettable(rule))
    return {
      version: law.calendar,
      years: [...calendar.years].sort((a, b) => b.year - a.year).map((year) => ({ ...year, choice: choices.find((one) => one.year === year.year) })),
      missing: missingYears(calendar.years, day, last),
      settings: presets.map((preset) => ({ preset, now: findRule(law.rules, preset.id, day)?.rule.amount ?? preset.amount ?? 0, set: locals.filter(({ id }) => id === preset.id) })),
      changes,
      names: await accountNames(tx, [...new Set([...locals.map(({ account }) => account), ...changes.flatMap(accountsOf)])]),
    }
  })
}

function accountsOf({ account, adoptedBy }: ChangeRow): Id[] {
  return adoptedBy === null ? [account] : [account, adoptedBy]
}

/** The notice of the next year is out in November: from then on a year without it is missing, as is one that a deadline already falls in. */
function missingYears(years: readonly CalendarYear[], today: Day, last: Day | undefined): number[] {
  const until = Math.max(yearOfDay(today) + (today.slice(5) >= '11-01' ? 1 : 0), last === undefined ? 0 : Math.min(yearOfDay(last), yearOfDay(today) + 1))
  const missing: number[] = []
  for (let year = yearOfDay(today); year <= until; year += 1) if (!years.some((one) => one.year === year)) missing.push(year)
  return missing
}

export interface ChangeAsked {
  town: TownOf
  id: Id
  reach: Reach
  /** `town case` of the last line of the page before. */
  after?: string | undefined
}

export interface ChangeSeen {
  change: ChangeRow
  counts: readonly { town: number; unit: string; cases: number }[]
  lines: readonly (MovedRow & { town: number })[]
  next: string | null
  names: Readonly<Record<Id, string>>
}

/** One change with what it moves, page by page. Cases that are about or against the reader are neither listed nor counted. Undefined: of another town. */
export async function viewChange({ parts }: ClockRoom, { town, id, reach, after = '' }: ChangeAsked): Promise<ChangeSeen | undefined> {
  const change = await inTowns(parts.app, [town.id], (tx) => findChange(tx, id))
  if (change === undefined || (change.owner !== town.id && change.owner !== town.parent)) return undefined
  const towns = change.owner === town.id ? change.towns : change.towns.filter((one) => one === town.id)
  const [fromTown = 0, fromCase] = afterOf(after)
  return inTowns(parts.app, towns, async (tx) => {
    const told = change.state === 'done' || change.state === 'running'
    const counts: { town: number; unit: string; cases: number }[] = []
    const lines: (MovedRow & { town: number })[] = []
    for (const one of towns) {
      const asked = { town: one, change: id, told, hidden: await hiddenCases(tx, { town: one, reach }) }
      counts.push(...(await countMoved(tx, asked)).map((count) => ({ ...count, town: one })))
      if (one < fromTown || lines.length >= linesOnPage) continue
      const found = await listMoved(tx, { ...asked, after: one === fromTown ? fromCase : undefined })
      lines.push(...found.map((row) => ({ ...row, town: one })))
    }
    const last = lines.at(-1)
    return { change, counts, lines, names: await accountNames(tx, accountsOf(change)), next: lines.length >= linesOnPage && last !== undefined ? `${last.town} ${last.caseId}` : null }
  })
}

const linesOnPage = 100

function afterOf(after: string): [number, string | undefined] | [] {
  const [town = '', caseId] = after.split(' ')
  return /^\d+$/.test(town) && /^[0-9a-f-]{36}$/.test(caseId ?? '') ? [Number(town), caseId] : []
}
