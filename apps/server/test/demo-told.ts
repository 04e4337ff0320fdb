import { readSettings } from '../src/settings.ts'
import { startPostgres } from '../src/store/embedded/start-postgres.ts'
import { openInstallation } from '../src/wire-open.ts'
import { asAdmin } from './database.ts'
import { runMain } from './run-main.ts'

/** What somebody can say of a demonstration that lies in a data folder and is not served. */
export interface DemoTold {
  /** Of each town and each year that has records. */
  figures: readonly unknown[]
  /** Cases and acts of each town, and whether all is as it should be. */
  verified: { code: number | null; said: string }
  counts: Readonly<Record<string, number>>
}

export async function demoTold(dataDir: string): Promise<DemoTold> {
  const env = { DATA_DIR: dataDir, LOG_LEVEL: 'warn' }
  const { counts, towns, years } = await countIn(dataDir)
  const figures = await figuresIn(env, towns, years)
  const { code, stdout } = await runMain(['verify', '--redecide'], env)
  return { figures, verified: { code, said: stdout }, counts }
}

/** Read in this process: a command for each town and year would begin some forty. */
async function figuresIn(env: Readonly<Record<string, string>>, towns: readonly { id: number; name: string }[], years: readonly number[]): Promise<unknown[]> {
  const read = readSettings(env)
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  const { system, close } = await openInstallation(read.settings, () => undefined)
  try {
    const told: unknown[] = []
    for (const { id, name } of towns) {
      for (const year of years) {
        const figures = await system.figures.read({ town: id, from: `${year}-01-01`, to: `${year}-12-31` })
        told.push({ town: name, year, figures: figures.map(({ id: figure, value, numerator, denominator, records }) => ({ figure, value, numerator, denominator, records })) })
      }
    }
    return told
  } finally {
    await close()
  }
}

const counted = `SELECT
  (SELECT count(*)::int FROM z.town) AS towns, (SELECT count(*)::int FROM z.place) AS places, (SELECT count(*)::int FROM z.account) AS accounts,
  (SELECT count(*)::int FROM z.post_held) AS posts, (SELECT count(*)::int FROM z.case_head) AS cases, (SELECT count(*)::int FROM z.act) AS acts,
  -- How far the sealer was when the server was stopped is a matter of moments; that each act is with it once is not.
  (SELECT count(*)::int FROM (SELECT FROM z.sealed UNION ALL SELECT FROM z.unsealed) every_one) AS with_the_sealer,
  (SELECT count(*)::int FROM z.attachment WHERE case_id IS NOT NULL) AS files, (SELECT count(*)::int FROM z.attachment WHERE case_id IS NULL) AS unnamed`

async function countIn(dataDir: string): Promise<{ counts: Record<string, number>; towns: { id: number; name: string }[]; years: number[] }> {
  const running = await startPostgres({ dataDir, log: () => undefined })
  const url = new URL(running.adminUrl)
  url.pathname = '/zhenzhi'
  try {
    return await asAdmin(url.href, async (admin) => {
      const { rows: [counts = {}] } = await admin.query<Record<string, number>>(counted)
      const { rows: towns } = await admin.query<{ id: number; name: string }>(`SELECT id, name FROM z.town WHERE kind = 'town' ORDER BY id`)
      const { rows: years } = await admin.query<{ year: number }>('SELECT DISTINCT extract(year FROM day)::int AS year FROM z.act ORDER BY year')
      return { counts, towns, years: years.map(({ year }) => year) }
    })
  } finally {
    await running.stop()
  }
}
