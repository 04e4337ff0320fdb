import type { Act } from '../act/act.ts'
import type { Day } from '../calendar/day.ts'
import type { Duty } from '../duty/duty.ts'

/** One duty at one trigger, as the acts recorded it: what was pinned stays pinned, whatever the books and calendars say since. */
export interface Pins {
  /** How the duty was recorded by the first act from this position on. */
  from: (position: number, of: PinnedOf) => Duty | undefined
  /** Was it recorded at all? */
  has: (of: PinnedOf) => boolean
  /** Position of the last act on record; anything later is being decided now. */
  last: number
}

export interface PinnedOf {
  duty: string
  round: number
  trigger: Day
  rule: string
}

/** Looks through what was recorded once. A corrected trigger is another entry: its own day picks its own version. */
export function pinsOf(recorded: readonly Act[]): Pins {
  const entries = new Map<string, { position: number; duty: Duty }[]>()
  for (const { position, outcome } of recorded) {
    for (const duty of outcome.duties) {
      const key = keyOf({ ...duty, rule: duty.rule.id })
      const found = entries.get(key)
      if (found === undefined) entries.set(key, [{ position, duty }])
      else found.push({ position, duty })
    }
  }
  return {
    from: (position, of) => entries.get(keyOf(of))?.find((entry) => entry.position >= position)?.duty,
    has: (of) => entries.has(keyOf(of)),
    last: recorded.at(-1)?.position ?? 0,
  }
}

function keyOf({ duty, round, trigger, rule }: PinnedOf): string {
  return `${duty} ${round} ${trigger} ${rule}`
}
