import { addDecimals, refuse } from '@zhenzhi/kernel'
import type { Day, Indicator, Moment, Refused } from '@zhenzhi/kernel'
import type { Now } from '../outside/clock.ts'
import type { Pool } from '../store/connection.ts'
import { listClosings } from '../store/figures/closings.ts'
import type { Closing } from '../store/figures/closings.ts'
import { inTowns, withoutTowns } from '../store/in-towns.ts'
import type { HashName } from '../store/sealing/merkle.ts'
import { listTownsBelow } from '../store/names/find-names.ts'
import { closePeriod } from './close-period.ts'
import { compareClosing, listDifferences } from './compare-closing.ts'
import type { ValueComparison } from './compare-closing.ts'
import { compareCutoffs } from './compare-cutoffs.ts'
import type { CutoffComparison } from './compare-cutoffs.ts'
import { readCountyFigures } from './county-figures.ts'
import type { Figure } from './figure.ts'
import { readFigures } from './read-figures.ts'
import type { AllBut, MaySee, RecordShown } from './look-behind.ts'
import { receipt } from './receipt.ts'
import type { Receipt } from './receipt.ts'
import type { Register } from './register.ts'
import type { AxisId } from './table/axes.ts'
import { readTable } from './table/read-table.ts'
import type { FigureTable } from './table/read-table.ts'

export interface Period {
  town: number
  from: Day
  to: Day
  cutoff?: Day | undefined
}

export interface Opened {
  receipt: Receipt
  records: readonly RecordShown[]
  hidden: number
  next: string | undefined
}

export interface Compared extends ValueComparison {
  /** The first records behind each difference, with their class. */
  changes: readonly { record: string; class: string; amount: string }[]
}

export interface FigureDesk {
  /** All indicators, or `only` these. */
  read: (period: Period & { only?: readonly string[] }, withRecords?: boolean) => Promise<Figure[]>
  /** `earlier`: read as an earlier version of it had it. */
  open: (asked: Period & { figure: string; earlier?: Indicator | undefined; part: number; after?: string | undefined; limit?: number; maySee: MaySee; allBut?: AllBut }) => Promise<Opened | Refused>
  close: (asked: Period & { cutoff: Day; account: string; note: string }) => Promise<Closing | Refused>
  closings: (town: number) => Promise<Closing[]>
  compare: (town: number, closing: string) => Promise<{ closing: Closing; values: Compared[] } | Refused>
  /** All indicators, or `only` these, at two cut-offs. Of a county why they moved is not told: its towns tell it. */
  moved: (period: Period & { since: Day; cutoff: Day; only?: readonly string[] }) => Promise<CutoffComparison[]>
  /** One that nobody kept yet. */
  tryOut: (period: Period & { indicator: Indicator }) => Promise<Figure>
  /** One figure by two of its axes; of a town alone. */
  table: (asked: Period & { figure: string; rows: AxisId; cols: AxisId }) => Promise<{ indicator: Indicator; table: FigureTable } | Refused>
  /** The catalog's. */
  indicators: readonly Indicator[]
  /** What is read in a town: the catalog's, and those that it and its county composed. */
  indicatorsOf: (town: number) => Promise<readonly Indicator[]>
}

export interface FigureDeskParts {
  app: Pool
  seal: (town: number) => Promise<unknown>
  indicators: readonly Indicator[]
  /** Those a town and its county composed; none where not given. */
  own?: (town: number) => Promise<readonly Indicator[]>
  /** Figures that stand on no board: read only where they are named, and opened like the others. */
  cells?: readonly Indicator[]
  register: () => Register
  now: () => Now
  /** By which records are digested; SHA-256 where nothing is said. */
  alg?: HashName
}

const page = 50
const changesShown = 100

