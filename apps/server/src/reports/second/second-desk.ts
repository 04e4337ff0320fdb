import { refuse } from '@zhenzhi/kernel'
import type { Day, Id, Refused } from '@zhenzhi/kernel'
import { cellsOf, figuresOf, fillSecond, typedKeysOf } from '@zhenzhi/reporting'
import type { Entered, FilledSecond, SecondReport, When } from '@zhenzhi/reporting'
import type { Now } from '../../outside/clock.ts'
import type { Pool } from '../../store/connection.ts'
import { inTowns } from '../../store/in-towns.ts'
import type { Tx } from '../../store/in-towns.ts'
import { accountNames } from '../../store/names/find-names.ts'
import { addSecond, findSecond, lastSecond } from '../../store/reports/second-reports.ts'
import type { SecondKept, SecondOf } from '../../store/reports/second-reports.ts'
import { periodOf, spansOf } from './second-period.ts'

export type { FilledCell, FilledSecond, When } from '@zhenzhi/reporting'

/** A second report as it stands: figures of the books, and what was entered. */
export interface SecondShown {
  report: SecondReport
  filled: FilledSecond
  from: Day
  to: Day
  version: number
  last: Named | undefined
  /** What went up last, and where today's cells read otherwise. */
  sent: (Named & { differs: readonly { table: string; row: string; column: string; was: string; is: string }[] }) | undefined
}

interface Named {
  name: string
  moment: string
}

interface Writes extends SecondOf {
  /** The version on the screen when it was written. */
  seen: number
  by: Id
}

export interface SecondDesk {
  reports: readonly SecondReport[]
  read: (of: SecondOf) => Promise<SecondShown | Refused>
  /** Only keys of the report are taken; a number is a number or nothing. Refused where somebody has written meanwhile (`case-moved`). */
  enter: (asked: Writes & Entered) => Promise<{ version: number } | Refused>
  /** Keeps the whole return as it goes up. Refused while cells wait for a number. */
  send: (asked: Writes) => Promise<{ version: number } | Refused>
}

interface SecondParts {
  app: Pool
  now: () => Now
  reports: readonly SecondReport[]
  /** Values of figures of a period, by id, in their display units, and as they are printed. */
  values: (asked: { town: number; from: Day; to: Day; only: readonly string[] }) => Promise<readonly { id: string; value: string | null; prints: string }[]>
}

const unknown = refuse('not-found', '没有这种报表，请返回重新选择。')
const wrongPeriod = refuse('period-wrong', '时期不对：年报写年份，月报写年月，不能晚于今天。', 'period')
const overtaken = refuse('case-moved', '别人刚刚改过这份报表。您填的还在页面上，请刷新后对照，再保存。')

export function makeSecondDesk(parts: SecondParts): SecondDesk {
  const { app, now, reports } = parts
  const find = (of: SecondOf) => reports.find(({ id }) => id === of.report)
  const read: SecondDesk['read'] = async (of) => {
    const report = find(of)
    if (report === undefined) return unknown
    const period = periodOf(report.every, of.period, now().day)
    if (period === undefined) return wrongPeriod
    const kept = await inTowns(app, [of.town], (tx) => readKept(tx, of))
    const filled = await fill(parts, { report, town: of.town, period, entered: enteredOf(kept.entered) })
    return { report, filled, ...period, version: kept.version, last: kept.last, sent: kept.sent === undefined ? undefined : { ...kept.sentBy, differs: differences(kept.sent.content, filled) } }
  }
  const keep = (asked: Writes, kind: SecondKept['kind'], content: unknown) => inTowns(app, [asked.town], async (tx) => {
    const version = asked.seen + 1
    const last = await lastSecond(tx, asked)
    if (last === version && await isSame(tx, asked, { kind, content })) return { version }
    if (last !== asked.seen) return overtaken
    return await addSecond(tx, asked, { version, kind, content, account: asked.by, moment: now().moment }) ? { version } : overtaken
  })
  return {
    reports, read,
    enter: async ({ typed, written, ...asked }) => {
      const report = find(asked)
      if (report === undefined) return unknown
      if (periodOf(report.every, asked.period, now().day) === undefined) return wrongPeriod
      return keep(asked, 'entered', cleaned(report, { typed, written }))
    },
    send: async (asked) => {
      const shown = await read(asked)
      if ('refusal' in shown) return shown
      if (shown.filled.waiting > 0) return refuse('field-missing', `还有${shown.filled.waiting}个格子没有填数，请填好再报。没有的填 0。`)
      return keep(asked, 'sent', shown.filled)
    },
  }
}

