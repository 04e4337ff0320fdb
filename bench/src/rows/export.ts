import { openBrowser, signIn, streamed } from '../measure/browser.ts'
import { memoryOf } from '../measure/processes.ts'
import { startProgram } from '../programs/child.ts'
import { judge, round } from '../row.ts'
import type { Bench, Measured, Row } from '../row.ts'
import { sizes } from '../sets/set-size.ts'
import { hasSet, openSet } from '../sets/set.ts'
import { readers } from '../sets/staff.ts'

export const exportRow: Row = { name: 'export', title: 'A list as a spreadsheet', run }

const megabyte = 2 ** 20

/** One export of everything a leader reads of a kind, by columns; and by somebody who reads one village. */
async function run(bench: Bench): Promise<Measured[]> {
  const size = bench.big || hasSet(bench, sizes.big) ? sizes.big : sizes.small
  const set = await openSet(bench, size)
  const town = set.made.towns[0]?.id ?? 0
  await set.close()
  const server = startProgram<{ port: number }>('serve', { dataDir: set.dataDir })
  try {
    const { port } = await server.told
    const browser = await openBrowser(port, readers.leader)
    const path = `/api/towns/${town}/lists/mediation`
    // The contract's own answer; only keys are taken from it.
    const { columns } = await browser.get(`${path}/columns`) as { columns: { key: string; listed: boolean }[] }
    browser.close()
    const listed = columns.filter((one) => one.listed).map(({ key }) => key)
    const asked = [
      { who: readers.leader, what: 'the columns of the list, a leader', columns: listed },
      { who: readers.leader, what: 'all columns, out of the acts, a leader', columns: columns.map(({ key }) => key) },
      { who: readers.gridWorker, what: 'the columns of the list, a grid worker of one village', columns: listed },
    ]
    const measured: Measured[] = []
    for (const one of asked) measured.push(await measure({ port, pid: server.pid, path: `${path}/export`, ...one, on: `set of ${size.name}, 4/5 of all cases in the town` }))
    return measured
  } finally {
    await server.end()
  }
}

interface Measuring {
  port: number
  pid: number
  path: string
  who: string
  what: string
  columns: readonly string[]
  on: string
}

async function measure({ port, pid, path, who, what, columns, on }: Measuring): Promise<Measured> {
  const session = await signIn(port, who)
  const before = memoryOf(pid)
  const peak = { bytes: before }
  const watch = setInterval(() => (peak.bytes = Math.max(peak.bytes, memoryOf(pid))), 250)
  const started = performance.now()
  const bytes = await streamed({ port, path, session, body: { columns } }).finally(() => clearInterval(watch))
  const more = (peak.bytes - before) / megabyte
  return {
    what: `export: ${what}`, hold: '< 300 MB more', ratio: '', on, measured: `${round(bytes / megabyte)} MB in ${round((performance.now() - started) / 1000)} s; the server at most ${round(more)} MB more`,
    ...judge(more, { most: 300, unit: 'MB' }),
  }
}
