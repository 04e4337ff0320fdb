import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { fold } from '@zhenzhi/kernel'
import type { Act, Id } from '@zhenzhi/kernel'
import { inTowns, readStreams, rebuildBalances, rebuildTown, recordSubjects, verifyTown } from '@zhenzhi/server'
import { median, times, withRange } from '../measure/spread.ts'
import { judge, round } from '../row.ts'
import type { Bench, Measured, Row } from '../row.ts'
import { openOn } from '../sets/fresh-installation.ts'
import type { Installation } from '../sets/fresh-installation.ts'
import { sizes } from '../sets/set-size.ts'
import type { SetMade } from '../sets/set-size.ts'
import { openSet } from '../sets/set.ts'
import { derivedOf, differing } from './derived-rows.ts'

export const rebuildRow: Row = { name: 'rebuild', title: 'Rebuild: acts folded and written', run }

const turns = 3

/** On a copy of the set, thrown away afterwards: what is written anew is not the set that other rows read. */
async function run(bench: Bench): Promise<Measured[]> {
  const set = await openSet(bench, sizes.small)
  await set.close()
  const dataDir = join(bench.cache, `copy-rebuild-${process.pid}`)
  try {
    await promisify(execFile)('cp', ['-a', '--reflink=auto', set.dataDir, dataDir])
    const copy = await openOn(dataDir)
    try {
      return await measure(bench, copy, set.made)
    } finally {
      await copy.close()
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function measure(bench: Bench, copy: Installation, made: SetMade): Promise<Measured[]> {
  const [large, usual] = made.towns
  if (large === undefined || usual === undefined) throw new Error('the set has no two towns')
  const on = (told: string) => `${told} (a copy of the set of 100 k cases); one process; warm`
  const folded = await measureFold(copy, usual.id)
  bench.log(`fold: ${folded.acts} acts, read from their bytes ${folded.read.map(round).join(', ')}/s, fold alone ${folded.alone.map(round).join(', ')}/s`)
  const written = await measureWriting(bench, copy, usual.id)
  const rate = (values: readonly number[]) => `${withRange(values, round)} acts/s`
  const few = `one town of usual size, ${folded.acts} acts`
  return [
    { what: 'rebuild: acts folded', hold: '≥ 20 k acts/s', ratio: '', measured: `${rate(folded.read)} with their bytes read from the database; ${rate(folded.alone)} the fold alone`, on: on(`${few}; ${turns} turns`), ...judge(median(folded.read), { least: 20_000, unit: 'acts/s' }) },
    {
      what: 'rebuild: acts written (everything derived made anew, balances too)', hold: '≥ 5 k acts/s', ratio: '', on: on(`${few}; ${turns} turns`), ...judge(median(written.rates), { least: 5000, unit: 'acts/s' }),
      measured: `${rate(written.rates)}; of it the balances ${round(median(written.balances))} ms; ${written.left}`,
    },
    ...(bench.big ? [await ofLarge(bench, copy, { town: large.id, on })] : []),
    { what: 'verify: every act, fact, seal, balance and derived row', hold: '', ratio: '', ...(await verified(bench, copy, usual.id)), on: on(`${few}, after the rebuild`) },
  ]
}

/** Pages of streams as `rebuild` takes them. */
async function measureFold({ opened }: Installation, town: number): Promise<{ acts: number; read: number[]; alone: number[] }> {
  const pool = opened.system.database.rebuild
  const ids = await inTowns(pool, [town], async (tx) => (await tx.query<{ stream: Id }>('SELECT stream FROM z.act WHERE town_id = $1 GROUP BY stream ORDER BY stream', [town])).rows.map(({ stream }) => stream))
  const streams: (readonly Act[])[] = []
  const readAll = async (each: (acts: readonly Act[]) => unknown) => {
    for (let at = 0; at < ids.length; at += 200) {
      const page = await inTowns(pool, [town], (tx) => readStreams(tx, town, ids.slice(at, at + 200)))
      for (const acts of page.values()) each(acts)
    }
  }
  await readAll((acts) => streams.push(acts))
  const acts = streams.reduce((sum, some) => sum + some.length, 0)
  const rates = (taken: readonly number[]) => taken.map((milliseconds) => (acts * 1000) / milliseconds)
  const read = await times(turns, () => readAll(fold))
  const alone = await times(turns, async () => streams.forEach((some) => fold(some)))
  return { acts, read: rates(read), alone: rates(alone) }
}

/** `balances`: milliseconds of each turn; `left`: whether the derived rows are afterwards what they were. */
async function measureWriting(bench: Bench, copy: Installation, town: number): Promise<{ rates: number[]; balances: number[]; left: string }> {
  const before = await derivedOf(copy, town)
  const once = await rebuildOnce(copy, town)
  const first = differing(before, await derivedOf(copy, town))
  const rates = [once.rate]
  const balances = [once.balances]
  const between = await derivedOf(copy, town)
  for (let at = 1; at < turns; at += 1) {
    const { rate, balances: took } = await rebuildOnce(copy, town)
    rates.push(rate)
    balances.push(took)
  }
  const again = differing(between, await derivedOf(copy, town))
  bench.log(`rebuild: ${rates.map(round).join(', ')} acts/s; other than the set after the first: ${first.join(', ') || 'nothing'}; other after the next: ${again.join(', ') || 'nothing'}`)
  const left = again.length === 0 ? 'a rebuild after the first changes no row' : `a rebuild after the first changes ${again.join(', ')}`
  return { rates, balances, left: first.length === 0 ? 'every derived row is as it was' : `${left}; the first changes ${first.join(', ')}` }
}

async function rebuildOnce({ opened: { system } }: Installation, town: number): Promise<{ rate: number; acts: number; balances: number }> {
  const { database, deskParts, law, clock } = system
  let balances = 0
  const started = performance.now()
  const { acts } = await rebuildTown({
    rebuild: database.rebuild, law: law(), masters: deskParts.masters, offices: deskParts.offices,
    rebuildBalances: async (pool, of) => {
      const [took = 0] = await times(1, () => rebuildBalances(pool, of, { moment: clock.now().moment, recordSubjects: recordSubjects(Object.values(law().definitions)) }))
      balances = took
    },
  }, town)
  return { rate: (acts * 1000) / (performance.now() - started), acts, balances }
}

async function ofLarge(bench: Bench, copy: Installation, { town, on }: { town: number; on: (told: string) => string }): Promise<Measured> {
  const { rate, acts, balances } = await rebuildOnce(copy, town)
  bench.log(`rebuild, the large town: ${round(rate)} acts/s`)
  return {
    what: 'rebuild: the same, the large town', hold: '≥ 5 k acts/s', ratio: '', measured: `${round(rate)} acts/s; of it the balances ${round(balances / 1000)} s`, on: on(`${acts} acts, once`),
    ...judge(rate, { least: 5000, unit: 'acts/s' }),
  }
}

async function verified({ log }: Bench, { opened: { system } }: Installation, town: number): Promise<Pick<Measured, 'measured'>> {
  const { database, deskParts, law } = system
  const kinds = new Map<string, number>()
  let acts = 0
  const [took = 0] = await times(1, async () => {
    const done = await verifyTown({
      verify: database.verify, law: law(), masters: deskParts.masters, offices: deskParts.offices, recordSubjects: recordSubjects(Object.values(law().definitions)), anchored: async () => [],
      found: ({ table, kind }) => void kinds.set(`${table} ${kind}`, (kinds.get(`${table} ${kind}`) ?? 0) + 1),
    }, town)
    acts = done.acts
  })
  const findings = [...kinds].map(([kind, count]) => `${count} × ${kind}`).join(', ') || 'none'
  log(`verify: findings: ${findings}`)
  return { measured: `${round((acts * 1000) / took)} acts/s; findings: ${findings}` }
}
