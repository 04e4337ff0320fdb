import { openPool } from '../../src/store/connection.ts'
import type { Pool } from '../../src/store/connection.ts'
import { startPostgres } from '../../src/store/embedded/start-postgres.ts'
import { addPerson, addUnits, testPassword } from '../people.ts'
import { runMain } from '../run-main.ts'
import { addTowns } from '../towns.ts'
import { opening } from './kept-acts.ts'
import type { LoadAsked } from './load.ts'
import { startServerOn } from './processes.ts'

export interface Heard {
  status: number
  text: string
}

/** A server with its own embedded database on a data folder, two towns in it, and a clerk signed in. */
export interface EmbeddedTown {
  send: (path: string, init?: RequestInit) => Promise<Heard>
  /** Of the clerk. */
  headers: { cookie: string; 'x-csrf': string }
  loading: Pick<LoadAsked, 'ports' | 'cookie' | 'csrf' | 'body' | 'clients'>
  /** The database beside the server, as a superuser. */
  app: Pool
  databasePid: number
  /** Stops it cleanly, and says what `verify` ends with. */
  stopAndVerify: () => Promise<[number | null, string]>
}

export async function embeddedTown(dataDir: string): Promise<EmbeddedTown> {
  const server = await startServerOn({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
  const postgres = await startPostgres({ dataDir })
  const app = openPool(inZhenzhi(postgres.adminUrl), { max: 2, name: 'test beside' })
  await addTowns(app)
  await addUnits(app)
  const { signIn } = await addPerson(app, { post: 'clerk', unit: 'justice-office', from: '2020-01-01' })
  const ask = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${server.port}${path}`, init)
  const signed = await ask('/api/sign-in', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ signIn, password: testPassword }) })
  const cookie = signed.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
  const csrf = String(JSON.parse(await signed.text()).csrf)
  return {
    send: async (path, init) => {
      const reply = await ask(path, init)
      return { status: reply.status, text: await reply.text() }
    },
    headers: { cookie, 'x-csrf': csrf },
    loading: { ports: [server.port], cookie, csrf, body: opening(), clients: 3 },
    app, databasePid: postgres.pid,
    stopAndVerify: async () => {
      await app.end()
      await postgres.stop()
      server.child.kill('SIGTERM')
      await server.ended
      const { code, stdout, stderr } = await runMain(['verify'], { DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
      return [code, code === 0 ? '' : `${stdout}${stderr}`]
    },
  }
}

function inZhenzhi(adminUrl: string): string {
  const url = new URL(adminUrl)
  url.pathname = '/zhenzhi'
  return url.href
}
