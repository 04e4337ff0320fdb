import { refuse } from '@zhenzhi/kernel'
import type { Day, Refused } from '@zhenzhi/kernel'
import { differences, editionOf, figuresOfText, usualDetails } from '@zhenzhi/reporting'
import type { LetterDetails } from '@zhenzhi/reporting'
import { inTowns } from '../../store/in-towns.ts'
import { findDetails } from '../../store/reports/report-details.ts'
import type { ReportOf } from '../../store/reports/report-drafts.ts'
import { factsOf, reportFigure } from '../annual-report.ts'
import type { FigureRead } from '../annual-report.ts'
import type { TownOfReport } from '../report-desk.ts'
import type { EditionDeskParts, EditionPreview } from './edition-parts.ts'

/** Both editions as they read at a cut-off, and what they were made of. */
export interface Drawn extends EditionPreview {
  read: readonly FigureRead[]
  period: { from: Day; to: Day; cutoff: Day }
}

/** Draws both editions up out of the text, the books and the letter's details as they stand. Refused: a cut-off day outside what can be read. */
export async function drawUp(parts: EditionDeskParts, { town, year, cutoff }: ReportOf & { cutoff: Day }): Promise<Drawn | Refused> {
  const period = { from: `${year}-01-01`, to: `${year}-12-31`, cutoff }
  if (cutoff < period.from) return refuse('period-wrong', '登记截止日早于统计期间的第一天，请重新选择。', 'cutoff')
  if (cutoff > parts.now().day) return refuse('period-wrong', '登记截止日还没有到，请选择今天或以前的日子。', 'cutoff')
  const [there, draft, special] = await Promise.all([parts.town(town), parts.drafts.read({ town, year }), parts.special(town)])
  const read = await parts.figures({ town, ...period, only: figuresOfText(draft.blocks) })
  const kept = await detailsOf(parts, { town, year }, there)
  const asked = {
    facts: factsOf({ town: there, ...period }), figures: read.map((figure) => reportFigure(figure, cutoff)), details: kept.details, special, mask: parts.mask,
  }
  const [upward, open] = [editionOf(draft.blocks, { ...asked, kind: 'upward' }), editionOf(draft.blocks, { ...asked, kind: 'public' })]
  return {
    town: there, version: draft.version, upward, open, differences: differences(upward, open), details: kept.details, detailsVersion: kept.version, read, period,
  }
}

/** What the letter says, as somebody entered it, or as it usually is. */
async function detailsOf({ app }: Pick<EditionDeskParts, 'app'>, of: ReportOf, { name, county }: TownOfReport): Promise<{ version: number; details: LetterDetails }> {
  const kept = await inTowns(app, [of.town], (tx) => findDetails(tx, of))
  // What the details desk wrote: nothing else writes this table.
  return kept === undefined ? { version: 0, details: usualDetails({ town: name, county }) } : { version: kept.version, details: kept.details as LetterDetails }
}
