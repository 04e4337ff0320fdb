import { readFile, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { load } from './measure/processes.ts'
import type { Measured, Row } from './row.ts'

interface Kept {
  [row: string]: { when: string; load: string; measured: Measured[] }
}

/** Writes what a row measured beside what others measured before. */
export async function keepResults(cache: string, row: Row, measured: Measured[]): Promise<void> {
  const kept = await readKept(cache)
  kept[row.name] = { when: new Date().toISOString(), load: load(), measured }
  await writeFile(join(cache, 'results.json'), JSON.stringify(kept, null, 2))
}

/** The last measurement of every row, as the table of docs/bench.md. */
export async function showResults(cache: string, rows: readonly Row[]): Promise<string> {
  const kept = await readKept(cache)
  const lines = rows.flatMap(({ name }) => (kept[name]?.measured ?? []).map(lineOf))
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? ''}, ${Math.round(totalmem() / 2 ** 30)} GB`
  return [`Measured on ${machine}, Node ${process.version}.`, '', '| what | to hold | measured | ratio | on | verdict |', '| --- | --- | --- | --- | --- | --- |', ...lines].join('\n')
}

function lineOf({ what, hold, measured, ratio, on, holds, short }: Measured): string {
  const verdict = holds === undefined ? '—' : holds ? 'holds' : `**falls short**: ${short ?? ''}`
  return `| ${[what, hold, measured, ratio, on, verdict].join(' | ')} |`
}

async function readKept(cache: string): Promise<Kept> {
  try {
    return JSON.parse(await readFile(join(cache, 'results.json'), 'utf8'))
  } catch {
    return {}
  }
}
