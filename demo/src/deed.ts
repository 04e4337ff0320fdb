import type { ActKind, Grade, Json } from '@zhenzhi/kernel'

/** One act of the played years, in plain text, to be taken at the desk as a user would. `of` names an earlier act of the case by its place. */
export interface DemoDeed {
  moment: string
  town: number
  definition: string
  /** Name of the case within the script. */
  case: string
  kind: ActKind
  name: string
  day: string
  signIn: string
  post: string
  what: Record<string, Json>
  /** For a correction: the place of the act it corrects, 0 the opening one. For a join: the other case's name. */
  of?: number
  into?: string
  /** Taken from a list of another body; without it, a record. */
  grade?: Grade
}

/** Office hours: the moment somebody recorded something on a day, in UTC. */
export function recordedOn(day: string, minute: number): string {
  const hour = 1 + Math.floor((minute % 480) / 60)
  return `${day}T${String(hour).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00.000Z`
}
