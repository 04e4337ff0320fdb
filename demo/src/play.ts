import { addDays } from '@zhenzhi/kernel'
import type { SteerableClock, System } from '@zhenzhi/server'
import type { DemoDeed } from './deed.ts'
import { nameOf, plotOf } from './plot.ts'
import { leftOf, playScene, scenesOf } from './scene.ts'
import { demoScript, lastDay } from './script.ts'
import { demoSetting } from './setting.ts'
import type { Setting } from './setting.ts'
import { setStage } from './stage.ts'
import type { FindTaken, Stage } from './stage.ts'

export interface Playing {
  system: System
  clock: SteerableClock
  /** Says what fell due in a town; how many acts that took. */
  letTimePass: (town: number) => Promise<number>
  findTaken: FindTaken
  /** The last day to be played; all of them where not given. */
  until?: string
  /** What is played, in order; the whole demonstration where not given. */
  script?: readonly DemoDeed[]
  /** Where and by whom; the demonstration's county where not given. */
  setting?: Setting
  told?: (line: string) => void
}

export interface Played {
  /** Taken now: all of them, or what an earlier start had left. */
  acts: number
  towns: readonly { id: number; name: string }[]
}

/** The first moment of a day in the office; after the last played day the demonstration's clock goes on from there. */
function morningOf(day: string): string {
  return `${day}T00:30:00.000Z`
}

/**
 * Sets up the invented county and plays its two years at the same desk that people use: same checks, same chains, same seals, day by day
 * on a clock that only a demonstration accepts. Of what a killed start had played, the whole days are left as they are, the day it was killed
 * on is gone on with, and nothing is done twice. A refused act is a fault of the script and stops it.
 */
export async function playDemo(playing: Playing): Promise<Played> {
  const { system, clock, findTaken, told = () => undefined, until = lastDay, script = demoScript(), setting = demoSetting, letTimePass } = playing
  const { people } = system
  const { firstDay, towns } = setting
  const [begun, loading] = [await people.findDemoLoad(), nameOf(script, setting)]
  if (begun !== undefined && begun.script !== loading) throw new Error(otherScript)
  clock.hold(`${firstDay}T00:00:00.000Z`)
  const cast = await setStage(system, setting, { begun: begun !== undefined, simulatedMoment: morningOf(firstDay), loading })
  const stage: Stage = { system, clock, findTaken, ...cast, cases: plotOf(script, cast.administrator) }
  const from = begun?.from.slice(0, 10) ?? firstDay
  let acts = 0
  let month = from.slice(0, 7)
  for (const [day, deeds] of byDay(script)) {
    if (day < from || day > until) continue
    if (day.slice(0, 7) !== month) told(`${month = day.slice(0, 7)}：${acts} 步`)
    // Only of the day on which an earlier start was killed there may be a part.
    for (const scene of scenesOf(day === begun?.from.slice(0, 10) ? await leftOf(stage, deeds) : deeds)) acts += await playScene(stage, scene)
    acts += await endDay(stage, day, letTimePass)
  }
  clock.runFrom(morningOf(addDays(until, 1)))
  await people.endDemoLoad(clock.now().moment)
  return { acts, towns: stage.towns.map(({ id }, index) => ({ id, name: towns[index]?.name ?? '' })) }
}

const otherScript = '上次没有装完的演示数据是另一个版本的，不能接着装。请换一个空的数据文件夹（DATA_DIR），或清空原来的，再启动 · the half loaded demo is of another version; choose an empty data folder'

async function endDay({ system, clock, towns: staged }: Stage, day: string, letTimePass: Playing['letTimePass']): Promise<number> {
  clock.hold(`${day}T15:30:00.000Z`)
  let acts = 0
  for (const { id } of staged) acts += await letTimePass(id)
  for (const id of await system.sealer.waiting()) await system.sealer.sealAll(id)
  await system.people.keepDemoLoad(morningOf(addDays(day, 1)))
  return acts
}

function byDay(deeds: readonly DemoDeed[]): Map<string, DemoDeed[]> {
  const days = new Map<string, DemoDeed[]>()
  for (const deed of deeds) {
    const day = deed.moment.slice(0, 10)
    const known = days.get(day)
    if (known === undefined) days.set(day, [deed])
    else known.push(deed)
  }
  return days
}
