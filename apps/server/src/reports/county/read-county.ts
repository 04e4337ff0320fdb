import { createHash } from 'node:crypto'
import { compareDecimals, dayOf } from '@zhenzhi/kernel'
import type { Day } from '@zhenzhi/kernel'
import { defaultWay, dueDays, formalSentences, likeness, lookOver, openSteps, withCounty } from '@zhenzhi/reporting'
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
import { likestNeighbours, sentencesOf, weighSent } from './hold-against.ts'
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
  bodies: { apart: number; missing: number; of: number }
  link: LinkCheck | undefined
  reminded: Day | undefined
}

/** Every town's report of a year as the county has it, by the towns' names: where it stands, and what was looked at in what was sent. */
export async function readCounty(parts: CountyParts & { lookOver: ReturnType<typeof makeLookingOver> }, { county, year, towns }: CountyOf): Promise<CountyTown[]> {
  const ids = towns.map(({ id }) => id)
  const [now, before] = [await readSent(parts.app, ids, year), await readSent(parts.app, ids, year - 1)]
  const kept = await inTowns(parts.app, ids, (tx) => readKept(tx, ids, year))
  const looked = parts.lookOver(now, before, formalSentences(await parts.outlines(county.id)))
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
      bodies: { apart: bodies.filter((one) => heldTo(sent, one) === 'apart').length, missing: bodies.filter((one) => heldTo(sent, one) === 'missing').length, of: bodies.length },
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

export type Looked = Pick<CountyTown, 'checks' | 'lastYear' | 'neighbour' | 'crossChecks'>

const nothing: Looked = { checks: [], lastYear: undefined, neighbour: undefined, crossChecks: undefined }

type BySent = ReadonlyMap<number, SentReport>

/** So many counties and years are remembered. */
const mostRemembered = 40

/** What was looked at in all of them. What was sent does not change: the same editions are looked at once. */
export function makeLookingOver({ crossChecks }: Pick<CountyParts, 'crossChecks'>): (now: BySent, before: BySent, formal: ReadonlySet<string>) => (town: number) => Looked {
  const known = new Map<string, ReadonlyMap<number, Looked>>()
  return (now, before, formal) => {
    const sent = [...now.values(), ...before.values()].map(({ town, hash }) => `${town} ${hash}`)
    const key = createHash('sha256').update(JSON.stringify([sent, [...formal]])).digest('base64')
    const found = known.get(key) ?? lookOverAll({ now, before, formal, crossChecks })
    if (known.size >= mostRemembered) known.clear()
    known.set(key, found)
    return (town) => found.get(town) ?? nothing
  }
}

function lookOverAll({ now, before, formal, crossChecks }: { now: BySent; before: BySent; formal: ReadonlySet<string>; crossChecks: CountyParts['crossChecks'] }): ReadonlyMap<number, Looked> {
  const sentences = new Map([...now].map(([town, sent]) => [town, sentencesOf(sent, formal)]))
  const neighbours = likestNeighbours(sentences)
  return new Map([...now].map(([town, sent]): [number, Looked] => {
    const earlier = before.get(town)
    const weighed = weighSent(crossChecks, sent, earlier)
    const like = earlier === undefined ? undefined : likeness(sentences.get(town) ?? [], sentencesOf(earlier, formal))
    return [town, {
      checks: lookOver(sent.report), neighbour: neighbours.get(town), lastYear: like === undefined ? undefined : { alike: like.alike, of: like.of },
      crossChecks: { broken: weighed.filter((one) => one.weighed.holds === false).length, of: weighed.filter((one) => one.weighed.holds !== null).length },
    }]
  }))
}

/** `missing`: nothing was sent, or the report does not print the figure. */
function heldTo(sent: SentReport | undefined, { figure, value }: { figure: string; value: string | null }): 'same' | 'apart' | 'missing' {
  const reported = sent?.figures.find(({ id }) => id === figure)?.value ?? null
  if (reported === null || value === null) return 'missing'
  return compareDecimals(reported, value) === 0 ? 'same' : 'apart'
}

function lastDay(reminder: { made: string } | undefined): Day | undefined {
  return reminder === undefined ? undefined : dayOf(reminder.made)
}
