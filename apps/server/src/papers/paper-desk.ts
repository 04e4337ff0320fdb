import { refuse, yearOf } from '@zhenzhi/kernel'
import type { Moment, PaperStanding, Refused } from '@zhenzhi/kernel'
import { printDay } from '@zhenzhi/reporting'
import { paperDocx } from '../outside/document/paper-docx.ts'
import type { Pool } from '../store/connection.ts'
import { inTowns } from '../store/in-towns.ts'
import { findTemplate } from '../store/law/load-law.ts'
import { givePaperNumber, printNumber } from '../store/papers/give-number.ts'
import { valuesOf } from './values-of.ts'
import type { CaseSaid } from './values-of.ts'

export interface PaperAsked {
  town: number
  caseId: string
  papers: readonly PaperStanding[]
  paper: string
  said: CaseSaid
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
  const spec = asked.said.definition.papers[asked.paper]
  const issued = asked.papers.find((one) => one.paper === asked.paper)
  if (spec === undefined || issued === undefined) return refuse('paper-not-issued', `《${spec?.title ?? '这份文书'}》还没有制作，请先办理“制作”。`)
  const template = await findTemplate(app, issued.template)
  if (template === undefined) throw new Error(`template ${issued.template} is pinned but no longer kept`)
  // The number of the paper goes before a field that is called so.
  const number = spec.series === undefined ? {} : { number: await numberOf(app, { asked, issued, series: spec.series, moment }) }
  const made = await paperDocx({ template, values: { ...valuesOf(asked.said), ...number, issuedOn: printDay(issued.issued) }, demo: asked.demo })
  if ('faults' in made) throw new Error(`template ${spec.template}: ${made.faults.join('; ')}`)
  return { docx: made.docx, title: spec.title }
}

async function numberOf(app: Pool, { asked, issued, series, moment }: { asked: PaperAsked; issued: PaperStanding; series: string; moment: Moment }): Promise<string> {
  const { town, caseId, paper } = asked
  const given = await inTowns(app, [town], (tx) =>
    givePaperNumber(tx, { town, caseId, paper, version: issued.version, series, year: yearOf(issued.issued), moment }))
  return printNumber(given)
}
