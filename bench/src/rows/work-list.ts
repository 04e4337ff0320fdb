import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { plansOf, plansText } from '../measure/plans.ts'
import { median, p95, timed } from '../measure/spread.ts'
import { judge, round } from '../row.ts'
import type { Bench, Measured, Row } from '../row.ts'
import { sizes } from '../sets/set-size.ts'
import { hasSet, openSet } from '../sets/set.ts'
import { isPage, openLists, pageAlone, prepare } from './lists.ts'
import type { OpenedLists, Prepared, Question, Reader } from './lists.ts'

const questions: readonly Question[] = [
  { name: 'default', asked: {}, query: '' },
  { name: 'overdue', asked: { overdue: true }, query: '&overdue=yes' },
  { name: 'the work page with its four counts', asked: { closed: false }, query: '', path: '/api/work?show=all' },
  { name: 'open disputes', asked: { definition: 'mediation', closed: false }, query: '&definition=mediation&closed=no' },
]
const searches: readonly Question[] = [
  { name: 'one character, in a sixteenth of cases (渠)', asked: { words: '渠' }, query: `&words=${encodeURIComponent('渠')}` },
  { name: 'one character, in nearly all (纠)', asked: { words: '纠' }, query: `&words=${encodeURIComponent('纠')}` },
  { name: 'two characters (水渠)', asked: { words: '水渠' }, query: `&words=${encodeURIComponent('水渠')}` },
  { name: 'two words (水渠 工钱)', asked: { words: '水渠 工钱' }, query: `&words=${encodeURIComponent('水渠 工钱')}` },
]
const who: readonly Reader[] = ['leader', 'clerk', 'otherClerk', 'gridWorker', 'adviser']
const searchers: readonly Reader[] = ['leader', 'gridWorker', 'adviser']

const ways = { sql: 'the page’s statement in SQL', http: 'through HTTP, with its count' } as const
const rounds = 6
const turns = 15

/** Times of one list, by size of the set. */
interface Timed {
  key: string
  reader: Reader
  question: string
  page: 1 | 20
  search: boolean
  http: number[]
  sql: number[]
}

export const listRow: Row = { name: 'lists', title: 'Work list and search', run }

async function run(bench: Bench): Promise<Measured[]> {
  const withBig = bench.big || hasSet(bench, sizes.big)
  const small = await openLists(await openSet(bench, sizes.small))
  try {
    const big = withBig ? await openLists(await openSet(bench, sizes.big)) : undefined
    try {
      return await measure(bench, small, big)
    } finally {
      await big?.close()
    }
  } finally {
    await small.close()
  }
}

async function measure(bench: Bench, small: OpenedLists, big: OpenedLists | undefined): Promise<Measured[]> {
  const sets = [small, ...(big === undefined ? [] : [big])]
  const prepared = []
  for (const lists of sets) prepared.push(await prepareAll(lists))
  await writePlans(bench, big ?? small, prepared.at(-1) ?? [])
  const times = prepared.map((list) => list.map(toTimed))
  for (let at = -1; at < rounds; at += 1) {
    for (const [which, list] of prepared.entries()) await runRound(list, at < 0 ? undefined : times[which], at < 0 ? 3 : turns)
  }
  const [ofSmall = [], ofBig] = times
  await writeFile(join(bench.cache, 'lists.txt'), times.flatMap((list, which) => list.map((one) => lineOf(one, which))).join('\n'))
  return measuredOf(ofSmall, ofBig)
}

async function prepareAll(lists: OpenedLists): Promise<Prepared[]> {
  const all: Prepared[] = []
  for (const reader of who) for (const question of questions) all.push(...(await prepare(lists, reader, question)))
  for (const reader of searchers) for (const question of searches) all.push(...(await prepare(lists, reader, question)).slice(0, 1))
  return all
}

function toTimed({ reader, question, page }: Prepared): Timed {
  return { key: `${reader} ${question} ${page}`, reader, question, page, search: searches.some(({ name }) => name === question), http: [], sql: [] }
}

async function runRound(list: readonly Prepared[], times: readonly Timed[] | undefined, count: number): Promise<void> {
  for (const [at, one] of list.entries()) {
    for (let turn = 0; turn < count; turn += 1) {
      const sql = await timed(one.sql)
      const http = await timed(one.http)
      times?.[at]?.sql.push(sql)
      times?.[at]?.http.push(http)
    }
  }
}

async function writePlans({ cache, log }: Bench, { set }: OpenedLists, prepared: readonly Prepared[]): Promise<void> {
  for (const { reader, question, page, transactions } of prepared) {
    const plans = await plansOf(set.appUrl, transactions.slice(0, 1))
    const name = `${set.made.name}-${reader}-${question}-${page}`.replaceAll(/[^\p{L}\p{N}-]+/gu, '-')
    const generic = await plansOf(set.appUrl, [pageAlone(transactions)], 'force_generic_plan')
    await writeFile(join(cache, 'plans', `${name}.txt`), `${plansText(plans)}\n\n── The page again, as a prepared statement may be planned after some uses ──\n\n${plansText(generic)}`)
    const whole = [...plans, ...generic].flatMap((one) => one.whole)
    const slowest = Math.max(...plans.map(({ milliseconds }) => milliseconds))
    const own = plans.find(({ text }) => isPage(text))?.milliseconds ?? Number.NaN
    if (whole.length > 0 || slowest > 20) log(`plan: ${reader}, ${question}, page ${page}: the page ${round(own)} ms, the slowest statement ${round(slowest)} ms, read whole: ${whole.join(', ') || 'none'}`)
  }
}

