import { refuse, shownValue, yearOf } from '@zhenzhi/kernel'
import type { Definition, Field, Json, Moment, Names, PaperStanding, Refused } from '@zhenzhi/kernel'
import { printDay } from '@zhenzhi/reporting'
import { paperDocx } from '../outside/document/paper-docx.ts'
import type { PaperValues } from '../outside/document/paper-values.ts'
import type { Pool } from '../store/connection.ts'
import { inTowns } from '../store/in-towns.ts'
import { findTemplate } from '../store/law/load-law.ts'
import { givePaperNumber, printNumber } from '../store/papers/give-number.ts'

export interface PaperAsked {
  town: number
  caseId: string
  definition: Definition
  papers: readonly PaperStanding[]
  paper: string
  /** Everything the case says, opened in full: a paper carries whole names and numbers. */
  values: Readonly<Record<string, Json>>
  names: Names
  demo: boolean
}

export interface MadePaper {
  docx: Buffer
  title: string
}

export interface PaperDesk {
  make: (asked: PaperAsked) => Promise<MadePaper | Refused>
}

/** Papers of cases from the template each was issued with; numbered when first made, once and without gaps. */
export function makePaperDesk(app: Pool, now: () => { moment: Moment }): PaperDesk {
  return { make: (asked) => makePaper(app, asked, now().moment) }
}

async function makePaper(app: Pool, asked: PaperAsked, moment: Moment): Promise<MadePaper | Refused> {
  const spec = asked.definition.papers[asked.paper]
  const issued = asked.papers.find((one) => one.paper === asked.paper)
  if (spec === undefined || issued === undefined) return refuse('paper-not-issued', `《${spec?.title ?? '这份文书'}》还没有制作，请先办理“制作”。`)
  const template = await findTemplate(app, issued.template)
  if (template === undefined) throw new Error(`template ${issued.template} is pinned but no longer kept`)
  const number = spec.series === undefined ? '' : await numberOf(app, { asked, issued, series: spec.series, moment })
  const made = await paperDocx({ template, values: { ...valuesOf(asked), number }, demo: asked.demo })
  if ('faults' in made) throw new Error(`template ${spec.template}: ${made.faults.join('; ')}`)
  return { docx: made.docx, title: spec.title }
}

async function numberOf(app: Pool, { asked, issued, series, moment }: { asked: PaperAsked; issued: PaperStanding; series: string; moment: Moment }): Promise<string> {
  const { town, caseId, paper } = asked
  const given = await inTowns(app, [town], (tx) =>
    givePaperNumber(tx, { town, caseId, paper, version: issued.version, series, year: yearOf(issued.issued), moment }))
  return printNumber(given)
}

/** What a template may name: each field by its name, as a person reads it; people as rows of their parts; how many copies. */
function valuesOf({ definition, values, names }: PaperAsked): PaperValues {
  const tags: Record<string, PaperValues[string]> = {}
  let persons = 0
  for (const [name, field] of Object.entries(definition.fields)) {
    const value = values[name]
    if (value === undefined || value === null) continue
    if (field.kind === 'people') persons = Math.max(persons, Array.isArray(value) ? value.length : 0)
    tags[name] = valueOf(field, value, names)
  }
  // Each party one, and one stays (人民调解法第29条第2款).
  return { ...tags, copies: String(persons + 1) }
}

function valueOf(field: Field, value: Json, names: Names): PaperValues[string] {
  if (field.kind === 'people') return (Array.isArray(value) ? value : []).map(rowOf)
  if (field.kind === 'day') return typeof value === 'string' ? printDay(value) : ''
  return shownValue(field, value, names)
}

function rowOf(person: Json): PaperValues {
  if (typeof person !== 'object' || person === null) return {}
  return Object.fromEntries(Object.entries(person).map(([part, value]) => [part, typeof value === 'string' ? value : '']))
}
