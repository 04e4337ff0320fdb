import type { Pressure } from './http/frame/shed.ts'
import type { ReadyCheck } from './http/routes/health.ts'
import { machineElapsed } from './outside/clock.ts'
import { watchLag } from './outside/event-loop-lag.ts'
import { watchSpace } from './outside/free-space.ts'
import type { SpaceLevel } from './outside/free-space.ts'
import type { ClockState } from './outside/guarded-clock.ts'
import type { Database } from './wire-database.ts'

export interface Watches {
  pressure: Pressure
  checks: ReadyCheck[]
  stop: () => Promise<void>
}

export interface WatchesOf {
  database: Pick<Database, 'watch'> & { app: Pick<Database['app'], 'waitingCount'> }
  dataDir: string
  clock: () => ClockState
  log: (line: string) => void
}

const gone = '数据库暂时连不上，现在不能办理，也不能登录。所填内容都还在，请过一会儿再点一次，不会重复登记。'
const noWrites = '服务器的磁盘快满了，暂时只能查看，不能登记。所填内容都还在，请马上告诉管理员腾出空间。'
const noFiles = '服务器的磁盘空间不足，暂时不收附件和表格，其他照常办理。请告诉管理员腾出空间。'

/** What the server looks at while it works: the database, the disk, the clock, and whether it keeps up. What is wrong is said in the log, at the door and to whoever watches. */
export function watchAll({ database, dataDir, clock, log }: WatchesOf): Watches {
  const lag = watchLag()
  const space = watchSpace(dataDir, ({ level, free }) => log(`磁盘剩余 ${inMB(free)} MB：${spaceSays[level]} · disk space: ${level}`))
  const ticking = setInterval(tellChanges(clock, (state) => log(`${clockSays(state)} · clock: ${state.kind}`)), 10_000)
  ticking.unref()
  const answering = database.watch?.((answers) => log(answers ? '数据库又连上了 · the database answers again' : '数据库没有回应，正在重新连接 · the database does not answer; connecting anew'))
  return {
    pressure: {
      queue: () => database.app.waitingCount,
      lag: lag.lag,
      elapsed: machineElapsed,
      closed: ({ writes, uploads, signsIn }) => {
        if (answering?.answers() === false) return gone
        const { level } = space.now()
        if (level === 'no-writes' && writes && !signsIn) return noWrites
        return uploads && level === 'no-files' ? noFiles : undefined
      },
    },
    checks: [
      // The door opens when the watch has seen the database again, which is up to a second after it answers.
      { name: 'door', check: async () => (answering?.answers() === false ? { ok: false, says: gone } : { ok: true, says: '正常' }) },
      { name: 'space', check: async () => ({ ok: space.now().level !== 'no-writes', says: spaceSays[space.now().level] }) },
      // People can work all the same: time goes on as it was.
      { name: 'clock', check: async () => ({ ok: true, says: clockSays(clock()) }) },
    ],
    stop: async () => {
      clearInterval(ticking)
      lag.stop()
      space.stop()
      await answering?.stop()
    },
  }
}

const spaceSays: Readonly<Record<SpaceLevel, string>> = {
  'well': '磁盘空间够用', 'few': '磁盘空间不多了，请尽快腾出', 'no-files': '磁盘空间不足，暂不收附件', 'no-writes': '磁盘快满了，只能查看，不能登记',
}

function clockSays(state: ClockState): string {
  if (state.kind === 'true') return '时钟正常'
  const by = state.seconds < 7200 ? `${Math.round(state.seconds / 60)} 分钟` : state.seconds < 172_800 ? `${Math.round(state.seconds / 3600)} 小时` : `${Math.round(state.seconds / 86_400)} 天`
  return state.kind === 'behind'
    ? `服务器的时钟被拨回了约 ${by}，登记时间按拨回以前的接着走。请校准时钟`
    : `服务器的时钟突然快了约 ${by}，没有照着走，期限也没有因此到期。请校准时钟；确是这个时间的，请重新启动本系统（停用一年以上的，启动时加 --time-is-right）`
}

/** Looks at the clock, and tells when its state is another. */
function tellChanges(clock: () => ClockState, told: (state: ClockState) => void): () => void {
  let last: ClockState['kind'] = 'true'
  return () => {
    const state = clock()
    if (state.kind !== last) told(state)
    last = state.kind
  }
}

function inMB(bytes: number): number {
  return Math.round(bytes / 1_000_000)
}
