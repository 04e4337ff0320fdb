import type { Json } from '@zhenzhi/kernel'
import type { DemoDeed } from '../deed.ts'
import { inventedName } from '../people.ts'
import type { Random } from '../random.ts'
import { hands } from './hands.ts'
import { later } from './spread.ts'
import { tell, village } from './telling.ts'
import type { Step } from './telling.ts'

const by = hands.safety
const villages = 13

interface Term {
  from: string
  to?: string
  /** The day it was entered. */
  entered?: string
}

/** Who was there when the lists were taken over, who came, who went; at the end of the year 187 grid workers, 13 directors, 11 auxiliary officers. */
export function teamsOf(random: Random): DemoDeed[] {
  return [...gridWorkers(random), ...directors(random), ...auxiliaries(random)]
}

const gridTerms: readonly Term[] = [
  ...Array.from({ length: 172 }, (): Term => ({ from: '2021-03-01' })),
  ...['2022-02-28', '2022-04-15', '2022-06-30', '2022-06-30', '2022-08-31', '2022-09-30', '2022-10-31', '2022-12-05'].map((to): Term => ({ from: '2021-03-01', to })),
  // On the last day of a term one is still there.
  { from: '2021-03-01', to: '2022-12-31', entered: '2023-01-09' },
  ...['2022-03-01', '2022-04-18', '2022-05-09', '2022-07-01', '2022-07-01', '2022-08-15', '2022-09-05', '2022-10-10', '2022-11-01', '2022-12-01', '2022-12-01', '2022-12-12'].map((from): Term => ({ from })),
  { from: '2022-12-15', entered: '2023-01-06' }, { from: '2022-12-20', entered: '2023-01-06' },
  { from: '2023-01-01', entered: '2023-01-06' }, { from: '2023-01-03', entered: '2023-01-06' },
]

function gridWorkers(random: Random): DemoDeed[] {
  const deeds = gridTerms.flatMap((term, number) => {
    const what = { worker: person(random), village: village(number % villages), kind: number % 10 < 3 ? 'full' : 'part', grid: `第${1 + Math.floor(number / villages)}网格`, from: term.from }
    const moved: Step[] = number % 29 === 11 && term.to === undefined && term.from < '2022-01-01' ? [{ name: 'change', day: later('2022-05-16', number), by, what: { village: village((number + 1) % villages) } }] : []
    return held({ case: `gbq-grid-${String(number).padStart(3, '0')}`, definition: 'grid-worker' }, { what, term, moved })
  })
  const twice = tell({ case: 'gbq-grid-twice', definition: 'grid-worker' }, [
    { name: 'register', day: '2022-10-10', by, what: { worker: person(random), village: village(4), kind: 'part', from: '2022-10-10' } },
    { name: 'correct', kind: 'correct', of: 0, day: '2022-10-10', by, entered: '2022-10-13', what: { void: true, reason: '同一人在名单里登记了两次' } },
  ])
  return [...deeds, ...twice]
}

/** One a village; in one village the place was empty from the middle of November for three weeks. */
function directors(random: Random): DemoDeed[] {
  const terms: (Term & { at: number })[] = Array.from({ length: villages }, (_, at) => ({ at, from: '2021-01-15', ...(at === 4 ? { to: '2022-06-10' } : at === 9 ? { to: '2022-11-15' } : {}) }))
  terms.push({ at: 4, from: '2022-06-11' }, { at: 9, from: '2022-12-06' })
  return terms.flatMap((term, index) => held({ case: `gbq-director-${index}`, definition: 'security-director' }, { what: { who: person(random), village: village(term.at), from: term.from, document: '村（社区）任职通知（演示）' }, term }))
}

const auxiliaryTerms: readonly Term[] = [...Array.from({ length: 10 }, (): Term => ({ from: '2021-06-01' })), { from: '2021-06-01', to: '2022-11-20' }, { from: '2022-12-08' }]

function auxiliaries(random: Random): DemoDeed[] {
  return auxiliaryTerms.flatMap((term, index) => held({ case: `gbq-auxiliary-${index}`, definition: 'auxiliary-officer' }, {
    what: { who: person(random), village: village(index), from: term.from, ...(index < 2 ? { others: ['兼管栗林村', '兼管东畈村'][index] ?? null } : {}) }, term,
  }))
}

function held(told: { case: string; definition: string }, { what, term: { from, to, entered }, moved = [] }: { what: Record<string, Json>; term: Term; moved?: readonly Step[] }): DemoDeed[] {
  const taken = from < '2022-01-01' ? '2021-12-08' : entered ?? from
  const left = to === undefined ? [] : [{ name: 'end', day: entered ?? to, by, what: { to, reason: '调离' } }]
  return tell(told, [{ name: 'register', day: taken, by, what }, ...moved, ...left])
}

function person(random: Random): Record<string, Json> {
  return { name: inventedName(random) }
}
