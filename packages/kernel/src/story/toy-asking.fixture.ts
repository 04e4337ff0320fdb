import type { Act, ActKind } from '../act/act.ts'
import type { Day } from '../calendar/day.ts'
import type { Asking, DecidedAct } from '../case/asking.ts'
import { decide } from '../case/decide.ts'
import type { Law } from '../case/plan.ts'
import { opening } from '../matter/definition.ts'
import type { Grade } from '../measure/fact.ts'
import type { NeedAnswered } from '../need/need.ts'
import { isRefused } from '../refusal/refusal.ts'
import type { Refusal, Refused } from '../refusal/refusal.ts'
import { toyLaw } from './toy.fixture.ts'

/** What is told of one act; what is left out is the plainest thing. */
export interface Told {
  kind?: ActKind
  name: string
  day: Day
  recorded?: Day
  post?: string
  account?: string
  enteredFor?: string
  what?: Act['what']
  needs?: readonly NeedAnswered[]
  law?: Law
  definition?: string
  grade?: Grade
}

export const villages = ['00000000-0000-7000-a000-000000000001', '00000000-0000-7000-a000-000000000002'] as const
export const someone = { person: '00000000-0000-7000-b000-000000000001', of: 'sealed' }
export const another = { person: '00000000-0000-7000-b000-000000000002', of: 'sealed' }
const unread = { alg: '', kid: '', iv: '', ct: '', tag: '' }
export const plainPetition = { people: [someone, another], village: villages[0], kind: 'appeal', persons: 2, demand: '修路' }

export function attempt(acts: readonly Act[], told: Told): DecidedAct | Refused {
  const { kind = 'step', name, day, recorded = day, post = 'clerk', account = `person-${post}`, enteredFor, what = {}, needs = [], grade = 'record' } = told
  const position = acts.length + 1
  const definition = told.definition ?? 'toy-petition'
  const asking: Asking = {
    town: 1, stream: '00000000-0000-7000-8000-000000000001', id: `00000000-0000-7000-9000-${String(position).padStart(12, '0')}`,
    definition: { id: definition, hash: definition }, acts, needs, law: told.law ?? toyLaw,
    deed: { kind, name, key: `key-${position}`, day, who: { account, post, organisation: 'town', ...(enteredFor === undefined ? {} : { enteredFor: { person: enteredFor, of: unread } }) }, grade, what },
    now: { moment: `${recorded}T02:00:00.000Z`, day: recorded },
  }
  return decide(asking)
}

/** The acts with one more; a refusal fails the test there. */
export function take(acts: readonly Act[], told: Told): readonly Act[] {
  const decided = attempt(acts, told)
  if (isRefused(decided)) throw new Error(`${told.name} on ${told.day} was refused: ${decided.refusal.code}, ${decided.refusal.says}`)
  return [...acts, { ...decided, prev: null }]
}

export function refusalOf(acts: readonly Act[], told: Told): Refusal | undefined {
  const decided = attempt(acts, told)
  return isRefused(decided) ? decided.refusal : undefined
}

export function opened(day: Day, what: Act['what'] = plainPetition, told: Partial<Told> = {}): readonly Act[] {
  return take([], { kind: 'open', name: opening, day, what, ...told })
}

export function correct(of: Act | undefined, day: Day, what: Act['what']): Told {
  return { kind: 'correct', name: 'correct', day, what: { of: of?.id ?? '', reason: '登记有误', ...what } }
}
