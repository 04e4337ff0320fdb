import pg from 'pg'
import type { Sent, Transaction } from './capture.ts'

/** How a statement was carried out: its plan with times and buffers. */
export interface Plan {
  text: string
  plan: string
  milliseconds: number
  /** Tables read from end to end. */
  whole: readonly string[]
}

/** The application’s own. */
const role = 'zz_app'

export type PlanMode = 'auto' | 'force_generic_plan' | 'force_custom_plan'

/**
 * Plans of captured transactions as the application's role gets them, each transaction carried out once more and rolled back. `mode`:
 * `force_generic_plan` is what a prepared statement falls into after five times, if the planner thinks it no dearer.
 */
export async function plansOf(url: string, transactions: readonly Transaction[], mode: PlanMode = 'auto'): Promise<Plan[]> {
  const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC' })
  await client.connect()
  try {
    await checkRole(client)
    const plans: Plan[] = []
    for (const transaction of transactions) {
      await client.query('BEGIN')
      await client.query(`SET LOCAL plan_cache_mode = ${mode}`)
      for (const sent of transaction) plans.push(...(await planOf(client, sent)))
      await client.query('ROLLBACK')
    }
    return plans
  } finally {
    await client.end()
  }
}

/** Plans as they are put down for reading, one statement after another. */
export function plansText(plans: readonly Plan[]): string {
  return `As ${role}.\n\n${plans.map(({ text, plan }) => `${text}\n\n${plan}`).join('\n\n──\n\n')}`
}

/** Behind the walls between towns a plan is another than in front of them. */
async function checkRole(client: pg.Client): Promise<void> {
  const { rows: [found] } = await client.query<{ role: string }>('SELECT current_user AS role')
  if (found?.role !== role) throw new Error(`plans are asked for as ${found?.role ?? 'nobody'}, not as ${role}`)
}

async function planOf(client: pg.Client, { text, values }: Sent): Promise<Plan[]> {
  if (/^\s*(BEGIN|COMMIT|ROLLBACK|SET|DECLARE|FETCH|CLOSE)/i.test(text)) return []
  if (/z\.scope/.test(text)) {
    await client.query(text, values)
    return []
  }
  await client.query(`PREPARE asked AS ${text}`)
  const given = values.length === 0 ? '' : `(${values.map(literal).join(', ')})`
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, BUFFERS) EXECUTE asked${given}`)
  await client.query('DEALLOCATE asked')
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  return [{ text, plan, milliseconds: Number(/Execution Time: ([\d.]+)/.exec(plan)?.[1] ?? 0), whole: [...plan.matchAll(/Seq Scan on (\w+)/g)].map(([, table = '']) => table) }]
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'NULL'
  if (Buffer.isBuffer(value)) return `'\\x${value.toString('hex')}'`
  if (Array.isArray(value)) return pg.escapeLiteral(`{${value.map((item) => (item === null ? 'NULL' : `"${String(item).replaceAll(/["\\]/g, '\\$&')}"`)).join(',')}}`)
  return pg.escapeLiteral(typeof value === 'object' ? JSON.stringify(value) : `${value as string | number | boolean | bigint}`)
}
