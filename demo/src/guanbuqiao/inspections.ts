import type { Json } from '@zhenzhi/kernel'
import type { DemoDeed } from '../deed.ts'
import type { Random } from '../random.ts'
import { hands } from './hands.ts'
import { inspectionNote } from './inspection-words.ts'
import { termOf, villageOf } from './premises.ts'
import { later, shares } from './spread.ts'
import { listedOn, tell, village, year } from './telling.ts'
import { campaignVisits, drugVisits, otherVisits, routineVisits } from './visits.ts'
import type { Visit } from './visits.ts'

/** What the year's lists of the market office come to. */
const wanted = { food: 1786, forms: 203, school: 78, foodOfficers: 1267, drugOfficers: 263 } as const

/** The inspections of the year, of the December before and of the January after, as the market office listed them month by month. */
export function inspectionsOf(random: Random): DemoDeed[] {
  const food = campaignVisits(random)
  const done = food.filter(({ absent }) => absent !== true)
  const routine = routineVisits({ done: wanted.food - done.length, school: wanted.school - done.filter(({ school }) => school).length, from: year.from, to: year.to }, random)
  const drugs = drugVisits(random)
  const told = [
    ...withOfficers(food, wanted.foodOfficers, random), ...withOfficers(routine, 2900, random), ...withOfficers(drugs, wanted.drugOfficers, random),
    ...withOfficers(otherVisits({ count: 130, from: year.from, to: year.to }, random), 300, random),
    ...withOfficers(routineVisits({ done: 60, school: 3, from: year.begins, to: '2021-12-31' }, random), 120, random),
    ...withOfficers(routineVisits({ done: 40, school: 2, from: '2023-01-03', to: '2023-01-18' }, random), 80, random),
  ]
  return withForms(told).flatMap((one, index) => inspectionOf(one, index, random))
}

interface Told extends Visit {
  officers: number
  form?: string
}

/** Two or three businesses are one outing; its officers stand with the first of them. */
function withOfficers(visits: readonly Visit[], total: number, random: Random): Told[] {
  const inOrder = visits.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const begins = inOrder.map(({ day }, index) => index % 3 === 0 || inOrder[index - 1]?.day !== day)
  const officers = shares(total, begins.filter(Boolean).length, random)
  return inOrder.map((visit, index) => ({ ...visit, officers: begins[index] === true ? officers.shift() ?? 0 : 0 }))
}

/** A numbered form goes with so many of the year's food inspections. */
function withForms(visits: readonly Told[]): Told[] {
  let [met, made] = [0, 0]
  return visits.map((visit) => {
    if (visit.area !== 'food' || visit.absent === true || visit.day < year.from || visit.day > year.to) return visit
    met += 1
    if (Math.floor((met * wanted.forms) / wanted.food) === made) return visit
    made += 1
    return { ...visit, form: `食检〔2022〕${String(made).padStart(3, '0')}号` }
  })
}

function inspectionOf(visit: Told, index: number, random: Random): DemoDeed[] {
  const { day } = visit
  const entered = random.chance(2) ? listedOn(listedOn(day)) : listedOn(day)
  const what = saidOf(visit, random)
  const told = { case: `gbq-inspection-${String(index).padStart(4, '0')}`, definition: 'inspection', grade: 'import' } as const
  // Typed with a wrong number of officers, and put right when the office compared its list.
  if (visit.officers > 1 && index % 97 === 5) {
    return tell(told, [
      { name: 'register', day, by: hands.market, entered, what: { ...what, officers: visit.officers * 10 } },
      { name: 'correct', kind: 'correct', of: 0, day, by: hands.market, entered: later(entered, 6), what: { set: { officers: visit.officers }, reason: '人次多填了一个零，与出动记录不符' } },
    ])
  }
  return [...tell(told, [{ name: 'register', day, by: hands.market, entered, what }]), ...(index % 400 === 123 ? doubled(told.case, { day, entered, what }) : [])]
}

/** The same visit listed twice, and the second one struck out. */
function doubled(name: string, { day, entered, what }: { day: string; entered: string; what: Record<string, Json> }): DemoDeed[] {
  return tell({ case: `${name}-again`, definition: 'inspection', grade: 'import' }, [
    { name: 'register', day, by: hands.market, entered, what },
    { name: 'correct', kind: 'correct', of: 0, day, by: hands.market, entered: later(entered, 3), what: { void: true, reason: '同一次检查在名单里列了两行' } },
  ])
}

function saidOf(visit: Told, random: Random): Record<string, Json> {
  const { absent, officers, form, kind, area, campaign, school } = visit
  const found = absent !== true && random.chance(form === undefined ? 12 : 45)
  const note = absent === true ? '上门两次均未开门，邻近商户说外出。' : random.chance(form === undefined ? 25 : 90) ? inspectionNote({ area, found }, random) : null
  return {
    premises: termOf(visit), kind, village: village(villageOf(visit)), area, campaign, officers, result: absent === true ? 'absent' : found ? 'problems' : 'pass',
    ...(school === true ? { schoolArea: true } : {}), ...(found ? { problems: 1 + random.upTo(3) } : {}), ...(note === null ? {} : { note }),
    ...(form === undefined ? {} : { form: true, formNumber: form, signature: random.chance(97) ? 'both' : 'refused' }),
  }
}
