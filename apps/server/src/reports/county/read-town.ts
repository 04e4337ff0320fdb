import { refuse } from '@zhenzhi/kernel'
import type { Day, Refused } from '@zhenzhi/kernel'
import { correcting, countySteps, formalSentences, likeness, lookOver, townSteps } from '@zhenzhi/reporting'
import type { CountyCheck, Likeness } from '@zhenzhi/reporting'
import { inTowns } from '../../store/in-towns.ts'
import { listSteps } from '../../store/reports/report-steps.ts'
import type { CountyOf, CountyParts, SentReport } from './county-parts.ts'
import { sentencesOf, weighSent } from './hold-against.ts'
import type { CheckOfSent } from './hold-against.ts'
import { readSent } from './read-sent.ts'

export interface HeldAgainst {
  town: number
  name: string
  year: number
  alike: number
  of: number
}

export interface CountyTownRead {
  sent: SentReport
  checks: readonly CountyCheck[]
  crossChecks: readonly CheckOfSent[]
  /** Its own of the year before first, then every other town's, by name. */
  likeness: readonly HeldAgainst[]
  steps: readonly { number: number; title: string; day: Day; edition: number | null; says: string }[]
}

export const nothingSent = refuse('not-found', '这个乡镇还没有上报，没有可看的报告。')

/** The report one town sent up, with all that was looked at in it. */
export async function readTown(parts: CountyParts, { county, year, towns }: CountyOf, town: number): Promise<CountyTownRead | Refused> {
  const now = await readSent(parts.app, towns.map(({ id }) => id), year)
  const sent = now.get(town)
  if (sent === undefined) return nothingSent
  const before = (await readSent(parts.app, [town], year - 1)).get(town)
  const formal = formalSentences(await parts.outlines(county.id))
  const here = sentencesOf(sent, formal)
  const held = (other: SentReport, of: number): HeldAgainst => {
    const { alike, of: all } = likeness(here, sentencesOf(other, formal))
    return { town: other.town, name: towns.find(({ id }) => id === other.town)?.name ?? '', year: of, alike, of: all }
  }
  const others = towns.flatMap(({ id }) => (id === town ? [] : now.get(id) ?? []))
  return {
    sent, checks: lookOver(sent.report), crossChecks: weighSent(parts.crossChecks, sent, before),
    likeness: [...(before === undefined ? [] : [held(before, year - 1)]), ...others.map((other) => held(other, year))],
    steps: await stepsSeen(parts, { town, year }),
  }
}

/** Two reports side by side, sentence by sentence. */
export async function likePairs(parts: CountyParts, { county, year }: CountyOf, { town, other, otherYear }: { town: number; other: number; otherYear: number }): Promise<Likeness | Refused> {
  const [here, there] = [(await readSent(parts.app, [town], year)).get(town), (await readSent(parts.app, [other], otherYear)).get(other)]
  if (here === undefined || there === undefined) return nothingSent
  const formal = formalSentences(await parts.outlines(county.id))
  return likeness(sentencesOf(here, formal), sentencesOf(there, formal))
}

/** How the town came to it is the town's own: the county sees what was sent, what it did itself, and what was published. */
const seenAbove: readonly string[] = ['send', 'publish', 'correct', 'received', 'returned', 'accepted']

async function stepsSeen({ app }: CountyParts, of: { town: number; year: number }): Promise<CountyTownRead['steps']> {
  const titles = new Map([...townSteps, ...countySteps, correcting].map(({ id, title }) => [id, title]))
  const steps = (await inTowns(app, [of.town], (tx) => listSteps(tx, of))).filter(({ step }) => seenAbove.includes(step))
  return steps.map(({ number, step, day, edition, said }) => ({ number, title: titles.get(step) ?? step, day, edition, says: saidWith(said) }))
}

function saidWith(said: Readonly<Record<string, unknown>>): string {
  return ['comments', 'correction', 'where', 'address', 'documentNumber', 'note'].flatMap((name) => (typeof said[name] === 'string' ? [said[name]] : [])).join('；')
}
