import { isRefused } from '../refusal/refusal.ts'
import type { Refused } from '../refusal/refusal.ts'
import type { Asking, DecidedAct } from './asking.ts'
import { checkCorrect } from './check-correct.ts'
import { openedFrom } from './check-came-from.ts'
import { checkRealDay } from './check-day.ts'
import { checkJoin } from './check-join.ts'
import { checkStep } from './check-step.ts'
import { checkAdopt, checkClock, checkMeasured } from './check-system.ts'
import type { Checked } from './checked.ts'
import { withPartsClosed } from './open-parts.ts'
import { definitionOf } from './plan.ts'
import { settle } from './settle.ts'

/**
 * Decides one act: (definition, rules, calendar, acts, needs, now, who, what) → the act with its outcome, or a refusal.
 * Pure: the same arguments give the same answer, so a recorded act can be decided again and compared.
 */
export function decide(asking: Asking): DecidedAct | Refused {
  const checked = check(asking)
  return isRefused(checked) ? checked : settle(asking, checked)
}

function check(asking: Asking): Checked | Refused {
  const definition = definitionOf({ definition: asking.acts.at(-1)?.definition ?? asking.definition }, asking.law)
  switch (asking.deed.kind) {
    case 'open': return openedFrom(asking, definition, checkStep(asking, definition))
    case 'step': return withPartsClosed(asking, { definition, state: asking.acts.at(-1)?.outcome.state ?? '' }, checkStep(asking, definition))
    case 'clock': return checkClock(asking)
    case 'correct': return dated(asking, checkCorrect(asking, definition))
    case 'join':
    case 'split': return dated(asking, checkJoin(asking, definition))
    case 'adopt': return dated(asking, checkAdopt(asking))
    case 'measured': return dated(asking, checkMeasured(asking))
  }
}

function dated(asking: Asking, checked: Checked | Refused): Checked | Refused {
  return isRefused(checked) ? checked : checkRealDay(asking) ?? checked
}
