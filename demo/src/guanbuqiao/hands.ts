import type { Hand } from '../tell.ts'

/** The people of the town's played year, in the order in which they sit down to enter things on a day. */
export const hands = {
  market: { signIn: 'gbqsc', post: 'body' },
  marketCheck: { signIn: 'gbqscf', post: 'body' },
  villages: { signIn: 'gbqwg', post: 'grid-worker' },
  mediator: { signIn: 'gbqtj', post: 'mediator' },
  enforcement: { signIn: 'gbqzf', post: 'officer' },
  works: { signIn: 'gbqgc', post: 'clerk' },
  clerk: { signIn: 'gbqjb', post: 'clerk' },
  hospital: { signIn: 'gbqwsy', post: 'body' },
  police: { signIn: 'gbqpcs', post: 'body' },
  safety: { signIn: 'gbqza', post: 'clerk' },
  leader: { signIn: 'gbqld', post: 'leader' },
} as const satisfies Record<string, Hand>

const order: readonly string[] = Object.values(hands).map(({ signIn }) => signIn)

/** The minute of the office day at which somebody enters what the day brought. */
export function minuteOf({ signIn }: Hand): number {
  return 30 + order.indexOf(signIn) * 38
}
