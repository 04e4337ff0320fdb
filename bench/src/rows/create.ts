import { readSettings, serve } from '@zhenzhi/server'
import { openBrowser, signIn } from '../measure/browser.ts'
import type { Session } from '../measure/browser.ts'
import { capture } from '../measure/capture.ts'
import type { Transaction } from '../measure/capture.ts'
import { cpuOf, load, postmasterOf } from '../measure/processes.ts'
import { median, p95, withRange } from '../measure/spread.ts'
import { startProgram } from '../programs/child.ts'
import type { LoadTold } from '../programs/load.ts'
import type { ReplayTold } from '../programs/replay.ts'
import { judge, round } from '../row.ts'
import type { Bench, Measured, Row } from '../row.ts'
import { asAdmin } from '../sets/addresses.ts'
import { addPerson, makeCounty } from '../sets/county.ts'
import type { TownMade } from '../sets/county.ts'
import { inventedDispute } from '../sets/dispute.ts'
import { withFreshInstallation } from '../sets/fresh-installation.ts'
import type { Installation } from '../sets/fresh-installation.ts'
import { measureBacklog, measureLag } from './seal.ts'

const clients = 16
const seconds = 3
const rounds = 10

export const createRow: Row = { name: 'create', title: 'Create a case through HTTP, and sealing under that load', run: (bench) => withFreshInstallation(bench.cache, 'create', (one) => run(bench, one)) }

interface Spent {
  node: number
  postgres: number
}

interface Round {
  http: LoadTold
  straight: ReplayTold
  act: ReplayTold
  /** Processor a request took, in milliseconds: of the server, or of the program that sends straight, and of the database. */
  spent: { http: Spent; straight: Spent }
}

async function run(bench: Bench, installation: Installation): Promise<Measured[]> {
  const { opened } = installation
  const { towns: [town], administrator } = await makeCounty(opened, { towns: 1, villages: 12 })
  if (town === undefined) throw new Error('no town was made')
  for (let at = 0; at < clients; at += 1) await addPerson(opened, administrator, { signIn: `jingban${at}`, town: town.id, post: 'clerk', unit: 'justice-office' })
  const captured = await captureTwice(installation, town)
  const server = startProgram<{ port: number }>('serve', { dataDir: installation.dataDir })
  const { port } = await server.told
  const sessions: Session[] = []
  for (let at = 0; at < clients; at += 1) sessions.push(await signIn(port, `jingban${at}`))
  const play: Playing = { installation, town, port, sessions, captured, pid: server.pid }
  const first = await playRound(play, seconds)
  bench.log(`before the database has counted its rows — ${told(first)}`)
  await asAdmin(installation.adminUrl, (admin) => admin.query('VACUUM ANALYZE'))
  await playRound(play, 2)
  const since = new Date().toISOString()
  const played: Round[] = []
  for (let at = 0; at < rounds; at += 1) {
    played.push(await playRound(play, seconds))
    bench.log(told(played.at(-1)))
  }
  const lag = await measureLag(installation, { town: town.id, since })
  await server.end()
  const backlog = await measureBacklog(bench, installation, { town: town.id, captured })
  return [...measuredOf(played, captured), ...lag, ...backlog]
}

interface Playing {
  installation: Installation
  town: TownMade
  port: number
  sessions: readonly Session[]
  captured: readonly [Transaction[], Transaction[]]
  pid: number
}

/** Through HTTP; then all its statements straight; then those of the act's own transaction. The sealer runs all the time. */
async function playRound({ installation, town, port, sessions, captured, pid }: Playing, length: number): Promise<Round> {
  const day = installation.opened.system.clock.now().day
  const database = () => cpuOf(postmasterOf(installation.dataDir))
  const before = { node: cpuOf(pid), postgres: database() }
  const http = await startProgram<LoadTold>('load', { port, sessions, town: town.id, villages: town.villages, day, seconds: length }).told
  const between = { node: cpuOf(pid), postgres: database() }
  const straight = await replay(installation, { captured, length })
  const after = database()
  const own = (transactions: Transaction[]) => transactions.filter((one) => one.some(({ text }) => text.startsWith('INSERT INTO z.act ')))
  const act = await replay(installation, { captured: [own(captured[0]), own(captured[1])], length: Math.max(2, length / 2) })
  return {
    http, straight, act,
    spent: {
      http: { node: (1000 * (between.node - before.node)) / http.done, postgres: (1000 * (between.postgres - before.postgres)) / http.done },
      straight: { node: (1000 * straight.cpu) / straight.done, postgres: (1000 * (after - between.postgres)) / straight.done },
    },
  }
}

