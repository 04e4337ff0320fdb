import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { makeBackup } from '../../src/backup/make-backup.ts'
import { codeFileOf, ensureRecipient } from '../../src/backup/recipient.ts'
import { machineClock } from '../../src/outside/clock.ts'
import { startPostgres } from '../../src/store/embedded/start-postgres.ts'
import { asAdmin } from '../database.ts'
import { playRelease } from './play-release.ts'

/**
 * `node apps/server/test/releases/make-release.ts NAME [PROGRAM]`: keeps a small town as a release's own program wrote it (this one where no
 * other folder is given), as a backup beside its recovery code, so that every later release proves that it can take it over. Run once for a
 * release; what is kept is never made again.
 */
const [name = '', program = join(import.meta.dirname, '../../../..')] = process.argv.slice(2)
if (!/^[\w.-]+$/.test(name)) throw new Error('say a name, such as 1.0.0')
const scratch = await mkdtemp(join(tmpdir(), 'zhenzhi-release-'))
await chmod(scratch, 0o711)
const dataDir = join(scratch, 'played')
const kept = join(import.meta.dirname, name)
try {
  await playRelease(resolve(program), dataDir)
  const server = await startPostgres({ dataDir })
  const url = new URL(server.adminUrl)
  url.pathname = '/zhenzhi'
  // The national list of divisions is large, and the same in every release.
  await asAdmin(url.href, (admin) => admin.query(`DELETE FROM z.division WHERE level > 3`))
  const made = await makeBackup({
    adminUrl: url.href, dataDir, now: machineClock.now, recipient: await ensureRecipient(dataDir), version: name, settings: {}, say: (line) => console.log(line),
  }, join(scratch, 'kept'))
  await server.stop()
  await mkdir(kept)
  await cp(made.folder, kept, { recursive: true })
  await writeFile(join(kept, 'recovery-code.txt'), (await readFile(codeFileOf(dataDir), 'utf8')).trim().split('\n').at(-1) ?? '')
  console.log(`${kept}: ${made.manifest.acts} acts, ${made.manifest.schema}`)
} finally {
  await rm(scratch, { recursive: true, force: true, maxRetries: 5 })
}
