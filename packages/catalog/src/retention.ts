/** How long closed cases are kept: for ever, thirty years, ten. */
export type RetentionClass = 'permanent' | 'thirty' | 'ten'

/**
 * What this release proposes for each definition. A local setting throughout (本地设置): the table of what is filed and for how long
 * (归档范围和保管期限表) is the county's own and takes effect when the archives authority has agreed to it (ARC-002). The longer class wherever there
 * is doubt; a roster is for ever, because a term may still run; and so is what
 * figures are supplied under, which has no line here.
 */
export const proposedRetention: Readonly<Record<string, RetentionClass>> = {
  'mediation': 'thirty', 'meeting': 'permanent', 'grid-worker': 'permanent', 'project': 'permanent', 'sewage-station': 'permanent', 'governance-centre': 'permanent',
  'model-group': 'permanent', 'honour': 'permanent', 'publicity-event': 'ten', 'publicity-material': 'ten', 'training': 'ten', 'legal-adviser': 'permanent',
  'legal-advice': 'thirty', 'accident-return': 'thirty', 'hazard': 'thirty', 'town-inspection': 'ten', 'annual-report': 'ten', 'correction-notice': 'thirty',
  'inspection': 'thirty', 'permit': 'permanent', 'premises': 'permanent', 'registration': 'permanent', 'unlicensed-trade': 'thirty', 'petition': 'thirty',
  'hotline-order': 'ten', 'campaign': 'thirty', 'deputy-suggestion': 'thirty', 'cppcc-proposal': 'thirty', 'guardian-reward': 'thirty', 'living-subsidy': 'thirty',
  'benefit-standard': 'permanent', 'monthly-check': 'thirty', 'help-visit': 'thirty', 'visit-problem': 'thirty', 'security-director': 'permanent',
  'auxiliary-officer': 'permanent', 'district-rank': 'permanent', 'escalation-return': 'thirty', 'village-return': 'thirty', 'month-sweep': 'thirty', 'node-sweep': 'thirty', 'resident-report': 'thirty', 'person-request': 'ten', 'passed-on': 'permanent',
  'mediation-committee': 'permanent', 'mediation-group': 'permanent', 'mediator': 'permanent', 'close-out': 'ten', 'mediation-allowance': 'thirty', 'administrative-mediation': 'thirty', 'legal-aid': 'thirty',
  'centre-intake': 'ten', 'tenure-dispute': 'permanent', 'dispute-rules': 'permanent', 'dispute-warning': 'ten', 'fengqiao-creation': 'thirty', 'case-plan': 'thirty', 'room-booking': 'ten',
  'town-petition': 'permanent', 'reception': 'thirty', 'open-door-day': 'ten', 'complaint-line': 'thirty', 'netizen-message': 'ten', 'inquiry': 'ten', 'assigned-matter': 'thirty', 'unnatural-death': 'permanent',
  'grid-event': 'ten', 'grid-counsel': 'permanent', 'counsel-visit': 'ten', 'disorder-spot': 'thirty', 'safety-plan': 'thirty', 'safety-problem': 'thirty', 'joint-matter': 'ten',
  'railway-guard': 'permanent', 'railway-patrol': 'ten', 'railway-hazard': 'thirty', 'sudden-incident': 'thirty', 'peace-volunteer': 'permanent', 'volunteer-work': 'ten', 'drug-plant-survey': 'ten',
  'fraud-return': 'thirty', 'mass-incident-return': 'permanent', 'public-order-return': 'thirty', 'office-statistic': 'thirty', 'camera-access': 'permanent', 'help-file': 'thirty', 'statutory-count-return': 'thirty', 'superior-document': 'thirty', 'motion': 'thirty', 'supervision-finding': 'thirty',
  'instruction': 'permanent', 'instruction-task': 'thirty', 'study-meeting': 'thirty', 'study-item': 'thirty', 'problem-loop': 'thirty', 'supervision-order': 'thirty', 'duty-shift': 'ten',
  'joint-action': 'ten', 'assisted-case': 'thirty', 'recording-equipment': 'ten', 'environment-problem': 'thirty', 'asset-trade': 'permanent', 'premium-insured': 'permanent',
  'entitled-person': 'permanent', 'entitled-allowance': 'thirty',
  'duty-item': 'thirty', 'law-statement': 'permanent', 'year-task': 'thirty', 'shortcoming': 'thirty', 'work-check': 'thirty', 'disclosure-request': 'thirty', 'town-head': 'permanent',
  'village-register': 'permanent', 'town-profile': 'permanent', 'public-app': 'permanent', 'session-plan': 'thirty', 'publicity-theme': 'ten', 'law-video': 'ten', 'law-site': 'permanent', 'law-exam': 'ten',
  'village-adviser-visit': 'ten', 'legal-consultation': 'ten', 'law-savvy': 'permanent', 'law-savvy-target': 'permanent', 'enforcement-certificate': 'permanent', 'village-charter': 'permanent',
}
