import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { startMain } from '../programs/main-server.ts'
import type { MainServer } from '../programs/main-server.ts'
import { judge, round } from '../row.ts'
import type { Bench, Measured, Row } from '../row.ts'

export const demoRow: Row = { name: 'demo', title: 'Demo county through acts', run }

async function run(bench: Bench): Promise<Measured[]> {
  const dataDir = join(bench.cache, `fresh-demo-${process.pid}`)
  try {
    const server = await startMain(dataDir, '--demo')
    await server.stop()
    return measuredOf(bench, server)
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** What it says while it plays: so many acts were taken by the first of a month, and so many in all. */
function measuredOf({ log }: Bench, { said, ready }: MainServer): Measured[] {
  const months = said.flatMap(({ line, at }) => {
    const told = /正在生成演示数据 \S+：(\d+) 步/.exec(line)
    return told === null ? [] : [{ acts: Number(told[1]), at }]
  })
  const [first, last] = [months[0], months.at(-1)]
  const whole = said.flatMap(({ line, at }) => {
    const told = /演示数据已生成：(\S+)，共 (\d+) 步/.exec(line)
    return told === null ? [] : [{ towns: told[1]?.split('、').length ?? 0, acts: Number(told[2]), at }]
  })[0]
  if (first === undefined || last === undefined || whole === undefined) throw new Error('it did not say what it played')
  const rate = ((last.acts - first.acts) * 1000) / (last.at - first.at)
  log(`demo: ${whole.acts} acts, ${round(rate)}/s; ready after ${round(ready / 1000)} s`)
  const on = `an empty folder, ${whole.towns} towns and ${months.length} months day by day, each day sealed; once`
  return [
    { what: 'demo county through acts', hold: '≥ 1 k acts/s', ratio: '', on, measured: `${round(rate)} acts/s (${last.acts - first.acts} acts between the first and the last month told)`, ...judge(rate, { least: 1000, unit: 'acts/s' }) },
    {
      what: 'demo county: seconds until it can be used', hold: '< 60 s', ratio: '', on: `${on}; from the start of the process, the database made, to its line “ready”: all towns`,
      measured: `${round(ready / 1000)} s, of it ${round((whole.at - first.at) / 1000)} s between the first month told and the last act`, ...judge(ready / 1000, { most: 60, unit: 's' }),
    },
  ]
}
