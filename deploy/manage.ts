import { resolve } from 'node:path'
import { currentRelease, layoutOf } from './layout.ts'
import { rollBack } from './roll-back.ts'
import { runMain } from './run.ts'
import { say, stop, told } from './say.ts'
import { addressOf, findRunning, isReady, startServer, stopServer } from './server-process.ts'
import { upgrade } from './upgrade.ts'

const [home = '.', verb = 'status', ...args] = process.argv.slice(2)
const layout = layoutOf(resolve(home))

await told(async () => {
  switch (verb) {
    case 'start': return start()
    case 'stop':
      if (await stopServer(layout)) say('已停止', 'stopped')
      else say('本来就没有运行', 'it was not running')
      return 0
    case 'status': return status()
    case 'upgrade': return upgrade(layout, args[0] ?? stop('请写明安装包文件：zhenzhi upgrade 文件', 'name the package'))
    case 'roll-back': return rollBack(layout, { losing: args.includes('--lose-what-came-after') })
    // All else is a command of the program: verify, figures, report, backup, restore …
    default: return runMain(layout, [verb, ...args])
  }
})

async function start(): Promise<number> {
  if (findRunning(layout) !== undefined) stop('已经在运行', 'it runs already')
  if (!(await startServer(layout))) stop(`没有启动成功，请看 ${layout.log} 的最后几行`, 'it did not start; see the end of the log')
  say(`已启动：${addressOf(layout)}（首次使用的启用码在 ${layout.log} 里）`, 'started; the one-time code of a first run is in the log')
  return 0
}

async function status(): Promise<number> {
  const { version } = currentRelease(layout)
  const one = findRunning(layout)
  if (one === undefined) say(`版本 ${version}，没有运行`, 'not running')
  else if (await isReady(layout)) say(`版本 ${version}，正在运行（进程 ${one.pid}）：${addressOf(layout)}`, 'running')
  else say(`版本 ${version}，进程 ${one.pid} 在，但还不能服务，请看 ${layout.log}`, 'its process is there and does not serve')
  return one === undefined ? 3 : 0
}
