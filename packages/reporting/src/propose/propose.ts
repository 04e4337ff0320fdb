import type { Day } from '@zhenzhi/kernel'
import type { PartNumber } from '../outline.ts'
import { printDay } from '../report-facts.ts'

/** A record of the ledgers as a sentence is made of it: its fields as they are shown. */
export interface RecordToTell {
  id: string
  definition: string
  state: string
  /** The day it was registered; of a term, from when it runs. */
  day: Day
  values: Readonly<Record<string, string>>
}

/** A sentence that somebody may put into the report. Nothing of it is there until they do. */
export interface Proposal {
  id: string
  part: PartNumber
  text: string
  /** What it comes from, for whoever reads the proposals. */
  because: string
  /** The record; none where it is a figure that no sentence prints. */
  record: string | null
}

type Tell = (record: RecordToTell) => Omit<Proposal, 'id' | 'record'>[]

const ended = (text: string) => text.replace(/[。；;，,\s]+$/u, '')

/** What the records of a kind say in a report, by definition. An example is masked by whoever hands it in. */
const tells: Readonly<Record<string, Tell>> = {
  'shortcoming': ({ state, values: { what = '', cause = '', step = '', unit = '', latest = '' } }) => (state === 'dropped' ? [] : [
    { part: 2, text: `${ended(what)}。原因是：${ended(cause)}。`, because: '不足与原因' },
    { part: 4, text: `针对“${ended(what)}”，${ended(step)}，由${unit}牵头，${latest === '' ? '年内' : `${printDay(latest)}前`}完成。`, because: '不足与原因' },
  ]),
  'year-task': ({ state, values: { source = '', task = '', result = '', reason = '' } }) => {
    const promised = source === '上年报告的安排'
    if (state === 'verified') return [{ part: 1, text: `${promised ? '上年安排的' : ''}“${ended(task)}”已经完成${result === '' ? '' : `：${ended(result)}`}。`, because: promised ? '上年承诺，已兑现' : '年度任务，已完成' }]
    if (state === 'undone') return [{ part: 2, text: `${promised ? '上年安排的' : ''}“${ended(task)}”没有完成。原因是：${ended(reason)}。`, because: promised ? '上年承诺，没有兑现' : '年度任务，没有完成' }]
    return [{ part: 4, text: `继续推进“${ended(task)}”。`, because: promised ? '上年承诺，还在推进' : '年度任务，还在推进' }]
  },
  'duty-item': ({ state, values: { leader = '', item = '', done = '' } }) => (state === 'reviewed' ? [{ part: 3, text: `${leader}履行“${ended(item)}”：${ended(done)}。`, because: '职责清单，已审核' }] : []),
  'mediation': ({ state, values: { summary = '', terms = '' } }) => (state !== 'closed' || summary === '' ? [] : [{ part: 1, text: `例如：${ended(summary)}。${terms === '' ? '' : `经调解，${ended(terms)}。`}`, because: '调解成功的一件，人名已遮盖，写进报告前请再核对' }]),
}

/** Proposals out of records, in the order given. Of examples at most `examples`. */
export function proposeFromRecords(records: readonly RecordToTell[], examples = 3): Proposal[] {
  let told = 0
  return records.flatMap((record) => {
    const some = tells[record.definition]?.(record) ?? []
    if (record.definition === 'mediation' && some.length > 0) {
      told += 1
      if (told > examples) return []
    }
    return some.map((one, at) => ({ ...one, id: `${record.id}-${at}`, record: record.id }))
  })
}

/** Who was secretary or mayor until when, where there was more than one in the year. */
export function proposeHeads(terms: readonly RecordToTell[], year: number): Proposal[] {
  const roles = [...new Set(terms.map(({ values }) => values['role'] ?? ''))].filter((role) => role !== '')
  return roles.flatMap((role): Proposal[] => {
    const held = terms.filter(({ values, day }) => values['role'] === role && day <= `${year}-12-31` && endOf(values) >= `${year}-01-01`).toSorted((a, b) => (a.day < b.day ? -1 : 1))
    if (held.length < 2) return []
    const said = held.map(({ values: { who = '', to = '' }, day }, at) => `${at === 0 ? '' : `${printDay(day)}起`}${who}任${role}${to !== '' && to < `${year}-12-31` ? `，${printDay(to)}离任` : ''}`)
    return [{ id: `heads-${role}`, part: 3, text: `本年度${role}有变动：${said.join('；')}。`, because: '党政主要负责人名册', record: held[0]?.id ?? null }]
  })
}

/** Of a term that runs on, after every day. */
function endOf({ to = '' }: RecordToTell['values']): string {
  return to === '' ? '9999-12-31' : to
}

/** Figures that have a value other than nought and that no sentence prints, as short sentences of their own. */
export function proposeFigures(figures: readonly { id: string; zh: string; value: string | null; part: PartNumber }[], printed: ReadonlySet<string>): Proposal[] {
  return figures.filter(({ id, value }) => value !== null && !/^0(?:\.0+)?$/.test(value) && !printed.has(id))
    .map(({ id, zh, part }) => ({ id: `figure-${id}`, part, text: `${zh}{{figure:${id}}}。`, because: '有数而没有写进报告', record: null }))
}
