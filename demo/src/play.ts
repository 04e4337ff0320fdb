import { addDays, isRefused } from '@zhenzhi/kernel'
import type { Json, Refused } from '@zhenzhi/kernel'
import type { AskedAct, SteerableClock, System } from '@zhenzhi/server'
import { v7 } from 'uuid'
import { county, towns } from './county.ts'
import type { DemoDeed } from './deed.ts'
import { accounts, administrator, demoPassword } from './people.ts'
import { photograph } from './photograph.ts'
import { demoScript, firstDay, lastDay } from './script.ts'

type Officer = NonNullable<Awaited<ReturnType<System['people']['findOfficer']>>>
type TakeAnswer = Exclude<Awaited<ReturnType<System['desk']['takeMany']>>, { refusal: unknown }>[number]

interface Stage {
  system: System
  clock: SteerableClock
  towns: readonly { id: number; villages: readonly string[] }[]
  officers: ReadonlyMap<string, Officer>
  cases: Map<string, { id: string; acts: string[] }>
  photos: Map<string, string>
}

export interface Playing {
  system: System
  clock: SteerableClock
  /** Says what fell due in a town; how many acts that took. */
  letTimePass: (town: number) => Promise<number>
  /** The last day to be played; all of them where not given. */
  until?: string
  told?: (line: string) => void
}

export interface Played {
  acts: number
  towns: readonly { id: number; name: string }[]
}

/** The morning after the last played day; the demonstration's clock goes on from here. */
function morningAfter(day: string): string {
  return `${addDays(day, 1)}T00:30:00.000Z`
}

/**
 * Sets up the invented county and plays its two years at the same desk that people use: same checks, same chains, same seals, day by day
 * on a clock that only a demonstration accepts. A refused act is a fault of the script and stops it.
 */
export async function playDemo({ system, clock, told = () => undefined, until = lastDay, letTimePass }: Playing): Promise<Played> {
  clock.hold(`${firstDay}T00:00:00.000Z`)
  const stage = await setStage({ system, clock }, morningAfter(until))
  let acts = 0
  for (const [day, deeds] of byDay(demoScript())) {
    if (day > until) break
    for (const scene of scenesOf(deeds)) acts += await playScene(stage, scene)
    clock.hold(`${day}T15:30:00.000Z`)
    for (const { id } of stage.towns) {
      acts += await letTimePass(id)
      await system.sealer.sealAll(id)
    }
    if (day.endsWith('-01')) told(`${day.slice(0, 7)}：${acts} 步`)
  }
  clock.runFrom(morningAfter(until))
  return { acts, towns: stage.towns.map(({ id }, index) => ({ id, name: towns[index]?.name ?? '' })) }
}

async function setStage({ system, clock }: Pick<Stage, 'system' | 'clock'>, simulatedMoment: string): Promise<Stage> {
  const { people } = system
  const done = getDone(await people.setUp({
    kind: 'county', code: county.code, name: county.name, administrator: { ...administrator, password: demoPassword }, towns, demo: { simulatedMoment },
  }))
  const staged = await Promise.all(done.towns.map(async ({ id }) => ({ id, villages: (await people.listPlaces(id)).map((place) => place.id) })))
  const by = getOfficer(await people.findOfficer(done.administrator))
  const officers = new Map<string, Officer>()
  for (const one of accounts) {
    const grants = one.posts.map(({ town, post, unit, villages = [] }) => {
      const place = town === 'county' ? { id: done.root, villages: [] } : staged[town]
      return { by, town: place?.id ?? 0, post, unit, places: villages.flatMap((index) => place?.villages[index] ?? []), from: firstDay }
    })
    const [first, ...others] = grants
    if (first === undefined) continue
    const { account } = getDone(await people.createAccount({ ...first, signIn: one.signIn, name: one.name, password: demoPassword }))
    for (const grant of others) getDone(await people.givePost({ ...grant, account: one.signIn }))
    officers.set(one.signIn, getOfficer(await people.findOfficer(account)))
  }
  return { system, clock, towns: staged, officers, cases: new Map(), photos: new Map() }
}

