import { addDays } from '@zhenzhi/kernel'
import type { DemoDeed } from '../deed.ts'
import type { Random } from '../random.ts'
import { hands } from './hands.ts'
import type { Hand } from '../tell.ts'
import { foodHazards, townHazards } from './hazard-words.ts'
import type { HazardWords } from './hazard-words.ts'
import { countOf, nameOf, termOf, villageOf } from './premises.ts'
import { daysOver, later } from './spread.ts'
import { tell, village } from './telling.ts'
import type { Step } from './telling.ts'

/** Hazards of food found in the year; of the town's own areas more, found by its enforcement team and by villages. */
const food = 105
const own = 170

interface Found {
  day: string
  words: HazardWords
  site: string
  where: number
  desk: { finds: Hand; orders: Hand; checks: Hand }
  premises?: string
}

export function hazardsOf(random: Random): DemoDeed[] {
  const market = { finds: hands.market, orders: hands.market, checks: hands.marketCheck }
  const team = { finds: hands.enforcement, orders: hands.enforcement, checks: hands.safety }
  const ofFood = (days: readonly string[]) => days.map((day): Found => {
    const business = random.chance(60) ? { kind: 'catering' as const, number: random.upTo(countOf('catering')) } : { kind: 'food-trade' as const, number: random.upTo(365) }
    return { day, words: random.pick(foodHazards), site: nameOf(business), where: villageOf(business), premises: termOf(business), desk: market }
  })
  const ofTown = daysOver(own, { from: '2022-01-04', to: '2022-12-16' }, random).map((day): Found => {
    const words = random.pick(townHazards)
    return { day, words, site: random.pick(words.sites), where: random.upTo(13), desk: team }
  })
  return [
    ...ofFood(daysOver(food, { from: '2022-01-11', to: '2022-12-28' }, random)), ...ofFood(['2021-12-08', '2021-12-21', '2023-01-04', '2023-01-11']), ...ofTown,
  ].flatMap((one, index) => hazardOf(one, index, random))
}

function hazardOf({ day, words, site, where, desk, premises }: Found, index: number, random: Random): DemoDeed[] {
  const { finds, orders, checks } = desk
  const told = { case: `gbq-hazard-${String(index).padStart(3, '0')}`, definition: 'hazard' }
  const what = { area: words.area, grade: random.chance(3) ? 'major' : 'general', village: village(where), site, problem: words.problem, ...(premises === undefined ? {} : { premises }) }
  const entered = random.chance(8) ? later(day, 3) : day
  const deadline = addDays(day, 7 + random.upTo(8))
  const corrected = later(day, 2 + random.upTo(6))
  const order: Step = { name: 'order', day, by: orders, entered, what: { operator: site, deadline } }
  const correct = (on: string): Step => ({ name: 'correct', day: on, by: orders, what: { correction: words.correction } })
  const ends = random.upTo(100)
  const steps: Step[] = [{ name: 'register', day, by: finds, entered, what }]
  if (ends < 3) return tell(told, [...steps, order, { name: 'escalate', day: later(deadline, 2), by: orders, what: { handedTo: 'county', reason: '多次上门仍未整改，请上级部门处理' } }])
  if (ends < 9) {
    const missed = later(deadline, 1)
    return tell(told, [...steps, order, { name: 'miss', day: missed, by: orders }, { ...order, day: missed, entered: missed, what: { operator: site, deadline: addDays(missed, 10) } }, correct(later(missed, 4)), { name: 'close', day: later(missed, 6), by: checks }])
  }
  if (ends < 15) {
    const refused = later(corrected, 1)
    return tell(told, [...steps, order, correct(corrected), { name: 'refuse', day: refused, by: checks, what: { reason: '只改了一部分' } }, { ...order, day: refused, entered: refused, by: orders, what: { operator: site, deadline: addDays(refused, 8) } }, correct(later(refused, 4)), { name: 'close', day: later(refused, 6), by: checks }])
  }
  return tell(told, [...steps, order, correct(corrected), { name: 'close', day: later(corrected, 1 + random.upTo(4)), by: checks }])
}
