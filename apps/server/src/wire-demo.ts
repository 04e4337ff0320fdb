import type { FastifyInstance } from 'fastify'
import { passTime } from './cases/pass-time.ts'
import { demoRoute } from './http/routes/demo.ts'
import { machineClock } from './outside/clock.ts'
import type { Opened } from './wire-open.ts'

/** Who may sign in to a demonstration; only there is a password known. */
export const demoAccounts = '演示数据：登录名 shiqiao（经办）、tiaojie（调解员）、xianji（县级）、guanli（管理员），口令 yanshi-2026-demo'

/** Plays the demonstration into an empty installation. The package is loaded only then: a county that works never runs it. */
export async function loadDemo({ system, clock }: Pick<Opened, 'system' | 'clock'>, log: (line: string) => void): Promise<void> {
  const { playDemo } = await import('@zhenzhi/demo')
  const { acts, towns } = await playDemo({
    system, clock, told: (line) => log(`正在生成演示数据 ${line}`),
    letTimePass: async (town) => (await passTime(system.deskParts, system.desk, town)).acts,
  }).catch((fault: unknown) => {
    // What could not be played must not leave an installation standing in another year.
    clock.runFrom(machineClock.now().moment)
    throw fault
  })
  log(`演示数据已生成：${towns.map(({ name }) => name).join('、')}，共 ${acts} 步`)
}

/** The first-run page's other choice: the demonstration, behind the same one-time code. */
export function demoRoutes(opened: Pick<Opened, 'system' | 'clock'>, { setUpCode, allowed, log }: { setUpCode: string; allowed: boolean; log: (line: string) => void }): (api: FastifyInstance) => void {
  const load = async () => {
    await loadDemo(opened, log)
    log(demoAccounts)
  }
  return (api) => void api.register(demoRoute, { people: opened.system.people, setUpCode, allowed, load })
}
