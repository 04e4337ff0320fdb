import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isKept, putBack } from './kept-data.ts'
import type { Layout } from './layout.ts'
import { say, stop } from './say.ts'
import { findRunning, startServer, stopServer } from './server-process.ts'
import { switchRelease } from './switch-release.ts'
import { keptBefore, type Step } from './upgrade.ts'

/**
 * Back to the release before the last upgrade. Where the upgrade changed the form of the database, what was kept before it comes back, and
 * what was registered since is not in it: refused without `losing`. Answers the exit code.
 */
export async function rollBack(layout: Layout, { losing }: { losing: boolean }): Promise<number> {
  const note = join(layout.home, 'last-upgrade.json')
  if (!existsSync(note)) return stop('没有可退回的升级', 'there is no upgrade to go back from')
  const { from, to, changesData, keptHere }: Step = JSON.parse(readFileSync(note, 'utf8'))
  if (changesData && !keptHere) return stop(`请先把 ${join(layout.kept, keptBefore(to))} 里的备份恢复到数据库，再执行一次`, 'restore the backup into the database first')
  if (changesData && !losing) {
    return stop(`从 ${to} 退回 ${from} 要恢复升级前的数据，升级后登记的内容会不在其中。确要退回，请加 --lose-what-came-after（升级后的数据会另存，不会删除）`, 'what was registered since would not be in it')
  }
  if (changesData && !isKept(layout, keptBefore(to))) return stop('升级前保存的数据不在了，不能退回', 'what was kept is gone')
  const ran = findRunning(layout) !== undefined
  await stopServer(layout)
  switchRelease(layout, from)
  if (changesData) await putBack(layout, { name: keptBefore(to), aside: `replaced-${to}` })
  rmSync(note)
  if (ran && !(await startServer(layout))) return stop(`旧版本没有启动，请看 ${layout.log}`, 'the old release did not start')
  say(`已退回 ${from}${changesData ? `；${to} 时的数据在 ${join(layout.kept, `replaced-${to}`)}` : ''}`, 'rolled back')
  return 0
}
