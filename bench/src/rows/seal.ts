import type { Transaction } from '../measure/capture.ts'
import { quantile, timed, withRange } from '../measure/spread.ts'
import { startProgram } from '../programs/child.ts'
import type { ReplayTold } from '../programs/replay.ts'
import { judge, round } from '../row.ts'
import type { Bench, Measured } from '../row.ts'
import { asAdmin } from '../sets/addresses.ts'
import type { Installation } from '../sets/fresh-installation.ts'

/** An act was sealed at the latest when the next batch began: that is the bound taken here. */
const lags = `
SELECT extract(epoch FROM n.next - a.moment)::float8 AS lag
FROM (SELECT town_id, first_seq, last_seq, lead(moment) OVER (ORDER BY batch) AS next FROM z.seal_batch WHERE town_id = $1) n
JOIN z.sealed s ON s.town_id = $1 AND s.seq BETWEEN n.first_seq AND n.last_seq
JOIN z.act a ON a.town_id = $1 AND a.id = s.act
WHERE n.next IS NOT NULL AND a.moment >= $2 AND left(a.key, 5) <> 'bench'`

/** How long acts registered through HTTP since a moment waited for their seal. */
export function measureLag({ adminUrl }: Installation, { town, since }: { town: number; since: string }): Promise<Measured[]> {
  return asAdmin(adminUrl, async (admin) => {
    const { rows } = await admin.query<{ lag: number }>(lags, [town, since])
    const { rows: [batches] } = await admin.query<{ batches: number; acts: number }>(
      'SELECT count(*)::int AS batches, coalesce(avg(last_seq - first_seq + 1), 0)::float8 AS acts FROM z.seal_batch WHERE town_id = $1 AND moment >= $2', [town, since])
    // What the reference sent repeats old moments: only lags that a running server can have are looked at.
    const waited = rows.map(({ lag }) => lag).filter((lag) => lag < 60)
    const late = quantile(waited, 0.95)
    return [{
      what: 'seal: how long an act waits under that load, p95', hold: '< 10 s', ratio: '', on: `the same run; ${waited.length} acts in ${batches?.batches ?? 0} batches of ${round(batches?.acts ?? 0)} on average`,
      measured: `${round(late)} s (median ${round(quantile(waited, 0.5))} s, worst ${round(quantile(waited, 1))} s)`, ...judge(late, { most: 10, unit: 's' }),
    }]
  })
}

/** What the sealer gets through when much waits: acts written straight while no server runs, then sealed in one go. */
export async function measureBacklog(bench: Bench, { opened, appUrl, adminUrl }: Installation, { town, captured }: { town: number; captured: readonly [Transaction[], Transaction[]] }): Promise<Measured[]> {
  const { sealer } = opened.system
  const rates: number[] = []
  for (let turn = 0; turn < 3; turn += 1) {
    await sealer.sealAll(town)
    await startProgram<ReplayTold>('replay', { url: appUrl, captured, clients: 16, seconds: 5 }).told
    const facts = await asAdmin(adminUrl, async (admin) => {
      const { rows } = await admin.query<{ facts: number }>('SELECT count(*)::int AS facts FROM z.unsealed u JOIN z.fact f ON f.town_id = u.town_id AND f.act = u.act WHERE u.town_id = $1', [town])
      return rows[0]?.facts ?? 0
    })
    const took = await timed(() => sealer.sealAll(town))
    rates.push((facts * 1000) / took)
    bench.log(`seal: ${facts} facts in ${round(took)} ms`)
  }
  return [{
    what: 'seal: what it gets through', hold: '≥ 5,000 facts/s', ratio: '', measured: `${withRange(rates, round)} facts/s`, ...judge(quantile(rates, 0.5), { least: 5000, unit: 'facts/s' }),
    on: 'the same town; some thousand acts of three facts waiting, batches of 2,000, nobody else at work; 3 rounds',
  }]
}
