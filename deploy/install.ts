import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkFiles } from './check-files.ts'
import { layoutOf, releaseIn, type Layout } from './layout.ts'
import { say, stop, told } from './say.ts'
import { installService } from './service.ts'

const here = resolve(import.meta.dirname, '..')

await told(async () => {
  const { values } = parseArgs({ options: { to: { type: 'string', default: '/opt/zhenzhi' }, service: { type: 'boolean', default: false } } })
  const layout = layoutOf(resolve(values.to))
  const { version, platform } = releaseIn(here)
  if (platform !== `${process.platform}-${process.arch}`) stop(`这个安装包是给 ${platform} 的，本机是 ${process.platform}-${process.arch}`, 'the package is for another kind of machine')
  if (existsSync(layout.current)) stop(`${layout.home} 里已经装有镇治。升级请用：${layout.home}/zhenzhi upgrade 安装包文件`, 'it is installed there already; use upgrade')
  mkdirSync(layout.home, { recursive: true, mode: 0o755 })
  checkPassable(layout.home)
  say(`正在核对安装包的文件，版本 ${version}`, 'checking the files of the package')
  const files = await checkFiles(here)
  for (const folder of [layout.versions, layout.data, layout.kept]) mkdirSync(folder, { recursive: true })
  placeRelease(here, layout, version)
  copyFileSync(join(here, 'deploy/zhenzhi.sh'), join(layout.home, 'zhenzhi'))
  chmodSync(join(layout.home, 'zhenzhi'), 0o755)
  if (!existsSync(layout.settings)) writeFileSync(layout.settings, firstSettings(layout), { mode: 0o600 })
  if (values.service) await installService(layout)
  say(`已安装 ${files} 个文件到 ${layout.home}。启动：${layout.home}/zhenzhi start`, 'installed; start it with the line before')
  return 0
})

/** As root the database runs under an account of its own and has to reach its folder; elsewhere it would lie apart from what upgrades put aside. */
function checkPassable(home: string): void {
  if (process.getuid?.() !== 0) return
  for (let folder = home; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) stop(`数据库用自己的账号运行，进不去 ${folder}。请执行 chmod o+x ${folder}，或装到 /opt/zhenzhi`, 'the account that runs the database cannot enter this folder')
    if (folder === dirname(folder)) return
  }
}

/** Copied under a name that says it is not whole, and named when it is. */
function placeRelease(from: string, { versions, current }: Layout, version: string): void {
  const [incoming, place] = [join(versions, `.incoming-${version}`), join(versions, version)]
  rmSync(incoming, { recursive: true, force: true })
  cpSync(from, incoming, { recursive: true, verbatimSymlinks: true })
  rmSync(place, { recursive: true, force: true })
  renameSync(incoming, place)
  symlinkSync(join('versions', version), current)
}

function firstSettings({ data }: Layout): string {
  return `# 镇治的设置；改后执行 ./zhenzhi stop 和 ./zhenzhi start。各项说明见 current/docs/operations.md
# Settings of this installation; see current/docs/operations.md
HOST=127.0.0.1
PORT=8080
DATA_DIR=${data}
`
}
