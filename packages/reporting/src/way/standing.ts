import { correcting, countySteps } from './step.ts'
import type { TakenStep, WayStep } from './step.ts'
import type { Way } from './way.ts'

/** Where a report is between its town and its county. */
export type WayState = 'not-begun' | 'under-way' | 'sent' | 'received' | 'returned' | 'accepted'

export interface StepStanding {
  step: WayStep
  /** `done`: taken, and not to be taken anew. `next`: its turn. `later`: what comes before it is missing. */
  state: 'done' | 'next' | 'later'
  /** What comes before it is done. */
  reached: boolean
  /** Every time it was taken, the first first. */
  taken: readonly TakenStep[]
}

export interface WayStanding {
  state: WayState
  /** The steps of the way, in order. */
  steps: readonly StepStanding[]
  /** Taken, and in the way no longer: it was changed meanwhile. */
  beyond: readonly TakenStep[]
  /** The return that is not answered by sending again. */
  returned: TakenStep | undefined
  /** How often it was sent, and the last time. */
  sends: number
  sent: TakenStep | undefined
  /** The first time, by which it was on time or late. */
  firstSent: TakenStep | undefined
  signed: readonly TakenStep[]
  published: TakenStep | undefined
  firstPublished: TakenStep | undefined
  corrections: readonly TakenStep[]
  /** The number of the last step taken; 0: none. */
  last: number
}

const between = ['send', 'received', 'returned', 'accepted'] as const
const stateAfter = { send: 'sent', received: 'received', returned: 'returned', accepted: 'accepted' } as const satisfies Record<(typeof between)[number], WayState>

/** Where a report stands on its way, out of the steps taken, in the order of their numbers. */
export function standing(way: Way, taken: readonly TakenStep[]): WayStanding {
  const of = (id: string) => taken.filter(({ step }) => step === id)
  const state = stateOf(taken)
  const known = new Set([...way, ...countySteps, correcting].map(({ id }) => id))
  return {
    state, steps: stepsOf(way, taken), beyond: taken.filter(({ step }) => !known.has(step)),
    returned: state === 'returned' ? of('returned').at(-1) : undefined,
    sends: of('send').length, sent: of('send').at(-1), firstSent: of('send')[0], signed: of('sign'),
    published: of('publish').at(-1), firstPublished: of('publish')[0], corrections: of('correct'),
    last: taken.at(-1)?.number ?? 0,
  }
}

/** What may be taken now, by the town and by its county: steps already done may be taken again, with a later edition, until the county has accepted. */
export function openSteps(way: Way, taken: readonly TakenStep[]): WayStep[] {
  const { state, steps, published } = standing(way, taken)
  const sending = way.findIndex(({ id }) => id === 'send')
  const town = steps.filter(({ reached }, at) => reached && (state !== 'accepted' || at > sending)).map(({ step }) => step)
  const county = countySteps.filter(({ id }) => (id === 'received' ? state === 'sent' : state === 'sent' || state === 'received'))
  return [...town, ...(state === 'accepted' || published !== undefined ? [correcting] : []), ...county]
}

/** The steps since the county last sent it back; all of them where it never did. */
export function sinceReturn(taken: readonly TakenStep[]): readonly TakenStep[] {
  return taken.slice(taken.findLastIndex(({ step }) => step === 'returned') + 1)
}

function stateOf(taken: readonly TakenStep[]): WayState {
  const last = taken.findLast(({ step }) => between.some((one) => one === step))
  const name = between.find((one) => one === last?.step)
  if (name !== undefined) return stateAfter[name]
  return taken.length === 0 ? 'not-begun' : 'under-way'
}

function stepsOf(way: Way, taken: readonly TakenStep[]): StepStanding[] {
  const round = sinceReturn(taken)
  let before = true
  return way.map((step) => {
    const done = (step.anew ? round : taken).some((one) => one.step === step.id)
    const reached = before
    before &&= done
    return { step, reached, state: done ? 'done' : reached ? 'next' : 'later', taken: taken.filter((one) => one.step === step.id) }
  })
}
