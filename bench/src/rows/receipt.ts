import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isRefused } from '@zhenzhi/kernel'
import type { Indicator } from '@zhenzhi/kernel'
import { openBrowser } from '../measure/browser.ts'
import type { Browser } from '../measure/browser.ts'
import { capture } from '../measure/capture.ts'
import { plansOf, plansText } from '../measure/plans.ts'
import { median, times, withRange } from '../measure/spread.ts'
import { startProgram } from '../programs/child.ts'
import { judge, round } from '../row.ts'
import type { Bench, Measured, Row } from '../row.ts'
import type { Officer } from '../sets/county.ts'
import type { Installation } from '../sets/fresh-installation.ts'
import { sizes } from '../sets/set-size.ts'
import type { SetMade } from '../sets/set-size.ts'
import { openSet } from '../sets/set.ts'
import { getLeader } from './leader.ts'

export const receiptRow: Row = { name: 'receipt', title: 'Opening a receipt with digest', run }

const turns = 3

/** Who opens what: the town's leader, who sees everything but what is hidden from him. */
interface Opening {
  set: Installation & { made: SetMade }
  town: number
  period: { from: string; to: string }
  leader: Officer
  browser: Browser
}

async function run(bench: Bench): Promise<Measured[]> {
  const set = await openSet(bench, sizes.small)
  const server = startProgram<{ port: number }>('serve', { dataDir: set.dataDir })
  try {
    const town = set.made.towns[0]?.id ?? 0
    const { officer: leader, signIn } = await getLeader(set, 0)
    const browser = await openBrowser((await server.told).port, signIn)
    const opening: Opening = { set, town, period: { from: '2025-01-01', to: set.opened.system.clock.now().day }, leader, browser }
    const measured: Measured[] = []
    for (const [as, chosen] of await chooseLargest(opening)) measured.push(await measure(bench, opening, { as, ...chosen }))
    browser.close()
    return measured
  } finally {
    await server.end()
    await set.close()
  }
}

interface Chosen {
  indicator: Indicator
  records: number
}

/** Of each way of reading, the indicator with the most records behind it. */
async function chooseLargest({ set, town, period }: Opening): Promise<Map<string, Chosen>> {
  const { figures, indicators } = set.opened.system
  const largest = new Map<string, Chosen>()
  for (const { id, records } of await figures.read({ town, ...period })) {
    const indicator = indicators.find((one) => one.id === id)
    if (indicator === undefined || records === null) continue
    if (records > (largest.get(indicator.reading.as)?.records ?? 0)) largest.set(indicator.reading.as, { indicator, records })
  }
  return new Map([...largest].filter(([as, { records }]) => as === 'count' || records > 10_000))
}

async function measure(bench: Bench, opening: Opening, { as, indicator }: Chosen & { as: string }): Promise<Measured> {
  const { set, town, period, leader, browser } = opening
  const { figures, names, database } = set.opened.system
  let records = 0
  const atDesk = async () => {
    const opened = await figures.open({
      town, ...period, figure: indicator.id, part: 0,
      maySee: (ids, tx) => names.seen({ reach: leader.reach, town, ids }, tx), allBut: (tx) => names.allBut({ reach: leader.reach, town }, tx),
    })
    if (isRefused(opened)) throw new Error(opened.refusal.says)
    records = opened.receipt.parts.reduce((sum, part) => sum + part.records, 0)
  }
  const through = () => browser.get(`/api/figures/${indicator.id}/receipt?town=${town}&from=${period.from}&to=${period.to}`)
  await atDesk()
  await through()
  const a100k = (taken: readonly number[]) => taken.map((milliseconds) => (milliseconds * 100) / records)
  const desk = a100k(await times(turns, atDesk))
  const http = a100k(await times(turns, through))
  const plans = await plansOf(set.appUrl, await capture(database.app, atDesk))
  await writeFile(join(bench.cache, 'plans', `receipt-${as}.txt`), plansText(plans))
  bench.log(`receipt: ${indicator.id} (${as}): ${round((median(desk) * records) / 100)} ms; statements took ${round(plans.reduce((sum, { milliseconds }) => sum + milliseconds, 0))} ms in ${plans.length}`)
  const seconds = (value: number) => `${round(value)} s`
  return {
    what: `opening a receipt with digest (${indicator.title}, ${as})`, hold: '≤ 1 s a 100 k records', ratio: '',
    measured: `${withRange(desk, seconds)} a 100 k at the desk, ${withRange(http, seconds)} through HTTP with the first page of records`,
    on: `${records} records${as === 'rate' ? ' of both sides' : ''} of one town in two years (set of 100 k cases); what the reader may not see is counted; 1 client; warm; ${turns} turns`,
    ...judge(Math.max(median(desk), median(http)), { most: 1, unit: 's' }),
  }
}
