import { openBrowser } from '../measure/browser.ts'
import { median, times, withRange } from '../measure/spread.ts'
import { startProgram } from '../programs/child.ts'
import { judge, round } from '../row.ts'
import type { Bench, Measured, Row } from '../row.ts'
import { asAdmin } from '../sets/addresses.ts'
import type { Installation } from '../sets/fresh-installation.ts'
import { sizes } from '../sets/set-size.ts'
import type { SetMade } from '../sets/set-size.ts'
import { openSet } from '../sets/set.ts'
import { getLeader } from './leader.ts'

export const reportRow: Row = { name: 'report', title: 'Whole annual report from records to .docx', run }

const turns = 5
const year = { from: '2025-01-01', to: '2025-12-31' }
const towns = [{ at: 1, is: 'a town of usual size' }, { at: 0, is: 'the large town' }] as const

async function run(bench: Bench): Promise<Measured[]> {
  const set = await openSet(bench, sizes.small)
  const server = startProgram<{ port: number }>('serve', { dataDir: set.dataDir })
  try {
    const { port } = await server.told
    const measured: Measured[] = []
    for (const { at, is } of towns) measured.push(await measure(bench, { set, port, at, is }))
    return measured
  } finally {
    await server.end()
    await set.close()
  }
}

interface Asked {
  set: Installation & { made: SetMade }
  port: number
  /** Which of the set's towns. */
  at: number
  is: string
}

async function measure({ log }: Bench, { set, port, at, is }: Asked): Promise<Measured> {
  const { reports, clock, indicators } = set.opened.system
  const town = set.made.towns[at]?.id ?? 0
  const { signIn } = await getLeader(set, at)
  const browser = await openBrowser(port, signIn)
  const asked = { town, ...year, cutoff: clock.now().day }
  const path = `/api/report/file?as=docx&town=${town}&from=${year.from}&to=${year.to}&cutoff=${asked.cutoff}`
  const { docx } = await reports.docx(asked)
  const file = await browser.download(path)
  if (docx.length < 5000 || file.subarray(0, 2).toString('latin1') !== 'PK') throw new Error('what came is no document')
  const inSeconds = (taken: readonly number[]) => taken.map((milliseconds) => milliseconds / 1000)
  const desk = inSeconds(await times(turns, () => reports.docx(asked)))
  const http = inSeconds(await times(turns, () => browser.download(path)))
  const figures = inSeconds(await times(2, () => set.opened.system.figures.read(asked)))
  browser.close()
  log(`report, ${is}: desk ${round(median(desk))} s, of it the figures ${round(median(figures))} s; through HTTP ${round(median(http))} s, ${file.length} bytes`)
  const seconds = (value: number) => `${round(value)} s`
  return {
    what: `whole annual report from records to .docx, ${is} (${await casesOf(set, town)} cases in 21 months)`, hold: '< 2 s', ratio: '',
    measured: `${withRange(desk, seconds)} at the desk, of it ${seconds(median(figures))} for the figures; ${withRange(http, seconds)} downloaded through HTTP`,
    on: `the year 2025 as the books stand today, ${indicators.length} indicators with their records counted; set of 100 k cases; 1 client; warm; ${turns} turns`,
    ...judge(Math.max(median(desk), median(http)), { most: 2, unit: 's' }),
  }
}

function casesOf({ adminUrl }: Installation, town: number): Promise<string> {
  return asAdmin(adminUrl, async (admin) => {
    const { rows: [counted] } = await admin.query<{ cases: string }>('SELECT count(*) AS cases FROM z.case_head WHERE town_id = $1', [town])
    return `${round(Number(counted?.cases ?? 0) / 1000)} k`
  })
}
