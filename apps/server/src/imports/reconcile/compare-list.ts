import { addDays, isRefused, opening, own, refuse } from '@zhenzhi/kernel'
import type { Day, Definition, Id, Refused } from '@zhenzhi/kernel'
import type { Tx } from '../../store/connection.ts'
import { keepMapping } from '../../store/imports/import-mapping.ts'
import { holdImport } from '../../store/imports/import.ts'
import { struckBetween, unseenBetween } from '../../store/imports/numbered-cases.ts'
import type { NumberedAsked, NumberedCase } from '../../store/imports/numbered-cases.ts'
import { keepReconciliation, setCompared } from '../../store/imports/reconciliation.ts'
import { inTowns } from '../../store/in-towns.ts'
import { asJson } from '../check-import.ts'
import type { Checked, Counts } from '../import-notes.ts'
import type { ImportParts } from '../import-parts.ts'
import { toKeep } from '../mapping/mapping.ts'
import { findFileKey, sealNote, townKeyOf } from '../open-file.ts'
import type { Progress } from '../runs.ts'
import { compareCase } from './compare-case.ts'
import { explainCount } from './explain-count.ts'
import { eachStream, holdAgainst, numberedAsked } from './hold-against.ts'
import type { Held, Row } from './hold-against.ts'
import { matchNumbers } from './match-numbers.ts'
import { correctedBefore, numberBefore, ourCase } from './our-case.ts'
import { readList } from './read-list.ts'
import type { ReadingList, TheirList } from './read-list.ts'
import { badOf } from './bad-of.ts'
import type { DifferingRow, ReconcileCounts, ReconcileResult } from './reconcile-notes.ts'

const badKept = 3000

/** Holds a list against ours, tells in what they differ and why the counts do, and keeps that. Nothing is registered. */
export async function compareList(parts: ImportParts, reading: ReadingList, progress: Progress): Promise<{ done: true } | Refused> {
  const { row: { town, id }, definition, mapping } = reading
  const list = await readList(parts, reading)
  if (isRefused(list)) return list
  const period = mapping.period ?? periodOf(list)
  if (period === undefined) return refuse('field-missing', '这份名单里没有能认出的登记日期。请填起止日期，再对一次。', 'period')
  const found = await inTowns(parts.app, [town], (tx) => compare(tx, { reading, list, period, progress: (done, total) => progress(done, total) }))
  const { moment } = parts.clock.now()
  const bad = badOf(list, definition)
  const counts: Counts = { rows: list.rows.length, good: list.rows.length - bad.rows.length, badRows: bad.rows.length, badCells: bad.cells.length, hints: 0, skipped: list.reader.skipped.length, formulas: 0, acts: 0 }
  const checked: Checked = { mapping, bad: bad.cells.slice(0, badKept), words: bad.words, first: [], hints: [], skipped: list.reader.skipped.slice(0, 300).map((one) => ({ line: one.row + 1, why: one.why })) }
  const [townKey, fileKey] = [await townKeyOf(parts, town), await findFileKey(parts, town, reading.row.file)]
  if (fileKey === undefined) throw new Error(`the upload of import ${id} has no key`)
  return inTowns(parts.app, [town], async (tx) => {
    const now = await holdImport(tx, town, id)
    if (now === undefined || now.state === 'undone') throw new Error(`list ${id} was undone while it was compared`)
    const before = (now.counts ?? {}) as Partial<Counts>
    const all = { ...counts, ...(before.cases === undefined ? {} : { cases: before.cases, moved: before.moved ?? 0 }) }
    await setCompared(tx, town, { id, counts: asJson(all), badRows: bad.rows, sealedChecked: sealNote(fileKey, checked, { town, id, path: 'checked' }) })
    await keepReconciliation(tx, town, {
      import: id, compared: moment, first: period.from, last: period.to, counts: asJson(countsOf(found, { list, bad: bad.rows.length })),
      sealedResult: sealNote(townKey, found.result, { town, id, path: 'result' }),
    })
    await keepMapping(tx, town, {
      definition: definition.id, name: `对账：${mapping.sheet}`.slice(0, 40), account: reading.importer.account, moment, headings: [...list.reader.headings],
      mapping: asJson(toKeep(mapping, { headings: list.reader.headings, definition })),
    })
    return { done: true }
  })
}

/** From the first to the last day the list itself tells. */
function periodOf({ rows }: TheirList): { from: Day; to: Day } | undefined {
  const days = rows.flatMap(({ days: told }) => told[opening] ?? []).toSorted()
  const [from, to] = [days[0], days.at(-1)]
  return from === undefined || to === undefined ? undefined : { from, to }
}

interface Comparing {
  reading: ReadingList
  list: TheirList
  period: { from: Day; to: Day }
  progress: Progress
}

interface Found {
  result: ReconcileResult
  same: number
}

