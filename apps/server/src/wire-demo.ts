import type { FastifyInstance } from 'fastify'
import { findTaken } from './cases/find-taken.ts'
import { passTime } from './cases/pass-time.ts'
import { demoRoute } from './http/routes/demo.ts'
import { machineClock } from './outside/clock.ts'
import { whileAlone } from './store/while-alone.ts'
import type { Opened } from './wire-open.ts'

/** Who may sign in to a demonstration; only there is a password known. */
export const demoAccounts = '演示数据：登录名 shiqiao（经办）、tiaojie（调解员）、xianji（县级）、guanli（管理员）、gbqjb（官埠桥镇 2022 年），密码 yanshi-2026-demo'

/**
 * Plays the demonstration into an empty installation, or goes on with one that a kill or a fault cut off. The package is loaded only then: a
 * county that works never runs it. Throws where another process is loading it, and where it was begun from another script.
 */
export async function loadDemo({ system, clock }: Pick<Opened, 'system' | 'clock'>, log: (line: string) => void): Promise<void> {
  const alone = await whileAlone(system.database.app, 'zhenzhi demo', () => play({ system, clock }, log).catch((fault: unknown) => {
    // What could not be played must not leave an installation standing in another year.
    clock.runFrom(machineClock.now().moment)
    throw fault
  }))
  if (alone === undefined) throw new Error('另一个进程正在装入演示数据，请等它装完 · another process is loading the demo; wait until it is through')
}

async function play({ system, clock }: Pick<Opened, 'system' | 'clock'>, log: (line: string) => void): Promise<void> {
  const { playDemo } = await import('@zhenzhi/demo')
  const begun = await system.people.findDemoLoad()
  if (begun !== undefined) log(`上次演示数据没有装完，现在从 ${begun.from.slice(0, 10)} 接着装 · the demo was only half loaded and is gone on with`)
  const { acts, towns } = await playDemo({
    system, clock, told: (line) => log(`正在生成演示数据 ${line}`),
    letTimePass: async (town) => (await passTime(system.deskParts, system.desk, town)).acts,
    findTaken: (town, keys) => findTaken(system.deskParts, town, keys),
  })
  log(`演示数据已${begun === undefined ? '生成' : '接着装完'}：${towns.map(({ name }) => name).join('、')}，${begun === undefined ? '共' : '这次'} ${acts} 步`)
}

/** The first-run page's other choice: the demonstration, behind the same one-time code. */
export function demoRoutes(opened: Pick<Opened, 'system' | 'clock'>, { setUpCode, allowed, log }: { setUpCode: string; allowed: boolean; log: (line: string) => void }): (api: FastifyInstance) => void {
  const load = async () => {
    await loadDemo(opened, log)
    log(demoAccounts)
  }
  return (api) => void api.register(demoRoute, { people: opened.system.people, setUpCode, allowed, load })
}
