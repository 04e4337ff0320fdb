import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Indicator, Simple } from '@zhenzhi/kernel'
import { partsOf } from '@zhenzhi/kernel'
import { inTowns, makeFigureDesk } from '@zhenzhi/server'
import { capture } from '../measure/capture.ts'
import { plansOf, plansText } from '../measure/plans.ts'
import { median, p95, timed, times, withRange } from '../measure/spread.ts'
import { judge, round } from '../row.ts'
import type { Bench, Measured, Row } from '../row.ts'
import type { Installation } from '../sets/fresh-installation.ts'
import { sizes } from '../sets/set-size.ts'
import type { SetMade } from '../sets/set-size.ts'
import { openSet } from '../sets/set.ts'
import { manyIndicators } from './many-indicators.ts'

export const figureRow: Row = { name: 'figures', title: 'All indicators of one town-year', run }

const year = { from: '2025-01-01', to: '2025-12-31' }
const rounds = 5

async function run(bench: Bench): Promise<Measured[]> {
  const set = await openSet(bench, sizes.small)
  try {
    return await measure(bench, set)
  } finally {
    await set.close()
  }
}

type Desk = ReturnType<typeof makeFigureDesk>

async function measure(bench: Bench, set: Installation & { made: SetMade }): Promise<Measured[]> {
  const { system } = set.opened
  const town = set.made.towns[0]?.id ?? 0
  const { plain, distinct } = manyIndicators(system.law().current, system.indicators)
  const deskOf = (indicators: readonly Indicator[]): Desk => makeFigureDesk({ app: system.database.app, seal: system.sealer.sealAll, indicators, register: () => system.law().current, now: system.clock.now })
  const desks = { plain: deskOf(plain), distinct: deskOf(distinct), all: deskOf(system.indicators) }
  const facts = await factsOf(set, town)
  const taken = { screen: [] as number[], sealed: [] as number[], records: [] as number[], distinct: [] as number[], each: [] as number[], once: [] as number[] }
  for (let at = -1; at < rounds; at += 1) {
    const one = {
      screen: await times(at < 0 ? 3 : 10, () => desks.plain.read({ town, ...year }, false)),
      sealed: await times(3, () => desks.plain.read({ town, ...year, cutoff: system.clock.now().day }, false)),
      distinct: await times(2, () => desks.distinct.read({ town, ...year }, false)),
      records: [await timed(() => desks.all.read({ town, ...year }, true))],
      each: [await timed(() => countEach(set, town, plain))],
      once: [await timed(() => countOnce(set, town, plain))],
    }
    if (at >= 0) for (const way of ['screen', 'sealed', 'records', 'distinct', 'each', 'once'] as const) taken[way].push(...one[way])
    if (at >= 0) bench.log(`figures: ${Object.entries(one).map(([way, values]) => `${way} ${round(median(values))}`).join(', ')} ms`)
  }
  await writePlans(bench, set, { desks, town })
  const late = await times(3, () => desks.plain.read({ town, ...year, cutoff: '2026-01-31' }, false))
  return measuredOf(taken, { plain: plain.length, distinct: distinct.length, all: system.indicators.length, facts, late })
}

async function factsOf({ opened }: Installation, town: number): Promise<{ year: number; all: number }> {
  return inTowns(opened.system.database.app, [town], async (tx) => {
    const { rows } = await tx.query<{ year: number; all: number }>(
      `SELECT count(*) FILTER (WHERE day BETWEEN $2 AND $3)::int AS year, count(*)::int AS all FROM z.fact WHERE town_id = $1`, [town, year.from, year.to])
    return rows[0] ?? { year: 0, all: 0 }
  })
}

const from = (simple: Simple) => (simple.as === 'stock' || simple.as === 'standing' ? '1900-01-01' : year.from)
const keysOf = (set: Installation, { measure, where = {} }: Simple) => {
  const [definition = '', name = ''] = measure.split('.')
  const by = set.opened.system.law().current[definition]?.definition.measures[name]?.by ?? []
  return by.map((dimension) => where[dimension] ?? null)
}

/** Each part counted from the facts by a statement of its own, as a system without books would. */
function countEach(set: Installation, town: number, indicators: readonly Indicator[]): Promise<unknown> {
  return inTowns(set.opened.system.database.app, [town], async (tx) => {
    for (const part of indicators.flatMap(({ reading }) => partsOf(reading))) {
      const [k1 = null, k2 = null, k3 = null, k4 = null] = keysOf(set, part)
      await tx.query(
        `SELECT sum(f.amount) AS amount FROM z.fact f WHERE f.town_id = $1 AND f.measure = $2 AND f.day BETWEEN $3::date AND $4::date
         AND ($5::text[] IS NULL OR f.by_keys[1] = ANY($5)) AND ($6::text[] IS NULL OR f.by_keys[2] = ANY($6))
         AND ($7::text[] IS NULL OR f.by_keys[3] = ANY($7)) AND ($8::text[] IS NULL OR f.by_keys[4] = ANY($8))`,
        [town, part.measure, from(part), year.to, k1, k2, k3, k4])
    }
  })
}

