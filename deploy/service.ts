import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Layout } from './layout.ts'
import { run } from './run.ts'
import { say, stop } from './say.ts'

/** The machine's own keeper of services: started with the machine, under an account that owns nothing else. */
export async function installService({ home, data, current, settings }: Layout): Promise<void> {
  if (process.getuid?.() !== 0) stop('装成系统服务要用 root 执行', 'installing a service needs root')
  if (spawnSync('id', ['zhenzhi']).status !== 0) await run('useradd', ['--system', '--home-dir', home, '--shell', '/usr/sbin/nologin', 'zhenzhi'])
  await run('chown', ['-R', 'zhenzhi:', data, settings])
  const unit = readFileSync(join(import.meta.dirname, 'zhenzhi.service'), 'utf8')
  writeFileSync('/etc/systemd/system/zhenzhi.service', unit.replaceAll('@HOME@', home).replaceAll('@CURRENT@', current))
  await run('systemctl', ['daemon-reload'])
  await run('systemctl', ['enable', 'zhenzhi'])
  say('已装成系统服务。启动：systemctl start zhenzhi', 'installed as a service')
}
