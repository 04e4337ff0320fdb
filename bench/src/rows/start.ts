import { setTimeout as pause } from 'node:timers/promises'
import { openBrowser } from '../measure/browser.ts'
import { memoryOf, postmasterOf } from '../measure/processes.ts'
import { median, withRange } from '../measure/spread.ts'
import { startMain } from '../programs/main-server.ts'
import type { MainServer } from '../programs/main-server.ts'
import { judge, round } from '../row.ts'
import type { Bench, Measured, Row } from '../row.ts'
import { sizes } from '../sets/set-size.ts'
import type { SetMade } from '../sets/set-size.ts'
import { openSet } from '../sets/set.ts'
import { readers } from '../sets/staff.ts'

export const startRow: Row = { name: 'start', title: 'Ready on existing data, and memory', run }

const starts = 5
/** Requests of each of the readers, one after another; the readers ask side by side. */
const asked = 120

async function run(bench: Bench): Promise<Measured[]> {
  const set = await openSet(bench, sizes.middle)
  await set.close()
  const { dataDir, made } = set
  await startMain(dataDir).then(({ stop }) => stop())
  const ready: number[] = []
  for (let at = 1; at < starts; at += 1) {
    const server = await startMain(dataDir)
    ready.push(server.ready)
    await server.stop()
  }
  const server = await startMain(dataDir)
  try {
    ready.push(server.ready)
    bench.log(`start: ${ready.map(round).join(', ')} ms`)
    return [ofStarts(ready), await ofMemory(bench, server, { dataDir, made })]
  } finally {
    await server.stop()
  }
}

function ofStarts(ready: readonly number[]): Measured {
  return {
    what: 'ready on existing data after a clean stop, embedded database', hold: '< 2 s', ratio: '', measured: `${withRange(ready, (value) => round(value / 1000))} s`,
    on: `set of 50 k cases, 9 towns; from the start of the process to its line “ready”; ${ready.length} starts after one not counted: files are in the machine’s memory`,
    ...judge(median(ready) / 1000, { most: 2, unit: 's' }),
  }
}

const megabyte = 2 ** 20
/** What nobody asked for any more is given back some seconds later. */
const restSeconds = 30

async function ofMemory({ log }: Bench, server: MainServer, { dataDir, made }: { dataDir: string; made: SetMade }): Promise<Measured> {
  const postmaster = postmasterOf(dataDir)
  const now = () => ({ server: memoryOf(server.pid) / megabyte, database: memoryOf(postmaster) / megabyte })
  const before = now()
  const names = Object.values(readers)
  const browsers = await Promise.all(names.map((name) => openBrowser(server.port, name)))
  const town = made.towns[0]?.id ?? 0
  const paths = ['/api/work', `/api/cases?town=${town}`, `/api/cases?town=${town}&overdue=yes`, `/api/cases?town=${town}&definition=mediation&closed=no`, `/api/cases?town=${town}&words=${encodeURIComponent('水渠')}`]
  await Promise.all(browsers.map(async (browser) => {
    for (let at = 0; at < asked; at += 1) await browser.get(paths[at % paths.length] ?? '')
  }))
  const after = now()
  await pause(restSeconds * 1000)
  const rested = now()
  for (const browser of browsers) browser.close()
  const told = ({ server: node, database }: typeof before) => `${round(node + database)} MB (server ${round(node)}, database ${round(database)})`
  log(`memory: just started ${told(before)}, then ${told(after)}, rested ${told(rested)}`)
  return {
    what: 'memory of server and database (PSS)', hold: '≤ 400 MB at 50 k cases', ratio: '', measured: `${told(rested)} after ${restSeconds} s of rest; in the midst of it ${told(after)}; just started ${told(before)}`,
    on: `set of 50 k cases; after ${asked * names.length} lists and searches asked by ${names.length} people side by side`, ...judge(rested.server + rested.database, { most: 400, unit: 'MB' }),
  }
}
