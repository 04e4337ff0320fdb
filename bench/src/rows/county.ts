import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openBrowser } from '../measure/browser.ts'
import type { Browser } from '../measure/browser.ts'
import { capture } from '../measure/capture.ts'
import { plansOf, plansText } from '../measure/plans.ts'
import { median, times, withRange } from '../measure/spread.ts'
import { startProgram } from '../programs/child.ts'
import { judge, round } from '../row.ts'
import type { Bench, Measured, Row } from '../row.ts'
import { addPerson } from '../sets/county.ts'
import type { Installation } from '../sets/fresh-installation.ts'
import { oldFrom } from '../sets/play-patterns.ts'
import { sizes } from '../sets/set-size.ts'
import type { SetMade } from '../sets/set-size.ts'
import { openSet } from '../sets/set.ts'
import { findBySignIn, getLeader } from './leader.ts'

export const countyRow: Row = { name: 'county', title: 'A county of twenty towns with a million records a year', run }

const year = { from: '2025-01-01', to: '2025-12-31' }
const turns = 5
/** Whoever reads all towns: an account of the county. */
const reader = 'xianji-ceshi'

type Set = Installation & { made: SetMade }

/** Who asks, and what they ask for through HTTP. Receipts open acts, which most cases of this set do not have: the row `receipt` has its own set. */
interface Asking {
  set: Set
  town: number
  county: number
  leader: Browser
  desk: Browser
}

interface Question {
  what: string
  hold: string
  most?: number
  ask: () => Promise<unknown>
  turns?: number
}

async function run(bench: Bench): Promise<Measured[]> {
  const set = await openSet(bench, sizes.county)
  const server = startProgram<{ port: number }>('serve', { dataDir: set.dataDir })
  try {
    const { port } = await server.told
    const { signIn } = await getLeader(set, 1)
    const [leader, desk] = [await openBrowser(port, signIn), await openBrowser(port, await getCountyReader(set))]
    const asking: Asking = { set, town: set.made.towns[1]?.id ?? 0, county: await countyOf(set), leader, desk }
    const measured: Measured[] = []
    for (const question of questionsOf(asking)) measured.push(await measure(bench, set, question))
    for (const browser of [leader, desk]) browser.close()
    await writePlans(bench, asking)
    return measured
  } finally {
    await server.end()
    await set.close()
  }
}

async function getCountyReader(set: Set): Promise<string> {
  if (await findBySignIn(set, reader) !== undefined) return reader
  const administrator = await findBySignIn(set, 'celiang')
  if (administrator === undefined) throw new Error('the set has nobody who gives posts')
  await addPerson(set.opened, administrator, { signIn: reader, town: await countyOf(set), post: 'county-desk', from: oldFrom })
  return reader
}

/** The one that is above the others. */
async function countyOf({ opened: { system: { names } }, made }: Set): Promise<number> {
  const first = made.towns[0]?.id ?? 0
  const { towns } = await names.forTowns([first])
  const parent = towns[first]?.parent
  if (parent == null) throw new Error('the set has no county')
  return parent
}

function questionsOf({ set, town, county, leader, desk }: Asking): Question[] {
  const { system } = set.opened
  const all = system.indicators.length
  const days = `from=${year.from}&to=${year.to}`
  const table = (figure: string) => `/api/figures/table?town=${town}&${days}&figure=${figure}&rows=village&cols=month`
  return [
    { what: `${all} indicators of one town-year, values and parts, at the desk`, hold: '< 100 ms for 150', ask: () => system.figures.read({ town, ...year }, false) },
    { what: `the figures page of one town-year: ${all} indicators, last year beside them`, hold: '', ask: () => leader.get(`/api/figures?town=${town}&${days}&beside=yes`) },
    { what: 'the records behind them, which the page counts when it is there', hold: '', ask: () => leader.get(`/api/figures/records?town=${town}&${days}`) },
    { what: 'the whole annual report of one town as .docx', hold: '< 2 s', most: 2000, ask: () => leader.download(`/api/report/file?as=docx&town=${town}&${days}&cutoff=${system.clock.now().day}`) },
    { what: 'the county’s page of all towns’ reports', hold: '', ask: () => desk.get(`/api/towns/${county}/county-reports/2025`) },
    { what: 'a count by twelve villages and twelve months', hold: '', ask: () => leader.get(table('disputes-registered')) },
    { what: 'a distinct count by kinds and months', hold: '', ask: () => leader.get(`/api/figures/table?town=${town}&${days}&figure=disputes-accepted&rows=kind&cols=month`) },
    { what: `the county’s figures: ${all} indicators of twenty towns, town by town and together`, hold: '', ask: () => desk.get(`/api/figures?town=${county}&${days}`), turns: 1 },
  ]
}

async function measure({ log }: Bench, { made }: Set, { what, hold, most, ask, turns: asked = turns }: Question): Promise<Measured> {
  if (asked > 1) await ask()
  const taken = await times(asked, ask)
  const ms = (value: number) => `${round(value)} ms`
  log(`county: ${what}: ${withRange(taken, ms)}`)
  const cases = made.whole + (made.booked ?? 0)
  return {
    what, hold, measured: withRange(taken, ms), ratio: '', on: `twenty towns, ${round(cases / 1000)} k cases and ${round(made.facts / 1e6)} M facts of one year; 1 client; ${asked > 1 ? `warm; ${asked} turns` : 'once, cold'}`,
    ...(most === undefined ? {} : judge(median(taken), { most, unit: 'ms' })),
  }
}

async function writePlans({ cache, log }: Bench, { set, town }: Asking): Promise<void> {
  const { figures, database } = set.opened.system
  const questions = { values: () => figures.read({ town, ...year }, false), records: () => figures.read({ town, ...year }, true) }
  for (const [name, ask] of Object.entries(questions)) {
    const plans = await plansOf(set.appUrl, await capture(database.app, ask))
    await writeFile(join(cache, 'plans', `county-${name}.txt`), plansText(plans))
    log(`plan: county, ${name}: read whole: ${plans.flatMap(({ whole }) => whole).join(', ') || 'none'}`)
  }
}
