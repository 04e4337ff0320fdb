import { listProposals } from '@zhenzhi/contract'
import { isValues } from '@zhenzhi/kernel'
import type { Day, Definition, Indicator, Json } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { WalkedPage, WalkedRow, Walking } from '../../../cases/list-walk.ts'
import { isPlaceholder } from '../../../cases/mask.ts'
import { refusePeriod } from '../../../figures/close-period.ts'
import type { Officer } from '../../../people/officer.ts'
import type { DraftReport } from '../../../reports/annual-report.ts'
import { proposeFigures, proposeFromRecords, proposeHeads } from '../../../reports/proposals.ts'
import type { Proposal, RecordToTell } from '../../../reports/proposals.ts'
import type { ReportDesk } from '../../../reports/report-desk.ts'
import { listCell, walkedNames } from '../../present/list-columns.ts'
import { statusOf } from '../../status.ts'
import { wholeYear } from './whole-year.ts'

interface ProposalParts {
  reports: Pick<ReportDesk, 'draft'>
  indicatorsOf: (town: number) => Promise<readonly Indicator[]>
  /** The first page of a kind's cases that this person may see. */
  page: (walking: Walking) => Promise<WalkedPage>
  findDefinition: (id: string) => Definition | undefined
  /** Covers the names of private persons. */
  mask: (text: string) => string
  now: () => { day: Day }
}

/** Of each kind, what a sentence says of it. */
const told: Readonly<Record<string, readonly string[]>> = {
  'shortcoming': ['what', 'cause', 'step', 'unit', 'latest'], 'year-task': ['source', 'task', 'result', 'reason'], 'duty-item': ['leader', 'item', 'done'], 'mediation': ['summary', 'terms'],
}
const most = 200

/** Sentences that records and figures give and the report does not hold. Whoever reads them sees no more of a case than elsewhere; names in examples are covered. */
export const proposalRoutes: FastifyPluginAsyncZod<ProposalParts> = async (app, parts) => {
  app.get('/towns/:town/reports/:year/proposals', { schema: listProposals, config: { asks: 'report.write' } }, async ({ officer, params: { town, year }, query: { cutoff } }, reply) => {
    const period = { ...wholeYear(year), cutoff }
    const refused = refusePeriod({ ...period, today: parts.now().day })
    if (refused !== undefined) return reply.code(statusOf[refused.refusal.code]).send(refused)
    const report = await parts.reports.draft({ ...period, town })
    const of = { parts, officer, town }
    const records = await Promise.all(Object.keys(told).map((definition) => recordsOf(of, { definition, from: period.from, to: cutoff })))
    const heads = await recordsOf(of, { definition: 'town-head', from: '2000-01-01', to: period.to })
    const all = [...proposeFromRecords(records.flat()), ...proposeHeads(heads, year), ...await figuresLeft(parts, town, report)]
    return all.slice(0, most).map((one) => ({ ...one, shown: shownOf(one, report) }))
  })
}

interface Of {
  parts: ProposalParts
  officer: Officer
  town: number
}

async function recordsOf({ parts, officer, town }: Of, { definition: id, from, to }: { definition: string; from: Day; to: Day }): Promise<RecordToTell[]> {
  const definition = parts.findDefinition(id)
  if (definition === undefined) return []
  const fields = told[id] ?? ['who', 'role', 'from', 'to']
  const asked = id === 'mediation' ? [...fields, 'parties'] : fields
  const page = await parts.page({ asked: { town, definition: id, opened: { from, to }, ...(id === 'mediation' ? { closed: true } : {}) }, reach: officer.reach, fields: asked })
  const looking = { names: walkedNames(page), units: page.units }
  const say = (row: WalkedRow, field: string) => {
    const cell = listCell(row, field, looking)
    const text = cell === null ? '' : typeof cell === 'string' ? cell : 'day' in cell ? cell.day : 'money' in cell ? '' : cell.number
    if (isPlaceholder(text)) return ''
    return id === 'mediation' ? parts.mask(withoutNames(text, namesIn(row.values['parties']))) : text
  }
  return page.rows.map((row) => ({ id: row.id, definition: id, state: row.state, day: dayOf(row.values['from']) ?? row.opened, values: Object.fromEntries(fields.map((field) => [field, say(row, field)])) }))
}

/** Parties stand in an example by their first character alone. */
function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce((left, name) => left.replaceAll(name, `${Array.from(name)[0] ?? ''}某`), text)
}

function namesIn(value: Json | undefined): string[] {
  const people = Array.isArray(value) ? value : [value]
  return people.flatMap((one: Json | undefined) => (isValues(one) && typeof one['name'] === 'string' && one['name'].length > 1 ? [one['name']] : []))
}

function dayOf(value: Json | undefined): Day | undefined {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined
}

async function figuresLeft({ indicatorsOf }: ProposalParts, town: number, { figures, filled }: DraftReport): Promise<Proposal[]> {
  const parts = new Map((await indicatorsOf(town)).map(({ id, part }) => [id, part]))
  return proposeFigures(figures.map(({ id, zh, value }) => ({ id, zh, value, part: parts.get(id) ?? 1 })), new Set(filled.figures.map(({ id }) => id)))
}

function shownOf({ text }: Proposal, { figures }: DraftReport): string {
  return text.replaceAll(/\{\{figure:([^{}]+)\}\}/g, (_token, id: string) => {
    const found = figures.find((one) => one.id === id)
    return found === undefined ? '—' : `${found.value ?? found.absent}${found.value === null ? '' : found.unit}`
  })
}