async function compare(tx: Tx, { reading, list, period, progress }: Comparing): Promise<Found> {
  const { row: { town }, definition, numberField } = reading
  const asked = numberedAsked(reading, list)
  const { matched, unnumbered } = await holdAgainst(tx, asked, { rows: list.rows, period })
  const { pairs, onlyOurs } = matched
  const total = pairs.length + onlyOurs.length
  const rows: DifferingRow[] = []
  const corrected = new Map<Id, string>()
  const fields = [numberField, ...asked.scope.map(({ field }) => field)]
  let same = 0
  await eachStream(tx, { town, all: pairs, idOf: ({ ours }) => ours.id, progress: (done) => progress(done, total) }, (pair, acts) => {
    const { theirs: { theirs, day }, ours, written } = pair
    const before = correctedBefore(acts, fields)
    if (before !== undefined) corrected.set(ours.id, before)
    const differences = theirs.faults.length > 0 || ours.void ? [] : compareCase({ definition, numberField, names: list.names }, theirs, ourCase(acts))
    if (differences.length === 0) {
      if (theirs.faults.length === 0 && !ours.void) same += 1
      return
    }
    const counted = !ours.void && ours.inScope && isIn(ours.opened, period) && isIn(day, period)
    rows.push({ ...rowOf(pair.theirs), caseId: ours.id, kinds: [...new Set(differences.map(({ kind }) => kind))], differences, counted, ...(written === 'same' ? {} : { note: `编号写法不同，我们记的是 ${ours.number ?? ''}` }) })
  })
  await eachStream(tx, { town, all: onlyOurs, idOf: ({ id }) => id, progress: (done) => progress(pairs.length + done, total) }, ({ id }, acts) => {
    const before = correctedBefore(acts, fields)
    if (before !== undefined) corrected.set(id, before)
  })
  const struck = await struckIn(tx, { town, asked, rows: matched.onlyTheirs, period })
  const isReturned = (state: string) => isBack(definition, state)
  const explained = explainCount({ matched, unnumbered, period, corrected, isReturned, struck })
  const told = [...rows, ...aloneIn(matched, { period, definition, struck })].toSorted((a, b) => (a.line ?? 1e9) - (b.line ?? 1e9))
  const unseen = await unseenBetween(tx, asked, period)
  return { result: { period, scope: list.scope.map(({ says }) => says), theirs: explained.theirs, ours: explained.ours, lines: explained.lines, rows: told, unseen }, same }
}

const [struckDays, mostStruck] = [60, 5000]

/** Of rows that are missing here, those that were registered and struck out again. */
async function struckIn(tx: Tx, { town, asked, rows, period }: { town: number; asked: NumberedAsked; rows: readonly Row[]; period: { from: Day; to: Day } }): Promise<ReadonlyMap<number, Id>> {
  if (rows.length === 0) return new Map()
  const ids = await struckBetween(tx, asked, { from: addDays(period.from, -struckDays), to: addDays(period.to, struckDays), most: mostStruck })
  const cases: NumberedCase[] = []
  await eachStream(tx, { town, all: ids, idOf: (id) => id, progress: async () => undefined }, (id, acts) => {
    const number = numberBefore(acts, asked.field)
    if (number !== undefined) cases.push({ id, number, opened: '', state: '', void: true, joined: false, inScope: true })
  })
  return new Map(matchNumbers(rows, cases).pairs.map(({ theirs, ours }) => [theirs.row, ours.id]))
}

/** What only one of the two sides has. */
function aloneIn(matched: Held['matched'], { period, definition, struck }: { period: { from: Day; to: Day }; definition: Definition; struck: ReadonlyMap<number, Id> }): DifferingRow[] {
  const missing = matched.onlyTheirs.map((one): DifferingRow => {
    const caseId = struck.get(one.row)
    return { ...rowOf(one), kinds: ['missing'], differences: [], counted: false, ...(caseId === undefined ? {} : { caseId, note: '我们登记过，已作废；接过来就重新登记一件' }) }
  })
  const extra = matched.onlyOurs.filter((one) => !one.void && one.inScope && isIn(one.opened, period)).map((one): DifferingRow => ({
    number: one.number ?? '', caseId: one.id, day: one.opened, kinds: ['extra'], differences: [], counted: false,
    state: own(definition.states, one.state)?.title ?? '',
  }))
  return [...missing, ...extra]
}

function rowOf({ row, number, day, theirs }: Row): Pick<DifferingRow, 'line' | 'number' | 'state' | 'day'> {
  return { line: row + 1, number, ...(theirs.stateWord === '' ? {} : { state: theirs.stateWord }), ...(day === undefined ? {} : { day }) }
}

function isIn(day: Day | undefined, { from, to }: { from: Day; to: Day }): boolean {
  return day === undefined || (from <= day && day <= to)
}

/** A closed state by which it went back to the platform, as its title says. */
function isBack({ states }: Definition, state: string): boolean {
  const spec = own(states, state)
  return spec?.closed === true && /退|不予受理|剔除|转出/.test(spec.title)
}

function countsOf({ result: { theirs, ours, rows }, same }: Found, { list, bad }: { list: TheirList; bad: number }): ReconcileCounts {
  const of = (kind: string) => rows.filter(({ kinds }) => kinds.some((one) => one === kind)).length
  return { rows: list.rows.length, bad, theirs, ours, same, missing: of('missing'), extra: of('extra'), state: of('state'), deadline: of('deadline'), day: of('day'), field: of('field') }
}
