import type { Act } from '../act/act.ts'
import { textIn } from '../value/json.ts'
import type { Id } from '../value/json.ts'

/** How the system calls it that a case went from one person to another; `from` empty: nobody looked after it. */
export const handedOver = 'handed-over'

export interface HandingOver {
  from: Id
  to: Id
}

/** From whom to whom an act says its case went; undefined where it says no such thing. */
export function handingOf({ kind, name, what }: Pick<Act, 'kind' | 'name' | 'what'>): HandingOver | undefined {
  return kind === 'clock' && name === handedOver ? { from: textIn(what['from']), to: textIn(what['to']) } : undefined
}