/** Figures, receipts and closings of towns, for whoever may read them: the callers check posts, the books check nothing but the town. */
export function makeFigureDesk(parts: FigureDeskParts): FigureDesk {
  const { app: pool, seal, indicators, own, cells = [], register, now, alg } = parts
  const indicatorsOf = async (town: number) => [...indicators, ...await own?.(town) ?? []]
  const readEach = async ({ town, from, to, cutoff }: Period, asked: readonly Indicator[], withRecords: boolean) => {
    const all = { ...asking(), from, to, ...cutoffOf(cutoff), indicators: asked, withRecords }
    const below = await townsBelow(parts, town)
    return below.length === 0 ? readFigures({ ...all, town }) : readTogether(all, below)
  }
  const asking = () => ({ pool, seal, definitions: register(), today: now().day, alg })
  const cutoffOf = (cutoff: Day | undefined) => (cutoff === undefined ? {} : { cutoff })
  return {
    indicators, indicatorsOf,
    read: async ({ only, ...period }, withRecords = true) => {
      const all = await indicatorsOf(period.town)
      return readEach(period, only === undefined ? all : onlyThese([...all, ...cells], only), withRecords)
    },
    tryOut: async ({ indicator, ...period }) => {
      const [figure] = await readEach(period, [indicator], true)
      if (figure === undefined) throw new Error('one indicator was asked for, none is read')
      return figure
    },
    table: async (asked) => tableOf(asking(), asked, { below: await townsBelow(parts, asked.town), indicators: await indicatorsOf(asked.town) }),
    open: async (asked) => {
      if ((await townsBelow(parts, asked.town)).length > 0) return refuse('not-found', '这是各乡镇之和。请在上方切换到某个乡镇，再点开这个数。')
      const indicator = asked.earlier ?? [...await indicatorsOf(asked.town), ...cells].find((one) => one.id === asked.figure)
      return indicator === undefined ? refuse('not-found', '没有这个指标，请返回数据页面重新选择。') : openFigure({ ...asking(), ...cutoffOf(asked.cutoff) }, asked, indicator)
    },
    close: async ({ town, from, to, cutoff, account, note }) => {
      const moment: Moment = now().moment
      const closed = await closePeriod({ ...asking(), town, from, to, cutoff, account, note, moment, indicators: await indicatorsOf(town) })
      return 'refusal' in closed ? closed : closed.closing
    },
    closings: (town) => inTowns(pool, [town], (tx) => listClosings(tx, town, page)),
    compare: (town, closing) => compareAll(asking(), town, closing),
    moved: async ({ only, ...asked }) => movedOf(asking(), asked, { below: await townsBelow(parts, asked.town), indicators: onlyThese(await indicatorsOf(asked.town), only) }),
  }
}

function onlyThese(indicators: readonly Indicator[], only: readonly string[] | undefined): readonly Indicator[] {
  const wanted = new Set(only)
  return only === undefined ? indicators : indicators.filter(({ id }) => wanted.has(id))
}

interface Among {
  /** The towns of a county; none of a town. */
  below: readonly number[]
  indicators: readonly Indicator[]
}

async function tableOf(around: Surroundings, { figure, ...asked }: Parameters<FigureDesk['table']>[0], { below, indicators }: Among): ReturnType<FigureDesk['table']> {
  if (below.length > 0) return refuse('not-found', '分月、分村的表在各乡镇。请在上方切换到某个乡镇再看。')
  const indicator = indicators.find((one) => one.id === figure)
  if (indicator === undefined) return refuse('not-found', '没有这个指标，请返回数据页面重新选择。')
  const table = await readTable({ ...around, ...asked, indicator })
  return 'refusal' in table ? table : { indicator, table }
}

async function movedOf(around: Surroundings, { town, from, to, since, cutoff }: Parameters<FigureDesk['moved']>[0], { below, indicators }: Among): Promise<CutoffComparison[]> {
  const asked = { ...around, from, to, indicators, withRecords: false }
  if (below.length === 0) return compareCutoffs({ ...asked, town, since, cutoff })
  const [before, after] = [await readTogether({ ...asked, cutoff: since }, below), await readTogether({ ...asked, cutoff }, below)]
  return after.flatMap((is, index) => {
    const was = before[index]
    return was === undefined ? [] : [{ before: was, after: is, why: { corrected: '0', late: '0', newlyMeasured: '0', matured: '0' } }]
  })
}

/** A county's figures are its towns', added; it has no records of its own to open, and a town's are counted where one figure is opened. */
async function readTogether(asked: Omit<Parameters<typeof readCountyFigures>[0], 'towns'>, towns: readonly number[]): Promise<Figure[]> {
  const { county } = await readCountyFigures({ ...asked, towns })
  return county.map((figure) => ({ ...figure, asOf: { seq: 0, moment: null } }))
}

function townsBelow({ app }: FigureDeskParts, town: number): Promise<number[]> {
  return withoutTowns(app, (tx) => listTownsBelow(tx, town))
}

type Surroundings = { pool: Pool; seal: (town: number) => Promise<unknown>; definitions: Register; today: Day; cutoff?: Day; alg: HashName | undefined }

async function openFigure(around: Surroundings, asked: Parameters<FigureDesk['open']>[0], indicator: Indicator): Promise<Opened> {
  const { town, from, to, maySee, allBut, part, after, limit = page } = asked
  const { page: records = [], next, ...opened } = await receipt({ ...around, town, from, to, indicator, maySee, allBut, page: { part, after, limit } })
  return { receipt: opened, records, hidden: opened.hidden, next }
}

async function compareAll(around: Surroundings, town: number, closing: string): Promise<{ closing: Closing; values: Compared[] } | Refused> {
  const compared = await compareClosing({ ...around, town, closing })
  if ('refusal' in compared) return compared
  const values: Compared[] = []
  for (const value of compared.values) {
    const changed = value.parts.findIndex((part) => addDecimals(part.difference, '0') !== '0' || part.classes.length > 0)
    const changes = changed < 0 ? [] : await listDifferences({
      ...around, town, closing, indicator: value.indicator, part: changed, seq: compared.seq, limit: changesShown,
    })
    values.push({ ...value, changes })
  }
  return { closing: compared.closing, values }
}