/** Deeds of one town and one person that follow each other on a day: taken in one go, as an office enters its morning's work. */
function scenesOf(deeds: readonly DemoDeed[]): DemoDeed[][] {
  const scenes: DemoDeed[][] = []
  for (const deed of deeds) {
    const last = scenes.at(-1)
    // A correction names an act by its id, which is known only once that act was taken.
    if (last?.[0]?.town === deed.town && last[0].signIn === deed.signIn && deed.of === undefined) last.push(deed)
    else scenes.push([deed])
  }
  return scenes
}

function byDay(deeds: readonly DemoDeed[]): Map<string, DemoDeed[]> {
  const days = new Map<string, DemoDeed[]>()
  for (const deed of deeds) {
    const day = deed.moment.slice(0, 10)
    days.set(day, [...(days.get(day) ?? []), deed])
  }
  return days
}

async function playScene(stage: Stage, scene: readonly DemoDeed[]): Promise<number> {
  const [first] = scene
  const town = stage.towns[first?.town ?? -1]
  const officer = stage.officers.get(first?.signIn ?? '')
  const last = scene.at(-1)
  if (town === undefined || officer === undefined || last === undefined) throw new Error('the script names a town or a person that is not there')
  stage.clock.hold(last.moment)
  const asked: AskedAct[] = []
  for (const deed of scene) asked.push(await askedOf(stage, { deed, town, officer }))
  const answers = await stage.system.desk.takeMany({ town: town.id, reach: officer.reach, asked })
  if ('refusal' in answers) throw new Error(answers.refusal.says)
  answers.forEach((answer, index) => note(stage, scene[index], answer))
  return answers.length
}

function note(stage: Stage, deed: DemoDeed | undefined, answer: TakeAnswer): void {
  if (deed === undefined) return
  if ('refusal' in answer) throw new Error(`${deed.case} ${deed.name} ${deed.day}: ${answer.refusal.says}`)
  const known = stage.cases.get(deed.case)
  if (known === undefined) throw new Error(`${deed.case} was not opened`)
  known.acts.push(answer.act.id)
}

async function askedOf(stage: Stage, { deed, town, officer }: { deed: DemoDeed; town: Stage['towns'][number]; officer: Officer }): Promise<AskedAct> {
  const known = stage.cases.get(deed.case) ?? { id: v7(), acts: [] }
  stage.cases.set(deed.case, known)
  const held = officer.reach.posts.find((one) => one.town === town.id && one.post === deed.post)
  const what = await filled(stage, deed, { town, officer })
  return {
    caseId: known.id, definition: deed.definition, kind: deed.kind, name: deed.name, key: `demo:${deed.case}:${deed.name}:${deed.moment}`, day: deed.day,
    what: deed.of === undefined ? what : { ...what, of: known.acts[deed.of] ?? '' },
    who: { account: officer.account, post: deed.post, organisation: held?.unit === undefined || held.unit === '' ? String(town.id) : held.unit },
  }
}

/** The script's words for villages and photographs, replaced by what they are here. */
async function filled(stage: Stage, deed: DemoDeed, { town, officer }: { town: Stage['towns'][number]; officer: Officer }): Promise<Record<string, Json>> {
  const what: Record<string, Json> = {}
  for (const [name, value] of Object.entries(deed.what)) {
    if (typeof value === 'string' && value.startsWith('@village:')) what[name] = town.villages[Number(value.slice(9))] ?? ''
    else if (Array.isArray(value) && value[0] === '@photo') what[name] = [await photo(stage, town.id, officer)]
    else what[name] = value
  }
  return what
}

async function photo({ system }: Stage, town: number, officer: Officer): Promise<string> {
  const kept = await system.files.add({ town, name: '协议书签字页（演示）.png', bytes: photograph, reach: officer.reach })
  return getDone(kept).id
}

function getDone<T extends object>(answer: T | Refused): T {
  if (isRefused(answer)) throw new Error(answer.refusal.says)
  return answer
}

function getOfficer(found: Officer | undefined): Officer {
  if (found === undefined) throw new Error('the account just made is not there')
  return found
}
