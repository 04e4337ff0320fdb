import { createHash } from 'node:crypto'
import { isRefused } from '@zhenzhi/kernel'
import { putPublished } from '../../store/exchange/published.ts'
import { fileId, findMade, reportId } from '../../store/exchange/published-report.ts'
import { inTowns, withoutTowns } from '../../store/in-towns.ts'
import type { Now } from '../../outside/clock.ts'
import type { Pool } from '../../store/connection.ts'
import { findOpenness } from '../../store/reports/report-openness.ts'
import { listPublications } from '../../store/reports/report-steps.ts'
import type { StepKept } from '../../store/reports/report-steps.ts'
import type { EditionDesk } from '../editions/edition-parts.ts'
import { publishedReport } from './published-report.ts'
import type { MadeFile, Publication } from './published-report.ts'

export interface PublishParts {
  app: Pool
  now: () => Now
  editions: Pick<EditionDesk, 'read' | 'docx' | 'pdf'>
}

/** The layout of what is published: with another, everything is made anew. */
const layout = 1

/** Lays what a town has published, or corrected, before everybody. What is there already is left; answers how many were laid. Safe to do again. */
export async function publishReports(parts: PublishParts, town: number): Promise<number> {
  const { steps, openness } = await inTowns(parts.app, [town], async (tx) => ({ steps: await listPublications(tx, town), openness: await findOpenness(tx, town) }))
  let laid = 0
  for (const year of new Set(steps.map((step) => step.year))) {
    if (await publishYear(parts, { town, year }, { steps: steps.filter((step) => step.year === year), openness })) laid += 1
  }
  return laid
}

interface Stands {
  steps: readonly StepKept[]
  openness: { version: number; receipts: boolean } | undefined
}

async function publishYear(parts: PublishParts, of: { town: number; year: number }, { steps: all, openness }: Stands): Promise<boolean> {
  const { app, editions, now } = parts
  const steps = publicSteps(all)
  const last = steps.at(-1)
  if (last?.edition == null) return false
  const made = createHash('sha256').update(JSON.stringify([layout, steps.map(({ hash }) => hash), openness?.receipts ?? false])).digest('hex')
  if (await withoutTowns(app, (tx) => findMade(tx, of)) === made) return false
  const edition = await editions.read({ ...of, number: last.edition })
  if (edition === undefined) throw new Error(`a step names edition ${last.edition} of ${of.year}, which is not there`)
  const publication: Publication = { ...of, edition, steps, receipts: openness?.receipts ?? false, made }
  const files = await makeFiles(parts, { ...of, number: edition.number })
  await withoutTowns(app, async (tx) => {
    const { moment } = now()
    for (const { ending, bytes } of files) await putPublished(tx, { kind: 'year-report-file', id: fileId(of, ending), town: of.town, body: { bytes: bytes.toString('base64') }, moment })
    await putPublished(tx, { kind: 'year-report', id: reportId(of), town: of.town, body: publishedReport(publication, files), moment })
  })
  return true
}

/** From the first publishing on. */
function publicSteps(steps: readonly StepKept[]): readonly StepKept[] {
  const first = steps.findIndex(({ step }) => step === 'publish')
  return first < 0 ? [] : steps.slice(first)
}

/** Word always, PDF where this machine makes one. */
async function makeFiles({ editions }: PublishParts, wanted: { town: number; year: number; number: number }): Promise<MadeFile[]> {
  const [docx, pdf] = [await editions.docx(wanted), await editions.pdf(wanted)]
  const made = (ending: MadeFile['ending'], file: typeof docx): MadeFile[] => (isRefused(file) ? [] : [{ ending, name: `${file.name.replace(/（公开版.*$/, '')}.${ending}`, bytes: file.bytes }])
  return [...made('docx', docx), ...made('pdf', pdf)]
}
