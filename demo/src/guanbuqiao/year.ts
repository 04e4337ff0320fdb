import type { DemoDeed } from '../deed.ts'
import { seeded } from '../random.ts'
import type { Random } from '../random.ts'
import { benefitsOf } from './benefits.ts'
import { campaignOf } from './campaign.ts'
import { careOf } from './care.ts'
import { disputesOf } from './disputes.ts'
import { hazardsOf } from './hazards.ts'
import { hotlineOf } from './hotline.ts'
import { inspectionsOf } from './inspections.ts'
import { leadershipOf } from './leadership.ts'
import { marketCasesOf } from './market-cases.ts'
import { modelGroupsOf } from './model-groups.ts'
import { patrolsOf } from './patrols.ts'
import { permitsOf } from './permits.ts'
import { petitionsOf } from './petitions.ts'
import { premisesOf } from './premises.ts'
import { publicityOf } from './publicity.ts'
import { registrationsOf } from './registrations.ts'
import { returnsOf } from './returns.ts'
import { stationsOf } from './stations.ts'
import { suggestionsOf } from './suggestions.ts'
import { suppliedOf } from './supplied.ts'
import { teamsOf } from './teams.ts'
import { worksOf } from './works.ts'

/** One for each subject; each has its own seed, so that a change in one leaves the others as they were. */
const subjects: readonly ((random: Random) => DemoDeed[])[] = [
  premisesOf, inspectionsOf, registrationsOf, permitsOf, marketCasesOf, hazardsOf, suppliedOf, hotlineOf, petitionsOf, disputesOf, campaignOf, teamsOf, worksOf, stationsOf, publicityOf,
  modelGroupsOf, leadershipOf, benefitsOf, careOf, returnsOf, suggestionsOf, patrolsOf,
]

/** The year 2022 of the third town, as it was entered from December 2021 to January 2023. */
export function guanbuqiaoYear(): DemoDeed[] {
  return subjects.flatMap((told, index) => told(seeded(20_220_100 + index)))
}
