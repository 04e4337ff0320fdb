import { mostBodyLines, readBodyLines, withCounty } from '@zhenzhi/reporting'
import { inTowns } from '../../store/in-towns.ts'
import type { ReportOf } from '../../store/reports/report-drafts.ts'
import { listSteps } from '../../store/reports/report-steps.ts'
import { readBodyNumbers, keepBodyNumbers } from './body-numbers.ts'
import type { BodyNumbers } from './body-numbers.ts'
import type { CountyOf, CountyParts } from './county-parts.ts'
import { addFinding, answerFinding, readFindings } from './inspections.ts'
import type { AnswerToGive, FindingToAdd } from './inspections.ts'
import { lookAtLink } from './look-at-link.ts'
import { makeSentProofreader } from './proofread-sent.ts'
import { likePairs, readTown } from './read-town.ts'
import { makeLookingOver, readCounty } from './read-county.ts'
import { remindTown } from './remind-town.ts'
import { takeSteps } from './take-steps.ts'
import type { StepsToTake } from './take-steps.ts'

export type CountyDesk = ReturnType<typeof makeCountyDesk>

/** A county at its towns' yearly reports. It reads what was sent up to it and nothing before; what it writes stands in the town it is about. */
export function makeCountyDesk(parts: CountyParts) {
  const proofreader = makeSentProofreader(parts)
  const looking = { ...parts, lookOver: makeLookingOver(parts) }
  const figures = parts.indicators.map(({ id, title, unit }) => ({ id, zh: title, unit }))
  return {
    read: async (of: CountyOf) => (await readCounty(looking, of)).map((town) => ({ ...town, certain: proofreader.known(town.sent) })),
    town: (of: CountyOf, town: number) => readTown(parts, of, town),
    pairs: (of: CountyOf, held: { town: number; other: number; otherYear: number }) => likePairs(parts, of, held),
    proofread: proofreader.read,
    take: (asked: StepsToTake) => takeSteps(parts, asked),
    figures,
    bodyNumbers: (of: CountyOf) => readBodyNumbers(parts, of),
    /** Of one paste, so many lines are read. */
    mostLines: mostBodyLines,
    readLines: ({ towns }: CountyOf, text: string) => readBodyLines(text, { towns, figures }),
    keepNumbers: (of: CountyOf, kept: BodyNumbers) => keepBodyNumbers(parts, of, kept),
    findings: (towns: readonly number[], year: number) => readFindings(parts, towns, year),
    /** What was said each time the county sent a report back, the first first. */
    returns: async (of: ReportOf) => [...withCounty(await inTowns(parts.app, [of.town], (tx) => listSteps(tx, of))).returns],
    addFinding: (asked: FindingToAdd) => addFinding(parts, asked),
    answer: (asked: AnswerToGive) => answerFinding(parts, asked),
    look: (asked: Parameters<typeof lookAtLink>[1]) => lookAtLink(parts, asked),
    remind: (asked: Parameters<typeof remindTown>[1]) => remindTown(parts, asked),
  }
}