/** Sent twice, it is kept once. */
async function isSame(tx: Tx, asked: Writes, { kind, content }: Pick<SecondKept, 'kind' | 'content'>): Promise<boolean> {
  const kept = await findSecond(tx, asked, kind)
  return kept?.version === asked.seen + 1 && kept.account === asked.by && JSON.stringify(kept.content) === JSON.stringify(content)
}

interface Filling {
  report: SecondReport
  town: number
  period: { from: Day; to: Day }
  entered: Entered
}

async function fill({ values }: SecondParts, { report, town, period, entered }: Filling): Promise<FilledSecond> {
  const wanted = cellsOf(report).flatMap(figuresOf)
  const begun = report.parts.flatMap(({ write }) => [...(write?.starts ?? '').matchAll(/\{\{figure:([\w-]+)\}\}/g)].flatMap(([, id]) => id ?? []))
  const only = (when: When) => [...new Set([...wanted.filter((one) => one.when === when).map(({ figure }) => figure), ...(when === 'period' ? begun : [])])]
  const spans = spansOf(period)
  const reads = await Promise.all((['period', 'year', 'before'] as const).map(async (when) => [when, await values({ town, ...spans[when], only: only(when) })] as const))
  const byWhen = Object.fromEntries(reads.map(([when, some]) => [when, new Map(some.map(({ id, value }) => [id, value]))])) as Record<When, Map<string, string | null>>
  const prints = new Map(reads.flatMap(([when, some]) => (when === 'period' ? some : [])).map(({ id, prints: says }) => [id, says]))
  return fillSecond(report, { values: byWhen, entered, print: (id) => prints.get(id) ?? '—' })
}

async function readKept(tx: Tx, of: SecondOf) {
  const [entered, sent, version] = [await findSecond(tx, of, 'entered'), await findSecond(tx, of, 'sent'), await lastSecond(tx, of)]
  const names = await accountNames(tx, [entered, sent].flatMap((one) => one?.account ?? []))
  const named = (one: SecondKept) => ({ name: names[one.account] ?? '', moment: one.moment })
  return { entered, version, last: entered === undefined ? undefined : named(entered), sent, sentBy: sent === undefined ? { name: '', moment: '' } : named(sent) }
}

function enteredOf(kept: SecondKept | undefined): Entered {
  // What `cleaned` made: nothing else writes this kind.
  return kept === undefined ? { typed: {}, written: {} } : kept.content as Entered
}

const number = /^(?:0|[1-9]\d{0,11})(?:\.\d{1,4})?$/

/** Empty is nothing typed; what is no number is left out, and the form says so before it is sent. */
function cleaned(report: SecondReport, { typed, written }: Entered): Entered {
  const keys = new Set(typedKeysOf(report))
  const parts = new Set(report.parts.flatMap(({ write }) => write?.key ?? []))
  return {
    typed: Object.fromEntries(Object.entries(typed).filter(([key, value]) => keys.has(key) && number.test(value))),
    written: Object.fromEntries(Object.entries(written).filter(([key]) => parts.has(key)).map(([key, value]) => [key, value.replaceAll(/[^\P{Cc}\n]/gu, '').trim()])),
  }
}

/** Cells that read otherwise than when the return went up. */
function differences(content: unknown, filled: FilledSecond) {
  // What `send` kept.
  const sent = content as FilledSecond
  const before = new Map(sent.parts.flatMap(({ tables }) => tables).flatMap((table) => table.rows.map((row) => [`${table.title}\n${row.label}`, row.cells] as const)))
  return filled.parts.flatMap(({ tables }) => tables).flatMap(({ title, columns, rows }) => rows.flatMap(({ label, cells }) => cells.flatMap((cell, at) => {
    const [was, is] = [before.get(`${title}\n${label}`)?.[at]?.value ?? null, cell.value]
    return was === is ? [] : [{ table: title, row: label, column: columns[at] ?? '', was: was ?? '—', is: is ?? '—' }]
  })))
}
