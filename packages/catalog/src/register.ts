import type { Definition, Indicator } from '@zhenzhi/kernel'
import { mediationIndicators } from './disputes/mediation/mediation.indicators.ts'
import { mediation } from './disputes/mediation/mediation.ts'
import { meetingIndicators } from './leadership/meeting/meeting.indicators.ts'
import { meeting } from './leadership/meeting/meeting.ts'
import { gridWorkerIndicators } from './safety/grid-worker/grid-worker.indicators.ts'
import { gridWorker } from './safety/grid-worker/grid-worker.ts'
import { legalAdviceIndicators } from './advisers/legal-advice/legal-advice.indicators.ts'
import { legalAdvice } from './advisers/legal-advice/legal-advice.ts'
import { legalAdviserIndicators } from './advisers/legal-adviser/legal-adviser.indicators.ts'
import { legalAdviser } from './advisers/legal-adviser/legal-adviser.ts'
import { modelGroupIndicators } from './creation/model-group/model-group.indicators.ts'
import { modelGroup } from './creation/model-group/model-group.ts'
import { honourIndicators } from './honours/honour/honour.indicators.ts'
import { honour } from './honours/honour/honour.ts'
import { publicityEventIndicators } from './publicity/publicity-event/publicity-event.indicators.ts'
import { publicityEvent } from './publicity/publicity-event/publicity-event.ts'
import { publicityMaterialIndicators } from './publicity/publicity-material/publicity-material.indicators.ts'
import { publicityMaterial } from './publicity/publicity-material/publicity-material.ts'
import { trainingIndicators } from './publicity/training/training.indicators.ts'
import { training } from './publicity/training/training.ts'
import { governanceCentreIndicators } from './works/governance-centre/governance-centre.indicators.ts'
import { governanceCentre } from './works/governance-centre/governance-centre.ts'
import { projectIndicators } from './works/project/project.indicators.ts'
import { project } from './works/project/project.ts'
import { sewageStationIndicators } from './works/sewage-station/sewage-station.indicators.ts'
import { sewageStation } from './works/sewage-station/sewage-station.ts'
import { accidentReturnIndicators } from './inspection/accident-return/accident-return.indicators.ts'
import { accidentReturn } from './inspection/accident-return/accident-return.ts'
import { hazardIndicators } from './inspection/hazard/hazard.indicators.ts'
import { hazard } from './inspection/hazard/hazard.ts'
import { townInspectionIndicators } from './inspection/town-inspection/town-inspection.indicators.ts'
import { townInspection } from './inspection/town-inspection/town-inspection.ts'
import { annualReportIndicators } from './market/annual-report/annual-report.indicators.ts'
import { annualReport } from './market/annual-report/annual-report.ts'
import { correctionNoticeIndicators } from './market/correction-notice/correction-notice.indicators.ts'
import { correctionNotice } from './market/correction-notice/correction-notice.ts'
import { inspectionIndicators } from './market/inspection/inspection.indicators.ts'
import { inspection } from './market/inspection/inspection.ts'
import { permitIndicators } from './market/permit/permit.indicators.ts'
import { permit } from './market/permit/permit.ts'
import { premisesIndicators } from './market/premises/premises.indicators.ts'
import { premises } from './market/premises/premises.ts'
import { registrationIndicators } from './market/registration/registration.indicators.ts'
import { registration } from './market/registration/registration.ts'
import { unlicensedTradeIndicators } from './market/unlicensed-trade/unlicensed-trade.indicators.ts'
import { unlicensedTrade } from './market/unlicensed-trade/unlicensed-trade.ts'
import { districtRankIndicators } from './appraisal/district-rank/district-rank.indicators.ts'
import { districtRank } from './appraisal/district-rank/district-rank.ts'
import { benefitStandardIndicators } from './benefits/benefit-standard/benefit-standard.indicators.ts'
import { benefitStandard } from './benefits/benefit-standard/benefit-standard.ts'
import { guardianRewardIndicators } from './benefits/guardian-reward/guardian-reward.indicators.ts'
import { guardianReward } from './benefits/guardian-reward/guardian-reward.ts'
import { livingSubsidyIndicators } from './benefits/living-subsidy/living-subsidy.indicators.ts'
import { livingSubsidy } from './benefits/living-subsidy/living-subsidy.ts'
import { campaignIndicators } from './campaign/campaign/campaign.indicators.ts'
import { campaign } from './campaign/campaign/campaign.ts'
import { helpVisitIndicators } from './care/help-visit/help-visit.indicators.ts'
import { helpVisit } from './care/help-visit/help-visit.ts'
import { monthlyCheckIndicators } from './care/monthly-check/monthly-check.indicators.ts'
import { monthlyCheck } from './care/monthly-check/monthly-check.ts'
import { visitProblemIndicators } from './care/visit-problem/visit-problem.indicators.ts'
import { visitProblem } from './care/visit-problem/visit-problem.ts'
import { hotlineOrderIndicators } from './hotline/hotline-order/hotline-order.indicators.ts'
import { hotlineOrder } from './hotline/hotline-order/hotline-order.ts'
import { residentReportIndicators } from './intake/resident-report/resident-report.indicators.ts'
import { residentReport } from './intake/resident-report/resident-report.ts'
import { passedOnIndicators } from './intake/passed-on/passed-on.indicators.ts'
import { passedOn } from './intake/passed-on/passed-on.ts'
import { personRequestIndicators } from './privacy/person-request/person-request.indicators.ts'
import { personRequest } from './privacy/person-request/person-request.ts'
import { allChannelsIndicators } from './petitions/all-channels/all-channels.indicators.ts'
import { escalationReturnIndicators } from './petitions/escalation-return/escalation-return.indicators.ts'
import { escalationReturn } from './petitions/escalation-return/escalation-return.ts'
import { petitionIndicators } from './petitions/petition/petition.indicators.ts'
import { petition } from './petitions/petition/petition.ts'
import { auxiliaryOfficerIndicators } from './safety/auxiliary-officer/auxiliary-officer.indicators.ts'
import { auxiliaryOfficer } from './safety/auxiliary-officer/auxiliary-officer.ts'
import { securityDirectorIndicators } from './safety/security-director/security-director.indicators.ts'
import { securityDirector } from './safety/security-director/security-director.ts'
import { cppccProposalIndicators } from './suggestions/cppcc-proposal/cppcc-proposal.indicators.ts'
import { cppccProposal } from './suggestions/cppcc-proposal/cppcc-proposal.ts'
import { deputySuggestionIndicators } from './suggestions/deputy-suggestion/deputy-suggestion.indicators.ts'
import { deputySuggestion } from './suggestions/deputy-suggestion/deputy-suggestion.ts'
import { suppliesOf } from './supplies.ts'

