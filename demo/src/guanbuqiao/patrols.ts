import type { DemoDeed } from '../deed.ts'
import type { Random } from '../random.ts'
import { hands } from './hands.ts'
import { townHazards } from './hazard-words.ts'
import { daysOver, later } from './spread.ts'
import { tell, village } from './telling.ts'

/** Inspections by the town's own officers; figures of the report's other chapters. */
const inspected = 980

export function patrolsOf(random: Random): DemoDeed[] {
  const by = hands.enforcement
  return daysOver(inspected, { from: '2022-01-04', to: '2022-12-30' }, random).flatMap((day, index) => {
    const { area, sites, problem } = random.pick(townHazards)
    const result = random.chance(4) ? 'absent' : random.chance(22) ? 'hazards' : 'pass'
    return tell({ case: `gbq-patrol-${String(index).padStart(3, '0')}`, definition: 'town-inspection' }, [{
      name: 'register', day, by, entered: random.chance(7) ? later(day, 2) : day,
      what: {
        area, village: village(random.upTo(13)), site: random.pick(sites), officers: index % 3 === 0 ? 2 + random.upTo(3) : 0, result, ...(result === 'hazards' ? { hazards: 1 + random.upTo(2), note: problem } : {}),
      },
    }])
  })
}
