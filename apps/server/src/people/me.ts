import { withoutTowns } from '../store/in-towns.ts'
import { findInstallation } from '../store/people/installation.ts'
import type { Officer } from './officer.ts'
import type { Room } from './room.ts'
import { findOwnFactor } from './second-factor/own-factor.ts'

/** Who somebody is here, as the screens show it. */
export async function whoIs(room: Room, officer: Officer) {
  const { pool, clock, posts } = room
  const { account, name, signIn, towns, reach } = officer
  const installation = await withoutTowns(pool, (tx) => findInstallation(tx))
  return {
    account, name, signIn,
    towns: [...towns],
    posts: reach.posts.map((held) => ({ ...held, places: [...held.places], title: posts[held.post]?.title ?? held.post })),
    reach: { wide: [...reach.wide], places: reach.places.length, units: reach.units.length, figures: [...reach.figures] },
    secondFactor: { until: (await findOwnFactor(room, officer)).until },
    demo: (installation?.demo ?? false) || towns.some(({ demo }) => demo),
    now: clock.now(),
  }
}
