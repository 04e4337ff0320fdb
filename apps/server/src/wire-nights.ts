import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Moment } from '@zhenzhi/kernel'
import { Gauge } from 'prom-client'
import type { Registry } from 'prom-client'
import { isCheckDue, isDue } from './backup/nights.ts'
import type { BackupStanding } from './backup/nights.ts'
import type { ReadyCheck } from './http/routes/health.ts'
import { repeat } from './jobs/every.ts'
import { machineClock } from './outside/clock.ts'
import type { Settings } from './settings.ts'
import { runsIn, standingNow } from './wire-backups-seen.ts'
import type { Database } from './wire-database.ts'

export interface Nights {
  /** Never says that people cannot work: an old backup stops nobody. */
  check: ReadyCheck
  stop: () => Promise<void>
}

export interface NightsOn {
  database: Pick<Database, 'app'>
  settings: Settings
  log: (line: string) => void
}

/** The nightly backup where BACKUP_TO is set, by whichever server comes first; looked for every minute. One under way is broken off by `stop`. */
export function startNights(on: NightsOn, registry: Registry): Nights {
  const { database: { app }, settings: { BACKUP_TO: to, BACKUP_AT: at }, log } = on
  const standing = () => standingNow({ app, schedule: { to, at } })
  addGauges(registry, standing)
  const stopping = new AbortController()
  let tried: Moment | undefined
  const turn = async () => {
    if (to === undefined) return
    const [runs, { moment }] = [await runsIn(app), machineClock.now()]
    // Where not even the failure could be noted, nothing stands among the runs.
    const resting = tried !== undefined && Date.parse(moment) - Date.parse(tried) < betweenTries
    if (resting || stopping.signal.aborted || !isDue(runs, moment, at)) return
    tried = moment
    await inOwnProcess(['backup', ...(isCheckDue(runs, moment) ? ['--check'] : [])], { signal: stopping.signal, log })
  }
  const turns = repeat(turn, 60_000, (fault) => log(`备份没有完成：${fault instanceof Error ? fault.message : String(fault)}`))
  return {
    check: { name: 'backup', check: async () => ({ ok: true, says: (await standing()).says }) },
    stop: async () => {
      stopping.abort()
      await turns.stop()
    },
  }
}

const betweenTries = 3_600_000
const gentle = 10

/** The command, as an operator runs it with our settings: people's requests do not wait for it, and go first. */
async function inOwnProcess(args: readonly string[], { signal, log }: { signal: AbortSignal; log: (line: string) => void }): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const end = () => child.kill('SIGTERM')
  signal.addEventListener('abort', end)
  if (child.pid !== undefined) setPriority(child.pid, gentle)
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', log)
  await once(child, 'close').finally(() => signal.removeEventListener('abort', end))
}

function addGauges(registry: Registry, standing: () => Promise<BackupStanding>): void {
  const never = Number.POSITIVE_INFINITY
  const gauge = (name: string, help: string, of: (now: BackupStanding) => number) => new Gauge({
    name, help, registers: [registry],
    async collect() {
      this.set(of(await standing()))
    },
  })
  gauge('zhenzhi_backup_age_seconds', 'Since the last whole backup began', ({ age }) => age ?? never)
  gauge('zhenzhi_backup_checked_age_seconds', 'Since a backup was last restored and verified', ({ checkedAge }) => checkedAge ?? never)
  gauge('zhenzhi_backup_failed', '1 where the last backup failed or the last check found something', ({ failed }) => (failed ? 1 : 0))
}
