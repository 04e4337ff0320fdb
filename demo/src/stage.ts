import { isRefused } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import type { SteerableClock, System } from '@zhenzhi/server'
import { demoPassword } from './people.ts'
import type { DemoAccount } from './people.ts'
import type { PlottedCase } from './plot.ts'
import type { Setting } from './setting.ts'

export type Officer = NonNullable<Awaited<ReturnType<System['people']['findOfficer']>>>

/** What the acts of the script are taken with. */
export interface Stage {
  system: System
  clock: SteerableClock
  towns: readonly StagedTown[]
  officers: ReadonlyMap<string, Officer>
  cases: ReadonlyMap<string, PlottedCase>
  findTaken: FindTaken
}

export interface StagedTown {
  id: number
  villages: readonly string[]
}

/** The acts that were taken under these keys. */
export type FindTaken = (town: number, keys: readonly string[]) => Promise<ReadonlyMap<string, Id>>

export type Cast = Pick<Stage, 'towns' | 'officers'> & { administrator: Id }

interface Beginning {
  /** An earlier start set it up. */
  begun: boolean
  simulatedMoment: string
  loading: string
}

interface Casting {
  one: DemoAccount
  by: Officer
  known: Known | undefined
  towns: readonly StagedTown[]
}

interface Known {
  account: Id
  posts: readonly { town: number; post: string; unit: string }[]
}

/** The county with its people; what an earlier start made of it is found and the rest is made. `begin` sets it up where nothing is there. */
export async function setStage({ people }: System, setting: Setting, { begun, ...begin }: Beginning): Promise<Cast> {
  const { county, towns, administrator, accounts } = setting
  if (!begun) getDone(await people.setUp({ kind: 'county', code: county.code, name: county.name, administrator: { ...administrator, password: demoPassword }, towns, demo: begin }))
  const root = Number(county.code)
  const staged = await Promise.all(towns.map(async ({ code }) => ({ id: Number(code), villages: (await people.listPlaces(Number(code))).map((place) => place.id) })))
  const known = await knownIn(people, [root, ...staged.map(({ id }) => id)])
  const first = known.get(administrator.signIn)
  if (first === undefined) throw new Error('the demonstration has no administrator')
  const by = getOfficer(await people.findOfficer(first.account))
  const officers = new Map<string, Officer>()
  for (const one of accounts) {
    const account = await castOne(people, setting, { one, by, known: known.get(one.signIn), towns: staged })
    officers.set(one.signIn, getOfficer(await people.findOfficer(account)))
  }
  return { towns: staged, officers, administrator: first.account }
}

/** Everybody who is there already, by sign-in name, with the posts they hold. */
async function knownIn(people: System['people'], ids: readonly number[]): Promise<Map<string, Known>> {
  const lists = await Promise.all(ids.map((town) => people.listAccounts(undefined, town)))
  const known = new Map<string, Known>()
  for (const { id, signIn, posts } of lists.flat()) known.set(signIn, { account: id, posts: [...(known.get(signIn)?.posts ?? []), ...posts] })
  return known
}

async function castOne(people: System['people'], { county, firstDay }: Setting, { one, by, known, towns: staged }: Casting): Promise<Id> {
  const grants = one.posts.map(({ town, post, unit, villages = [] }) => {
    const place = town === 'county' ? { id: Number(county.code), villages: [] } : staged[town]
    return { by, town: place?.id ?? 0, post, unit, places: villages.flatMap((index) => place?.villages[index] ?? []), from: firstDay }
  })
  const [first, ...others] = grants
  if (first === undefined) throw new Error(`${one.signIn} holds no post`)
  const account = known?.account ?? getDone(await people.createAccount({ ...first, signIn: one.signIn, name: one.name, password: demoPassword })).account
  for (const grant of others) {
    const held = known?.posts.some(({ town, post, unit }) => town === grant.town && post === grant.post && unit === grant.unit)
    if (held !== true) getDone(await people.givePost({ ...grant, account: one.signIn }))
  }
  return account
}

export function getDone<T extends object>(answer: T | Refused): T {
  if (isRefused(answer)) throw new Error(answer.refusal.says)
  return answer
}

function getOfficer(found: Officer | undefined): Officer {
  if (found === undefined) throw new Error('the account just made is not there')
  return found
}