function lineOf({ key, http, sql }: Timed, which: number): string {
  const shown = (values: readonly number[]) => `${round(median(values))} / ${round(p95(values))}`
  return `${which === 0 ? '100k' : '1m'}\t${key}\thttp median / p95 ${shown(http)} ms\tsql ${shown(sql)} ms`
}

function measuredOf(small: readonly Timed[], big: readonly Timed[] | undefined): Measured[] {
  const told = (set: string) => `${set}; 9 towns, the first with 4/5 of all cases is asked; 1 client, ${big === undefined ? '' : 'the sets in turn, '}${rounds} rounds of ${turns} each; warm`
  const on = told(`set of ${big === undefined ? '100 k' : '1 M'} cases`)
  const lists = (big ?? small).filter(({ search }) => !search)
  return [
    ...(['sql', 'http'] as const).map((way) => atSize(small, way, told('set of 100 k cases'))),
    ...(big === undefined ? [] : growth(small, big, told('sets of 100 k and of 1 M cases'))), ...fairness(lists, on), ...searchOf(big ?? small, on),
  ]
}

/** What a list takes, all readers, questions and pages together. */
function atSize(times: readonly Timed[], way: 'sql' | 'http', on: string): Measured {
  const sorted = times.filter(({ search }) => !search).toSorted((a, b) => p95(b[way]) - p95(a[way]))
  const [worst] = sorted
  return {
    what: `work list, ${ways[way]}: p95 at 100 k`, hold: '', ratio: '', on,
    measured: `median of ${sorted.length} lists ${round(median(sorted.map((one) => p95(one[way]))))} ms; worst: ${worst?.key ?? ''}: ${round(p95(worst?.[way] ?? []))} ms`,
  }
}

/** The same list at both sizes: the worst of all readers, questions and pages. */
function growth(small: readonly Timed[], big: readonly Timed[], on: string): Measured[] {
  return (['sql', 'http'] as const).map((way) => {
    const pairs = small.flatMap((one) => {
      const other = big.find(({ key }) => key === one.key)
      return one.search || other === undefined ? [] : [{ key: one.key, small: p95(one[way]), big: p95(other[way]), ratio: p95(other[way]) / p95(one[way]), medians: median(other[way]) / median(one[way]) }]
    }).toSorted((a, b) => b.ratio - a.ratio)
    const [worst] = pairs
    const within = pairs.filter(({ ratio }) => ratio <= 1.3).length
    return {
      what: `work list, ${ways[way]}: p95 at 1 M against 100 k`, hold: '≤ 1.3 ×', on,
      measured: `worst: ${worst?.key ?? ''}: ${round(worst?.small ?? 0)} → ${round(worst?.big ?? 0)} ms; ${within} of ${pairs.length} lists hold; median of all ${round(median(pairs.map(({ big: at }) => at)))} ms`,
      ratio: `worst ${round(worst?.ratio ?? 0)} ×, median ${round(median(pairs.map(({ ratio }) => ratio)))} × (by medians: worst ${round(Math.max(...pairs.map(({ medians }) => medians)))} ×)`,
      ...judge(worst?.ratio ?? 0, { most: 1.3, unit: '×' }),
    }
  })
}

/** Readers of little against the one who reads the whole town, list by list. */
function fairness(lists: readonly Timed[], on: string): Measured[] {
  return (['sql', 'http'] as const).map((way) => {
    const pairs = lists.flatMap((one) => {
      const wide = lists.find(({ reader, question, page }) => reader === 'leader' && question === one.question && page === one.page)
      return one.reader === 'leader' || wide === undefined ? [] : [{ key: one.key, own: p95(one[way]), wide: p95(wide[way]), ratio: p95(one[way]) / p95(wide[way]) }]
    }).toSorted((a, b) => b.ratio - a.ratio)
    const [worst] = pairs
    return {
      what: `work list, ${way === 'sql' ? 'in SQL' : 'through HTTP'}: least privileged against who reads the whole town, p95`, hold: '≤ 1.2 ×', on,
      measured: `worst: ${worst?.key ?? ''}: ${round(worst?.own ?? 0)} against ${round(worst?.wide ?? 0)} ms; ${pairs.filter(({ ratio }) => ratio <= 1.2).length} of ${pairs.length} hold`,
      ratio: `worst ${round(worst?.ratio ?? 0)} ×, median ${round(median(pairs.map(({ ratio }) => ratio)))} ×`, ...judge(worst?.ratio ?? 0, { most: 1.2, unit: '×' }),
    }
  })
}

function searchOf(times: readonly Timed[], on: string): Measured[] {
  return (['sql', 'http'] as const).map((way) => {
    const found = times.filter(({ search }) => search).map((one) => {
      const list = times.find(({ reader, question, page }) => reader === one.reader && question === 'default' && page === 1)
      return { key: one.key, own: p95(one[way]), list: p95(list?.[way] ?? []), ratio: p95(one[way]) / p95(list?.[way] ?? []) }
    }).toSorted((a, b) => b.ratio - a.ratio)
    const [worst] = found
    return {
      what: `search of one and two characters, ${way === 'sql' ? 'in SQL' : 'through HTTP'}, against the same reader’s work list, p95`, hold: '≤ 3 ×', on,
      measured: `worst: ${worst?.key ?? ''}: ${round(worst?.own ?? 0)} against ${round(worst?.list ?? 0)} ms; ${found.filter(({ ratio }) => ratio <= 3).length} of ${found.length} hold`,
      ratio: `worst ${round(worst?.ratio ?? 0)} ×, median ${round(median(found.map(({ ratio }) => ratio)))} ×`, ...judge(worst?.ratio ?? 0, { most: 3, unit: '×' }),
    }
  })
}
