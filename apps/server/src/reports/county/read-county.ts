import { compareDecimals, dayOf } from '@zhenzhi/kernel'
import type { Day } from '@zhenzhi/kernel'
import { defaultWay, dueDays, formalSentences, lookOver, openSteps, withCounty } from '@zhenzhi/reporting'
import type { CountyCheck, WayDue, WithCounty } from '@zhenzhi/reporting'
import { inTowns } from '../../store/in-towns.ts'
import type { Tx } from '../../store/in-towns.ts'
import { latestBodyFigures } from '../../store/reports/county/body-figures.ts'
import { listInspectionFindings } from '../../store/reports/county/inspection.ts'
import { latestLinkChecks } from '../../store/reports/county/link-checks.ts'
import type { LinkCheck } from '../../store/reports/county/link-checks.ts'
import { latestReminders } from '../../store/reports/county/reminders.ts'
import { listStepsOfTowns } from '../../store/reports/report-steps.ts'
import type { CountyOf, CountyParts, SentReport } from './county-parts.ts'
import { alikeIn, likestNeighbour, sentencesOf, weighSent } from './hold-against.ts'
import { readSent } from './read-sent.ts'

export interface CountyTown extends WithCounty {
  id: number
  name: string
  /** The last step taken, whoever took it; 0 while nothing was sent. */
  last: number
  open: readonly string[]
  dues: readonly WayDue[]
  sent: SentReport | undefined
  checks: readonly CountyCheck[]
  lastYear: { alike: number; of: number } | undefined
  neighbour: { town: number; alike: number; of: number } | undefined
  crossChecks: { broken: number; of: number } | undefined
  findings: { unanswered: number; of: number }
  bodies: { apart: number; of: number }
  link: LinkCheck | undefined
  reminded: Day | undefined
}

/** Every town's report of a year as the county has it, by the towns' names: where it stands, and what was looked at in what was sent. */
export async function readCounty(parts: CountyParts, { year, towns }: CountyOf): Promise<CountyTown[]> {
  const ids = towns.map(({ id }) => id)
  const [now, before] = [await readSent(parts.app, ids, year), await readSent(parts.app, ids, year - 1)]
  const kept = await inTowns(parts.app, ids, (tx) => readKept(tx, ids, year))
  const looked = lookAtAll(parts, now, before)
  return towns.map(({ id, name }): CountyTown => {
    const steps = kept.steps.filter(({ town }) => town === id)
    const so = withCounty(steps)
    const sent = now.get(id)
    const [findings, bodies] = [kept.findings.filter(({ town }) => town === id), kept.bodies.filter(({ town }) => town === id)]
    return {
      id, name, ...so, last: so.standing === 'not-sent' ? 0 : steps.at(-1)?.number ?? 0, sent, ...looked(id),
      open: openSteps(defaultWay, steps).filter(({ side }) => side === 'county').map((step) => step.id),
      dues: dueDays(defaultWay, so.standing === 'not-sent' ? [] : steps, { year, today: parts.now().day, rules: parts.rules() }),
      findings: { unanswered: findings.filter(({ answer }) => answer === null).length, of: findings.length },
      bodies: { apart: bodies.filter(({ figure, value }) => isApart(sent, figure, value)).length, of: bodies.length },
      link: kept.links.find(({ town }) => town === id), reminded: lastDay(kept.reminders.find(({ town }) => town === id)),
    }
  })
}

async function readKept(tx: Tx, ids: readonly number[], year: number) {
  return {
    steps: await listStepsOfTowns(tx, ids, year), findings: await listInspectionFindings(tx, ids, year), bodies: await latestBodyFigures(tx, ids, year),
    links: await latestLinkChecks(tx, ids, year), reminders: await latestReminders(tx, ids, year),
  }
}

type Looked = Pick<CountyTown, 'checks' | 'lastYear' | 'neighbour' | 'crossChecks'>

function lookAtAll(parts: Pick<CountyParts, 'outlines' | 'crossChecks'>, now: ReadonlyMap<number, SentReport>, before: ReadonlyMap<number, SentReport>): (town: number) => Looked {
  const formal = formalSentences(parts.outlines)
  const sentences = new Map([...now].map(([town, sent]) => [town, sentencesOf(sent, formal)]))
  return (town) => {
    const [sent, earlier, here] = [now.get(town), before.get(town), sentences.get(town)]
    if (sent === undefined || here === undefined) return { checks: [], lastYear: undefined, neighbour: undefined, crossChecks: undefined }
    const weighed = weighSent(parts.crossChecks, sent, earlier)
    const like = earlier === undefined ? undefined : alikeIn(here, sentencesOf(earlier, formal))
    return {
      checks: lookOver(sent.report), neighbour: likestNeighbour(town, sentences), lastYear: like === undefined ? undefined : { alike: like.alike, of: like.of },
      crossChecks: { broken: weighed.filter((one) => one.weighed.holds === false).length, of: weighed.filter((one) => one.weighed.holds !== null).length },
    }
  }
}

/** Nothing to hold against: nothing was sent, or the report does not have the figure. */
function isApart(sent: SentReport | undefined, figure: string, value: string | null): boolean {
  const reported = sent?.figures.find(({ id }) => id === figure)?.value ?? null
  return reported !== null && value !== null && compareDecimals(reported, value) !== 0
}

function lastDay(reminder: { made: string } | undefined): Day | undefined {
  return reminder === undefined ? undefined : dayOf(reminder.made)
}
