import type { PlayedTown } from '@zhenzhi/demo'
import type { FastifyInstance } from 'fastify'
import { findTaken } from './cases/find-taken.ts'
import { passTime } from './cases/pass-time.ts'
import { demoRoute } from './http/routes/demo.ts'
import { machineClock } from './outside/clock.ts'
import { whileAlone } from './store/while-alone.ts'
import type { Opened } from './wire-open.ts'

/** Who may sign in to a demonstration; only there is a password known. */
const demoAccounts = '演示数据：登录名 shiqiao（经办）、tiaojie（调解员）、xianji（县级）、guanli（管理员）、gbqjb（官埠桥镇 2022 年），密码 yanshi-2026-demo'

/** The same of a town played by itself. */
const playedAccounts = '演示数据：登录名 jingban（党政办）、sifa（司法所）、zongzhi（平安法治办）、lingdao（领导）、baogao（报告员）、xianji（县级）、guanli（管理员），密码 yanshi-2026-demo'

export async function demoAccountsOf({ system: { names, people } }: Pick<Opened, 'system'>): Promise<string> {
  const lists = await Promise.all((await names.towns()).map(({ id }) => people.listAccounts(undefined, id)))
  return lists.flat().some(({ signIn }) => signIn === 'shiqiao') ? demoAccounts : playedAccounts
}

/**
 * Plays the demonstration, or one town by itself, into an empty installation, or goes on with one that a kill or a fault cut off. The package is loaded only then: a
 * county that works never runs it. Throws where another process is loading it, and where it was begun from another script.
 */
export async function loadDemo({ system, clock }: Pick<Opened, 'system' | 'clock'>, log: (line: string) => void, town?: PlayedTown): Promise<void> {
  const alone = await whileAlone(system.database.app, 'zhenzhi demo', () => play({ system, clock }, { log, town }).catch((fault: unknown) => {
    // What could not be played must not leave an installation standing in another year.
    clock.runFrom(machineClock.now().moment)
    throw fault
  }))
  if (alone === undefined) throw new Error('另一个进程正在装入演示数据，请等它装完 · another process is loading the demo; wait until it is through')
}

async function play({ system, clock }: Pick<Opened, 'system' | 'clock'>, { log, town }: { log: (line: string) => void; town: PlayedTown | undefined }): Promise<void> {
  const { playDemo } = await import('@zhenzhi/demo')
  const begun = await system.people.findDemoLoad()
  const { script, setting, until } = town ?? await townBegun(begun?.script) ?? {}
  if (begun !== undefined) log(`上次演示数据没有装完，现在从 ${begun.from.slice(0, 10)} 接着装 · the demo was only half loaded and is gone on with`)
  const { acts, towns } = await playDemo({
    system, clock, told: (line) => log(`正在生成演示数据 ${line}`),
    letTimePass: async (of) => (await passTime(system.deskParts, system.desk, of)).acts,
    findTaken: (of, keys) => findTaken(system.deskParts, of, keys),
    ...(script === undefined || setting === undefined || until === undefined ? {} : { script, setting, until }),
  })
  log(`演示数据已${begun === undefined ? '生成' : '接着装完'}：${towns.map(({ name }) => name).join('、')}，${begun === undefined ? '共' : '这次'} ${acts} 步`)
}

/** A town that was begun to be played by itself is gone on with by whichever start comes next. */
async function townBegun(loading: string | undefined): Promise<PlayedTown | undefined> {
  if (loading === undefined) return undefined
  const { findPlayedTown, nameOfPlay, playedTownNames } = await import('@zhenzhi/demo')
  for (const name of playedTownNames) {
    const town = await findPlayedTown(name)
    if (town !== undefined && nameOfPlay(town.script, town.setting) === loading) return town
  }
  return undefined
}

/** The first-run page's other choice: the demonstration, behind the same one-time code. */
export function demoRoutes(opened: Pick<Opened, 'system' | 'clock'>, { setUpCode, allowed, log }: { setUpCode: string; allowed: boolean; log: (line: string) => void }): (api: FastifyInstance) => void {
  const load = async () => {
    await loadDemo(opened, log)
    log(demoAccounts)
  }
  return (api) => void api.register(demoRoute, { people: opened.system.people, setUpCode, allowed, load })
}
