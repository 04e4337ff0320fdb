import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { checkFiles } from './check-files.ts'
import { keepData, putBack } from './kept-data.ts'
import { currentRelease, releaseIn, type Layout, type Release } from './layout.ts'
import { environmentOf, run, runMain } from './run.ts'
import { say, stop } from './say.ts'
import { findRunning, startServer, stopServer } from './server-process.ts'
import { switchRelease } from './switch-release.ts'

/** How an upgrade came to be, kept for going back. */
export interface Step {
  from: string
  to: string
  /** The database went on to a later form: going back needs what was kept. */
  changesData: boolean
  /** Whether what was kept lies in the folder `kept`, or in a backup of an own server. */
  keptHere: boolean
}

/**
 * To the release in a package: unpacked and checked beside the old one, the server stopped, what it keeps put aside, the link switched,
 * started, asked whether it serves. Where it does not, everything is put back and the old one started again. Answers the exit code.
 */
export async function upgrade(layout: Layout, archive: string): Promise<number> {
  const from = currentRelease(layout)
  const to = await unpack(layout, resolve(archive), from)
  const step: Step = { from: from.version, to: to.version, changesData: to.schema !== from.schema, keptHere: isEmbedded(layout) }
  const ran = findRunning(layout) !== undefined
  if (ran) say('正在停止旧版本', 'stopping the old release')
  await stopServer(layout)
  say('正在保存升级前的数据', 'putting aside what is kept')
  if (!(await putAside(layout, step))) {
    if (ran) await startServer(layout)
    return stop('升级前的数据没有保存成，没有升级', 'not upgraded')
  }
  switchRelease(layout, to.version)
  say(`正在启动新版本 ${to.version}`, 'starting the new release')
  if (!(await startServer(layout))) return undo(layout, step, ran)
  writeFileSync(join(layout.home, 'last-upgrade.json'), JSON.stringify(step))
  if (!ran) await stopServer(layout)
  say(`已从 ${from.version} 升级到 ${to.version}${ran ? '，正在运行' : ''}。要退回：${layout.home}/zhenzhi roll-back`, 'upgraded')
  return 0
}

export function keptBefore(version: string): string {
  return `before-${version}`
}

function isEmbedded(layout: Layout): boolean {
  const { DATABASE_URL = '', DATABASE_ADMIN_URL = '' } = environmentOf(layout)
  return DATABASE_URL === '' && DATABASE_ADMIN_URL === ''
}

async function putAside(layout: Layout, { to, keptHere }: Step): Promise<boolean> {
  if (!keptHere) return await runMain(layout, ['backup', '--to', join(layout.kept, keptBefore(to))]) === 0
  return keepData(layout, keptBefore(to)).then(() => true, (fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
    return false
  })
}

async function undo(layout: Layout, { from, to, keptHere, changesData }: Step, ran: boolean): Promise<number> {
  await stopServer(layout)
  say(`新版本没有启动成功（见 ${layout.log}），正在退回 ${from}`, 'the new release did not start; going back')
  switchRelease(layout, from)
  if (keptHere) await putBack(layout, { name: keptBefore(to), aside: `failed-${to}` })
  else if (changesData) return stop(`数据库可能已改到新版本的形式，请用 ${join(layout.kept, keptBefore(to))} 里的备份恢复`, 'restore the backup into the database')
  if (ran && !(await startServer(layout))) return stop(`退回后旧版本也没有启动，请看 ${layout.log}`, 'the old release did not start either')
  return stop(`没有升级成功，已退回 ${from}，数据和升级前一样`, 'not upgraded; all is as before')
}

async function unpack({ versions, data }: Layout, archive: string, from: Release): Promise<Release> {
  if (!existsSync(archive)) stop(`没有这个文件：${archive}`, 'no such file')
  const incoming = join(versions, '.incoming')
  rmSync(incoming, { recursive: true, force: true })
  mkdirSync(incoming, { recursive: true })
  say('正在解开并核对安装包', 'unpacking and checking')
  await run('tar', ['-xzf', archive, '-C', incoming, '--no-same-owner'])
  const [folder = ''] = readdirSync(incoming)
  await checkFiles(join(incoming, folder))
  const to = releaseIn(join(incoming, folder))
  if (to.platform !== from.platform) stop(`安装包是给 ${to.platform} 的，这里是 ${from.platform}`, 'the package is for another kind of machine')
  if (to.schema < from.schema) stop(`安装包（${to.version}）比现在的（${from.version}）旧，不能用来升级；要退回请用 roll-back`, `older than what ${data} holds`)
  if (existsSync(join(versions, to.version))) stop(`版本 ${to.version} 已经在这里`, 'that release is here already')
  renameSync(join(incoming, folder), join(versions, to.version))
  rmSync(incoming, { recursive: true, force: true })
  return to
}
