import type { FastifyInstance } from 'fastify'
import { passTime } from './cases/pass-time.ts'
import { demoRoute } from './http/routes/demo.ts'
import type { Opened } from './wire-open.ts'

/** Plays the demonstration into an empty installation. The package is loaded only then: a county that works never runs it. */
export async function loadDemo({ system, clock }: Pick<Opened, 'system' | 'clock'>, log: (line: string) => void): Promise<void> {
  const { playDemo } = await import('@zhenzhi/demo')
  const { acts, towns } = await playDemo({
    system, clock, told: (line) => log(`正在生成演示数据 ${line}`),
    letTimePass: async (town) => (await passTime(system.deskParts, system.desk, town)).acts,
  })
  log(`演示数据已生成：${towns.map(({ name }) => name).join('、')}，共 ${acts} 步`)
}

/** The first-run page's other choice: the demonstration, behind the same one-time code. */
export function demoRoutes(opened: Opened, setUpCode: string, log: (line: string) => void): (api: FastifyInstance) => void {
  return (api) => void api.register(demoRoute, { people: opened.system.people, setUpCode, load: () => loadDemo(opened, log) })
}
