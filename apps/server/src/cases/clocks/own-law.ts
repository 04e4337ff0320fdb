import type { Duty } from '@zhenzhi/kernel'
import type { TownClocks } from '../../store/clocks/town-clocks.ts'
import type { DeskLaw, DeskParts } from '../desk-parts.ts'

/**
 * The law as it holds in one town: the calendar entered for it, and of the rules set locally its own alone. Read again where this server does
 * not know them yet.
 */
export async function ownLaw(parts: Pick<DeskParts, 'law' | 'renewLaw'>, clocks: TownClocks): Promise<DeskLaw> {
  if (!knows(parts.law(), clocks)) await parts.renewLaw?.()
  return townLaw(parts.law(), clocks)
}

/** The same of a law that is at hand. */
function townLaw(law: DeskLaw, { calendar, rules }: TownClocks): DeskLaw {
  const { local } = law
  const foreign = local === undefined || local.size === rules.length ? undefined : new Set(rules)
  if (calendar === undefined && foreign === undefined) return law
  return {
    ...law,
    calendar: calendar ?? law.calendar,
    rules: foreign === undefined ? law.rules : law.rules.filter(({ id, version }) => local?.has(`${id} ${version}`) !== true || foreign.has(`${id} ${version}`)),
  }
}

function knows({ calendars, local }: DeskLaw, clocks: TownClocks): boolean {
  return (clocks.calendar === undefined || Object.hasOwn(calendars, clocks.calendar)) && clocks.rules.every((key) => local?.has(key) === true)
}

/** Before duties are explained: whatever they are pinned to was perhaps entered at another server a moment ago. */
export async function knowPinned(parts: Pick<DeskParts, 'law' | 'renewLaw'>, duties: readonly Duty[]): Promise<void> {
  const { calendars, rules } = parts.law()
  const known = duties.every(({ calendar, rule }) => Object.hasOwn(calendars, calendar) && rules.some(({ id, version }) => id === rule.id && version === rule.version))
  if (!known) await parts.renewLaw?.()
}