/** All parts counted from the facts in one statement that reads each measure's facts once. */
function countOnce(set: Installation, town: number, indicators: readonly Indicator[]): Promise<unknown> {
  const asked = indicators.flatMap(({ reading }) => partsOf(reading)).map((part, at) => {
    const [k1 = null, k2 = null, k3 = null, k4 = null] = keysOf(set, part)
    return { part: at, measure: part.measure, first: from(part), k1, k2, k3, k4 }
  })
  return inTowns(set.opened.system.database.app, [town], (tx) => tx.query(
    `WITH grouped AS MATERIALIZED (
       SELECT f.measure, f.day, f.by_keys, sum(f.amount) AS amount FROM z.fact f WHERE f.town_id = $1 AND f.day <= $3::date GROUP BY f.measure, f.day, f.by_keys)
     SELECT a.part, sum(g.amount) FROM jsonb_to_recordset($2::jsonb) AS a (part int, measure text COLLATE "C", first date, k1 text[], k2 text[], k3 text[], k4 text[])
     JOIN grouped g ON g.measure = a.measure AND g.day >= a.first AND (a.k1 IS NULL OR g.by_keys[1] = ANY(a.k1)) AND (a.k2 IS NULL OR g.by_keys[2] = ANY(a.k2))
       AND (a.k3 IS NULL OR g.by_keys[3] = ANY(a.k3)) AND (a.k4 IS NULL OR g.by_keys[4] = ANY(a.k4))
     GROUP BY a.part`, [town, JSON.stringify(asked), year.to]))
}

async function writePlans({ cache, log }: Bench, { appUrl, opened }: Installation, { desks, town }: { desks: Record<'plain' | 'distinct' | 'all', Desk>; town: number }): Promise<void> {
  const questions = { values: () => desks.plain.read({ town, ...year }, false), distinct: () => desks.distinct.read({ town, ...year }, false), records: () => desks.all.read({ town, ...year }, true) }
  for (const [name, ask] of Object.entries(questions)) {
    const plans = await plansOf(appUrl, await capture(opened.system.database.app, ask))
    await writeFile(join(cache, 'plans', `figures-${name}.txt`), plansText(plans))
    log(`plan: figures, ${name}: read whole: ${plans.flatMap(({ whole }) => whole).join(', ') || 'none'}`)
  }
}

interface Told {
  plain: number
  distinct: number
  all: number
  facts: { year: number; all: number }
  late: readonly number[]
}

function measuredOf(taken: Record<'screen' | 'sealed' | 'records' | 'distinct' | 'each' | 'once', number[]>, { plain, distinct, all, facts, late }: Told): Measured[] {
  const ms = (value: number) => `${round(value)} ms`
  const on = `one town-year, ${round(facts.year / 1000)} k facts of the town’s ${round(facts.all / 1000)} k (set of 100 k cases, 9 towns, 1.15 M facts); 1 client; warm; ${rounds} rounds alternating with the references`
  const each = median(taken.each) / median(taken.screen)
  const once = median(taken.once) / median(taken.screen)
  return [
    { what: `${plain} indicators without distinct ones, values and parts, on screen`, hold: '< 100 ms', measured: `${withRange(taken.screen, ms)}, p95 ${ms(p95(taken.screen))}; at today’s seal ${ms(median(taken.sealed))}`, ratio: '', on, ...judge(p95(taken.screen), { most: 100, unit: 'ms' }) },
    {
      what: 'the same against counting each part from the facts', hold: '≥ 100 ×', measured: `a statement a part ${withRange(taken.each, ms)}; all in one pass ${withRange(taken.once, ms)}`,
      ratio: `${round(each)} × (one pass: ${round(once)} ×)`, on, ...judge(each, { least: 100, unit: '×' }),
    },
    { what: `the same as the books stood ten months ago (cut-off 2026-01-31)`, hold: '', measured: withRange(late, ms), ratio: '', on: `${on}; everything sealed since is taken off again` },
    { what: `${distinct} distinct indicators, values and parts`, hold: 'apart', measured: withRange(taken.distinct, ms), ratio: '', on },
    { what: `the figures page: the catalog’s ${all} indicators with their records counted`, hold: '', measured: withRange(taken.records, ms), ratio: '', on },
  ]
}
