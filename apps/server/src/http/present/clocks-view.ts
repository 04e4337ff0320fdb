import type { ClockChangePage, ClockChangeView, ClocksView } from '@zhenzhi/contract'
import type { Id } from '@zhenzhi/kernel'
import type { DeskLaw } from '../../cases/desk-parts.ts'
import { saysDraft } from '../../cases/clocks/draft.ts'
import { ownerOf } from '../../cases/clocks/clock-room.ts'
import type { TownOf } from '../../cases/clocks/clock-room.ts'
import { presetOf } from '../../cases/clocks/drafted-law.ts'
import { readDraft } from '../../cases/clocks/read-draft.ts'
import type { ChangeSeen, ClocksSeen } from '../../cases/clocks/view-clocks.ts'

type Accounts = Readonly<Record<Id, string>>

const gone = '（已注销账号）'

export function clocksView(seen: ClocksSeen, { manages, town, law }: { manages: boolean; town: TownOf; law: DeskLaw }): ClocksView {
  const { names } = seen
  return {
    version: seen.version, missing: [...seen.missing],
    years: seen.years.map(({ year, off, work, notice, choice }) => ({
      year, off: [...off], work: [...work], title: choice?.title ?? notice, document: choice?.document ?? '', day: choice?.documentDay ?? null, entered: choice !== undefined,
    })),
    settings: seen.settings.flatMap(({ preset, now, set }) => (preset.unit === null || preset.amount === null ? [] : [{
      rule: preset.id, step: preset.step, says: preset.says ?? '', law: `${preset.law}${preset.article ?? ''}`, startsFrom: preset.startsFrom, unit: preset.unit, preset: preset.amount, amount: now,
      set: set.map(({ amount, since, document, account, owner }) => ({ amount, from: since, document, by: names[account] ?? gone, county: owner !== town.id })),
    }])),
    changes: seen.changes.map((change) => changeView(change, names, law)),
    changesCalendar: manages && ownerOf(town) === town.id, changesSettings: manages,
  }
}

export function changeView(change: ChangeSeen['change'], names: Accounts, law: DeskLaw): ClockChangeView {
  const draft = readDraft(change.draft)
  const { id, state, looked, broken, made, account, adopted, adoptedBy, finished } = change
  return {
    id, state, looked, broken, made, adopted, finished, says: saysDraft(draft, draft.kind === 'rule' ? presetOf(law, draft.rule)?.step : ''),
    by: names[account] ?? gone, adoptedBy: adoptedBy === null ? null : names[adoptedBy] ?? gone,
  }
}

interface Presenting {
  towns: readonly { id: number; name: string }[]
  /** Cases this person may open. */
  open: ReadonlySet<Id>
  law: DeskLaw
  mayAdopt: boolean
}

export function changePage({ change, counts, lines, next, names }: ChangeSeen, { towns, open, law, mayAdopt }: Presenting): ClockChangePage {
  const townName = (town: number) => towns.find(({ id }) => id === town)?.name ?? ''
  return {
    change: changeView(change, names, law), next, mayAdopt,
    counts: counts.map(({ town, unit, cases }) => ({ town: townName(town), unit, cases })),
    lines: lines.map(({ town, caseId, definition, duty, unit, beforeDue, afterDue, why }) => {
      const kind = law.current[definition]?.definition
      return { id: open.has(caseId) ? caseId : null, town: townName(town), kind: kind?.title ?? definition, duty: kind?.duties[duty]?.title ?? duty, unit, before: beforeDue, after: afterDue, why }
    }),
  }
}
