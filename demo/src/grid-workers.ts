import { addDays } from '@zhenzhi/kernel'
import { recordedOn } from './deed.ts'
import type { DemoDeed } from './deed.ts'
import { inventedName } from './people.ts'
import type { Random } from './random.ts'

/** The town's grid workers: most from the start, some hired later, some gone, one or two moved to another village. */
export function gridWorkersOf({ town, villages, ...span }: { town: number; villages: number; from: string; until: string }, random: Random): DemoDeed[] {
  const deeds: DemoDeed[] = []
  for (let number = 0; number < villages * 9; number += 1) {
    const from = random.chance(80) ? span.from : addDays(span.from, random.upTo(600))
    if (from > span.until) continue
    const told = { town, definition: 'grid-worker', case: `grid-${town}-${number}`, signIn: town === 0 ? 'shiqiao' : 'qingxi', post: 'clerk' }
    const village = number % villages
    deeds.push({
      ...told, moment: recordedOn(from, random.upTo(480)), kind: 'open', name: 'register', day: from,
      what: { worker: { name: inventedName(random) }, village: `@village:${village}`, kind: random.chance(30) ? 'full' : 'part', grid: `第${1 + Math.floor(number / villages)}网格`, from },
    })
    const moved = addDays(from, 60 + random.upTo(200))
    if (random.chance(6) && moved <= span.until) {
      deeds.push({ ...told, moment: recordedOn(moved, random.upTo(480)), kind: 'step', name: 'change', day: moved, what: { village: `@village:${(village + 1) % villages}` } })
    }
    const left = addDays(from, 300 + random.upTo(250))
    if (random.chance(15) && left <= span.until) {
      deeds.push({ ...told, moment: recordedOn(left, random.upTo(480)), kind: 'step', name: 'end', day: left, what: { to: left, reason: '调离' } })
    }
  }
  return deeds
}
