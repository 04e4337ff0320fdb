import { refuse } from '@zhenzhi/kernel'
import type { Day, Definition, Id, Moment, Refused } from '@zhenzhi/kernel'
import type { Pool } from '../store/connection.ts'
import { inTowns } from '../store/in-towns.ts'
import type { Reach } from '../store/reach.ts'
import { dutyYears, inPost, nextRevision, readDutyList, readRuleList, revisionOf, writeDutyList, writeRuleList } from '../store/routing/routing-book.ts'
import type { DutyRow, RuleRow } from '../store/routing/routing-book.ts'
import { casesByValue, sumsBy } from '../store/routing/routing-counts.ts'
import { readDutySheet } from './read-duty-sheet.ts'
import type { SheetRead, TextSheet } from './read-duty-sheet.ts'
import { suggest } from './suggest.ts'
import type { Suggested, ToRoute } from './suggest.ts'

export interface RoutingParts {
  app: Pool
  now: () => { day: Day; moment: Moment }
  /** Offices of a town that orders may be assigned to. */
  units: (town: number) => Promise<{ id: string; name: string }[]>
  /** The first sheet of a spreadsheet as text; refused where it cannot be read. */
  readSheet: (bytes: Buffer) => Promise<TextSheet | Refused>
}

interface Keeping {
  town: number
  account: Id
  /** The revision the person saw; changed since, nothing is kept. */
  seen: number
}

export interface RoutingBook {
  years: number[]
  year: number
  duties: DutyRow[]
  dutiesRevision: number
  rules: RuleRow[]
  rulesRevision: number
  units: { id: string; name: string }[]
}

/** What statistics of routing are made of: measures of one matter, and the listed field that names a clause. */
export interface Counting {
  town: number
  year: number
  reach: Reach
  definition: Definition
}

export interface RoutingDesk {
  /** The duty list of a year (of today's, or the last one kept) and the rules. */
  book: (town: number, year?: number) => Promise<RoutingBook>
  keepDuties: (keeping: Keeping & { year: number; duties: readonly DutyRow[] }) => Promise<{ revision: number } | Refused>
  keepRules: (keeping: Keeping & { rules: readonly RuleRow[] }) => Promise<{ revision: number } | Refused>
  readSheet: (town: number, bytes: Buffer) => Promise<SheetRead | Refused>
  suggest: (town: number, order: ToRoute) => Promise<Suggested>
  /** Who holds a post in the town today, and in which office. */
  inPost: (town: number) => Promise<{ account: Id; unit: string }[]>
  counts: (counting: Counting) => Promise<RoutingSums>
}

export interface RoutingSums {
  received: Record<string, number>
  sentWrongly: Record<string, number>
  assigned: Record<string, number>
  objected: Record<string, number>
  clauses: { value: string; times: number }[]
}

/** The duty list and rules of a town, and where an order goes by them. Nothing is assigned here: that is an act of a clerk. */
export function makeRoutingDesk(parts: RoutingParts): RoutingDesk {
  const book = (town: number, year?: number) => readBook(parts, town, year)
  return {
    book,
    keepDuties: (keeping) => keepDuties(parts, keeping),
    keepRules: (keeping) => keepRules(parts, keeping),
    readSheet: async (town, bytes) => {
      const sheet = await parts.readSheet(bytes)
      return 'refusal' in sheet ? sheet : readDutySheet(sheet, await parts.units(town))
    },
    suggest: async (town, order) => {
      const [{ rules, duties, units }, held] = await Promise.all([book(town), inPostOf(parts, town)])
      return suggest(order, { rules, duties, units, held: held.map(({ unit }) => unit) })
    },
    inPost: (town) => inPostOf(parts, town),
    counts: (counting) => countsOf(parts, counting),
  }
}

function inPostOf({ app, now }: RoutingParts, town: number): Promise<{ account: Id; unit: string }[]> {
  return inTowns(app, [town], (tx) => inPost(tx, town, now().day))
}

async function readBook({ app, now, units }: RoutingParts, town: number, asked: number | undefined): Promise<RoutingBook> {
  const thisYear = Number(now().day.slice(0, 4))
  const offices = await units(town)
  return inTowns(app, [town], async (tx) => {
    const years = await dutyYears(tx, town)
    const year = asked ?? years.find((one) => one <= thisYear) ?? thisYear
    const [duties, dutiesRevision, rules, rulesRevision] = [await readDutyList(tx, town, year), await revisionOf(tx, town, String(year)), await readRuleList(tx, town), await revisionOf(tx, town, 'rules')]
    return { years, year, duties, dutiesRevision, rules, rulesRevision, units: offices }
  })
}

const moved = () => refuse('case-moved', '别的同事刚刚改过并保存了。请刷新看最新的，再改一次。')

async function keepDuties({ app, now, units }: RoutingParts, { town, year, seen, account, duties }: Keeping & { year: number; duties: readonly DutyRow[] }): Promise<{ revision: number } | Refused> {
  const offices = await units(town)
  const twice = duties.find(({ number }, at) => duties.findIndex((one) => one.number === number) !== at)
  if (twice !== undefined) return refuse('field-wrong', `编号“${twice.number}”有两项，请改成不同的编号。`, 'duties')
  const lost = duties.find(({ kind, unit }) => kind !== 'elsewhere' && !offices.some(({ id }) => id === unit))
  if (lost !== undefined) return refuse('field-wrong', `第 ${lost.number} 项“${lost.item}”没有选承办单位，或者这个单位已经撤并。请重新选。`, 'duties')
  return inTowns(app, [town], async (tx) => {
    const revision = await nextRevision(tx, { town, part: String(year), seen, account, moment: now().moment })
    if (revision === undefined) return moved()
    await writeDutyList(tx, { town, year, duties })
    return { revision }
  })
}

async function keepRules({ app, now, units }: RoutingParts, { town, seen, account, rules }: Keeping & { rules: readonly RuleRow[] }): Promise<{ revision: number } | Refused> {
  const offices = await units(town)
  const lost = rules.findIndex(({ unit }) => !offices.some(({ id }) => id === unit))
  if (lost >= 0) return refuse('field-wrong', `第 ${lost + 1} 条规则的单位已经撤并，或者不能承办工单。请重新选。`, 'rules')
  return inTowns(app, [town], async (tx) => {
    const revision = await nextRevision(tx, { town, part: 'rules', seen, account, moment: now().moment })
    if (revision === undefined) return moved()
    await writeRuleList(tx, town, rules)
    return { revision }
  })
}

function countsOf({ app }: RoutingParts, { town, year, reach, definition }: Counting): Promise<RoutingSums> {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  return inTowns(app, [town], async (tx) => {
    const sums = async (name: string, by: string): Promise<Record<string, number>> => {
      const at = definition.measures[name]?.by.indexOf(by) ?? -1
      return at < 0 ? {} : sumsBy(tx, { town, measure: `${definition.id}.${name}`, at, from, to })
    }
    return {
      received: await sums('sourced', 'source'), sentWrongly: await sums('sentWrongly', 'source'), assigned: await sums('assigned', 'unit'), objected: await sums('returnedByUnit', 'unit'),
      clauses: await casesByValue(tx, { town, reach, definition: definition.id, field: 'clauseNumber', from, to }),
    }
  })
}
