import { join } from 'node:path'
import { readRestore } from './commands/restore.ts'
import type { RestoreCommand } from './commands/restore.ts'
import { fileKeyOf } from './backup/file-key.ts'
import type { SealedHead } from './backup/file-key.ts'
import { restoreInto } from './backup/restore-into.ts'
import type { Restored } from './backup/restore-into.ts'
import { loginsTaken } from './backup/told.ts'
import { openSecrets } from './outside/secrets.ts'
import type { Settings } from './settings.ts'
import { hasLogins, overAll } from './store/export/whole-tables.ts'
import { migrations, openDatabase, openServer } from './wire-database.ts'
import { openInstallation } from './wire-open.ts'
import { verifyAll } from './wire-verify.ts'

type Say = (line: string) => void

export interface Restoring {
  from: string
  secrets?: string | undefined
  anchors?: string | undefined
  dataDir: string
  /** An own server's empty database, by its administrator's address; the embedded server where not given. */
  adminUrl?: string | undefined
  /** Logins that stand on that server already get new passwords. */
  takeLogins?: boolean
  keyFor: (head: SealedHead, of: 'archive' | 'secrets', path: string) => Buffer
  /** Settings by which what was restored is opened. */
  settings: Settings
  redecide: boolean
  say: Say
}

/** A backup brought back, migrated to this release, keys destroyed again, everything verified. `clean`: nothing differs. */
export async function restoreAndVerify(restoring: Restoring): Promise<{ restored: Restored; clean: boolean }> {
  const { dataDir, adminUrl, say } = restoring
  const quiet = () => undefined
  const restored = await restoreInto({
    ...restoring, migrations,
    openServer: async () => {
      if (adminUrl !== undefined && restoring.takeLogins !== true && await overAll(adminUrl, hasLogins)) throw loginsTaken()
      const server = await openServer({ dataDir, adminUrl }, await openSecrets(join(dataDir, 'secrets')), quiet)
      if (server.adminUrl === undefined) throw new Error('a restore needs the administrator of the database')
      return { adminUrl: server.adminUrl, stop: server.stop }
    },
  })
  say('正在升级到本版本，并核对每一步办理、每个附件……')
  const { DATABASE_URL: _url, MASTER_KEY_DIR: _keys, ...settings } = restoring.settings
  if (settings.ZONE === 'internet') return { restored, clean: await openAlone({ dataDir, adminUrl }) }
  const opened = await openInstallation({ ...settings, DATA_DIR: dataDir, DATABASE_ADMIN_URL: adminUrl }, say)
  try {
    return { restored, clean: await verifyAll(opened, { redecide: restoring.redecide, say }) }
  } finally {
    await opened.close()
  }
}

/** The internet zone keeps no acts and no originals: it is migrated, and there is nothing to verify. */
async function openAlone({ dataDir, adminUrl }: Pick<Restoring, 'dataDir' | 'adminUrl'>): Promise<true> {
  const database = await openDatabase({ dataDir, adminUrl }, await openSecrets(join(dataDir, 'secrets')), () => undefined)
  await database.stop()
  return true
}

/** `restore`: before anything is opened, for there is nothing yet to open. Answers the exit code. */
export async function runRestore(args: readonly string[], settings: Settings): Promise<number> {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const read = await readRestore(args)
  if ('says' in read) {
    process.stderr.write(`${read.says}\n`)
    return 2
  }
  const { restored, clean } = await restoreAndVerify({ ...read, keyFor: (head, _of, path) => fileKeyOf(head, read.recovery, path), settings, say })
  for (const line of tell(read, restored)) say(line)
  say(clean ? `恢复完成，核对全部相符。启动时请设 DATA_DIR=${read.dataDir}` : '恢复完成，但核对发现不符（见上），请先查清再使用')
  return clean ? 0 : 1
}

function tell({ anchors }: RestoreCommand, { manifest, originals, rows, after }: Restored): string[] {
  const lastOf = new Map(after.map(({ town, lastSeq }) => [town, lastSeq]))
  return [
    `已恢复 ${manifest.made} 的备份：${manifest.towns.length} 个乡镇（县）、${manifest.acts} 步办理、${originals} 个附件，共 ${rows} 行`,
    ...(anchors === undefined ? ['没有给出 --anchors（原系统最新的 anchors 文件夹）：备份之后销毁的密钥没有再次销毁，备份之后的办理也无从知道'] : []),
    ...manifest.towns.flatMap(({ town, seq }) => {
      const last = lastOf.get(town)
      return last === undefined ? [] : [`乡镇 ${town}：备份之后还封存过 ${last - seq} 步，不在备份里，要按纸质材料补录`]
    }),
  ]
}
