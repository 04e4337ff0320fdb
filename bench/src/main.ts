import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadProgram } from './programs/load.ts'
import { replayProgram } from './programs/replay.ts'
import { serveProgram } from './programs/serve.ts'
import { keepResults, showResults } from './results.ts'
import type { Bench, Row } from './row.ts'
import { countyRow } from './rows/county.ts'
import { consoleRow } from './rows/console.ts'
import { createRow } from './rows/create.ts'
import { demoRow } from './rows/demo.ts'
import { duplicatesRow } from './rows/duplicates.ts'
import { exportRow } from './rows/export.ts'
import { figureRow } from './rows/figures.ts'
import { proofreadDevelopmentRow } from './rows/proofread/development.ts'
import { proofreadRow } from './rows/proofread/proofread.ts'
import { rebuildRow } from './rows/rebuild.ts'
import { receiptRow } from './rows/receipt.ts'
import { reconcileRow } from './rows/reconcile.ts'
import { recogniseRow } from './rows/recognise.ts'
import { reportRow } from './rows/report.ts'
import { startRow } from './rows/start.ts'
import { listRow } from './rows/work-list.ts'

/** `npm run bench`: the figures of design §10, as far as what they are about exists. */
const rows: readonly Row[] = [startRow, createRow, listRow, exportRow, figureRow, receiptRow, countyRow, reconcileRow, reportRow, rebuildRow, demoRow, consoleRow, duplicatesRow, recogniseRow, proofreadRow, proofreadDevelopmentRow]

const programs: Readonly<Record<string, () => Promise<void>>> = { serve: serveProgram, load: loadProgram, replay: replayProgram }
const root = join(import.meta.dirname, '../..')

const { values } = parseArgs({
  options: { program: { type: 'string' }, rows: { type: 'string' }, path: { type: 'string' }, big: { type: 'boolean', default: false } },
})

const program = values.program === undefined ? undefined : programs[values.program]
await (program === undefined ? runRows() : program())

async function runRows(): Promise<void> {
  const cache = join(root, '.cache/bench')
  await mkdir(join(cache, 'plans'), { recursive: true })
  const wanted = values.rows?.split(',')
  const unknown = wanted?.find((name) => !rows.some((row) => row.name === name))
  if (unknown !== undefined) throw new Error(`no row “${unknown}”; there are ${rows.map(({ name }) => name).join(', ')}`)
  const bench: Bench = { cache, big: values.big, path: values.path, log: (line) => void process.stderr.write(`${line}\n`) }
  const failed: string[] = []
  for (const row of rows.filter(({ name }) => wanted?.includes(name) ?? true)) {
    const started = performance.now()
    bench.log(`── ${row.title}`)
    try {
      await keepResults(cache, row, await row.run(bench))
    } catch (fault) {
      failed.push(row.name)
      bench.log(fault instanceof Error ? fault.stack ?? fault.message : String(fault))
    }
    bench.log(`   ${Math.round((performance.now() - started) / 1000)} s`)
  }
  process.stdout.write(`${await showResults(cache, rows)}\n`)
  if (failed.length > 0) process.exitCode = 1
}