function replay({ appUrl }: Installation, { captured, length }: { captured: readonly [Transaction[], Transaction[]]; length: number }): Promise<ReplayTold> {
  return startProgram<ReplayTold>('replay', { url: appUrl, captured, clients, seconds: length }).told
}

/** Two requests of the same content, sent to a server in this process; those of four that were disturbed least. */
async function captureTwice({ opened }: Installation, town: TownMade): Promise<[Transaction[], Transaction[]]> {
  const { system } = opened
  const endless = { most: 1e9, seconds: 60, every: 1e6 }
  const read = readSettings({ PORT: '0', LOG_LEVEL: 'silent' })
  if ('faults' in read) throw new Error(read.faults.join())
  const { app, stop } = await serve(system, read.settings, { setUpCode: 'none', log: () => undefined, limits: { address: endless, account: endless, attempt: endless } })
  const address = app.server.address()
  const browser = await openBrowser(typeof address === 'object' && address !== null ? address.port : 0, 'jingban0')
  const what = { ...inventedDispute(town.villages), source: 'sweep' }
  const once = (key: string) => browser.post('/api/cases', { declared: true, town: town.id, definition: 'mediation', day: system.clock.now().day, what, key })
  await once('bench-warm-1')
  await once('bench-warm-2')
  const seen: Transaction[][] = []
  for (const last of [1, 2, 3, 4]) seen.push(await capture(system.database.app, () => once(`00000000-0000-4000-8000-00000000000${last}`)))
  browser.close()
  await stop()
  // A job of the server that ran meanwhile is in what was seen too; it ran in few of them.
  const [first = [], second = []] = seen.toSorted((one, other) => one.length - other.length)
  return [first, second]
}

function told(one: Round | undefined): string {
  if (one === undefined) return ''
  const { http, straight, act, spent } = one
  const each = ({ node, postgres }: Spent) => `${round(node)} + ${round(postgres)} ms`
  return `create: HTTP ${round(http.done / http.seconds)}/s (p95 ${round(p95(http.took))} ms, refused ${http.refused}, ${each(spent.http)}), straight ${round(straight.done / straight.seconds)}/s (failed ${straight.failed}, ${each(spent.straight)}), act alone ${round(act.done / act.seconds)}/s; load of the machine ${load()}`
}

function measuredOf(played: readonly Round[], captured: readonly [Transaction[], Transaction[]]): Measured[] {
  const rate = (one: { done: number; seconds: number }) => one.done / one.seconds
  const http = played.map((one) => rate(one.http))
  const ratio = played.map(({ http: through, straight }) => (100 * rate(through)) / rate(straight))
  const ofAct = played.map(({ http: through, act }) => (100 * rate(through)) / rate(act))
  const percent = (value: number) => `${round(value)} %`
  const statements = captured[0].reduce((sum, one) => sum + one.length, 0)
  const on = `one town, empty at first; ${clients} clients signed in as 16 clerks; sealer running; ${played.length} rounds of ${seconds} s, alternating; warm`
  const cost = (of: (one: Round) => Spent) => `${round(median(played.map((one) => of(one).node)))} + ${round(median(played.map((one) => of(one).postgres)))} ms`
  const whole = played.map(({ spent: { http: one, straight: other } }) => (100 * (other.node + other.postgres)) / (one.node + one.postgres))
  return [
    {
      what: 'create a case through HTTP, against its captured statements sent straight', hold: '≥ 50 %', on,
      measured: `${withRange(http, round)}/s; straight ${withRange(played.map(({ straight }) => rate(straight)), round)}/s (${captured[0].length} transactions, ${statements} statements)`,
      ratio: withRange(ratio, percent), ...judge(median(ratio), { least: 50, unit: '%' }),
    },
    {
      what: 'the same, against a low-code platform’s create (160–190/s on 2 cores)', hold: '≥ 10 × (1,600/s)', on,
      measured: `${withRange(http, round)}/s, p95 ${round(median(played.map((one) => p95(one.http.took))))} ms`,
      ratio: `${round(median(http) / 190)}–${round(median(http) / 160)} ×`, ...judge(median(http), { least: 1600, unit: '/s' }),
    },
    {
      what: 'the same, by processor time a request (client + database), which a busy machine disturbs less', hold: '', on,
      measured: `HTTP ${cost(({ spent }) => spent.http)} of server + database; straight ${cost(({ spent }) => spent.straight)} of sender + database`, ratio: withRange(whole, percent),
    },
    {
      what: 'the same, against the act’s own transaction alone', hold: '', on, measured: `straight ${withRange(played.map(({ act }) => rate(act)), round)}/s`,
      ratio: withRange(ofAct, percent),
    },
  ]
}