/** Every definition in force, and every indicator. Adding one is one folder and one line in each list. */
export const definitions: readonly Definition[] = [
  mediation, meeting, gridWorker,
  project, sewageStation, governanceCentre, modelGroup, honour, publicityEvent, publicityMaterial, training, legalAdviser, legalAdvice,
  accidentReturn, hazard, townInspection, annualReport, correctionNotice, inspection, permit, premises, registration, unlicensedTrade,
  petition, hotlineOrder, campaign, deputySuggestion, cppccProposal, guardianReward, livingSubsidy, benefitStandard, monthlyCheck, helpVisit,
  visitProblem, securityDirector, auxiliaryOfficer, districtRank, escalationReturn, residentReport, personRequest, passedOn,
]

export const indicators: readonly Indicator[] = [
  ...mediationIndicators, ...meetingIndicators, ...gridWorkerIndicators,
  ...projectIndicators, ...sewageStationIndicators, ...governanceCentreIndicators, ...modelGroupIndicators, ...honourIndicators,
  ...publicityEventIndicators, ...publicityMaterialIndicators, ...trainingIndicators, ...legalAdviserIndicators, ...legalAdviceIndicators,
  ...accidentReturnIndicators, ...hazardIndicators, ...townInspectionIndicators, ...annualReportIndicators, ...correctionNoticeIndicators,
  ...inspectionIndicators, ...permitIndicators, ...premisesIndicators, ...registrationIndicators, ...unlicensedTradeIndicators,
  ...petitionIndicators, ...hotlineOrderIndicators, ...allChannelsIndicators, ...campaignIndicators, ...deputySuggestionIndicators, ...cppccProposalIndicators, ...guardianRewardIndicators, ...livingSubsidyIndicators,
  ...benefitStandardIndicators, ...monthlyCheckIndicators, ...helpVisitIndicators, ...visitProblemIndicators, ...securityDirectorIndicators,
  ...auxiliaryOfficerIndicators, ...districtRankIndicators, ...escalationReturnIndicators, ...residentReportIndicators, ...personRequestIndicators, ...passedOnIndicators,
]

/** The definitions above, and those that figures are supplied under. */
export const everyDefinition: readonly Definition[] = [...definitions, ...suppliesOf(definitions, indicators)]
