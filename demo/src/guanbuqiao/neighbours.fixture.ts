import { anyYear, entered, first, formula, inTenThousandYuan, inYuan, last, net, of, per, postings, records, share, slips, subjects, uncorrected } from './formula.fixture.ts'
import type { Formula, Slip } from './formula.fixture.ts'
import type { wanted } from './wanted.fixture.ts'

/** A figure and the formulas beside it, over the same facts. */
export interface Neighbours {
  right: Formula
  /** What somebody would count instead, and comes to something else in this year; the slips that are not in `same` do so too. */
  wrong: Readonly<Record<string, Formula>>
  /** Slips that cannot be told from it in this year: nothing of it was entered late or put right, or there is nothing of another year. */
  same?: readonly Slip[]
  /** Other formulas that cannot be told from it in this year: what is counted instead, why it comes to the same. */
  equal?: Readonly<Record<string, readonly [why: string, formula: Formula]>>
}

const law = { 1: ['rule-of-law'], 2: ['party', 'government', 'joint'] } as const
const works = (kind: string, also: Readonly<Record<number, readonly string[]>> = {}) => ({ 1: [kind], ...also })
const drugs = ['pharmacist', 'devices', 'vaccines', 'cold-chain'] as const
const food = { 1: ['food'] } as const
const both = (measure: string) => [`petition.${measure}`, `hotline-order.${measure}`]
const once = 'count(DISTINCT f.subject)'
const content = `f.by_keys[cardinality(f.by_keys)] IN ('satisfied', 'basically-satisfied')`

const allWorks = { 'works of every kind': formula(net, of('project.pieces')) }
const visited = (kind: string): Neighbours['wrong'] => ({
  'visits instead of premises': formula(net, of('inspection.premises', { 1: [kind], 3: ['food'] })),
  'premises of every kind': formula(subjects, of('inspection.premises', { 3: ['food'] })),
})
const elsewhere = 'in and outside the campaign'
const inAndOutside = (kind: string) => formula(subjects, of('inspection.premises', { 1: [kind] }))
const inCampaign = (kind: string) => formula(subjects, of('inspection.premises', { 1: [kind], 3: ['food'] }))
const standing = (measure: string): Pick<Neighbours, 'right' | 'wrong'> => ({
  right: formula(net, of(measure), 'until'),
  wrong: { 'the change of the year': formula(net, of(measure)), 'all that were ever registered': formula(records, of(measure), 'until') },
})
const suggestions = (matter: string): Neighbours => ({
  right: formula(subjects, of(`${matter}.answered`)),
  wrong: {
    'received instead of answered': formula(net, of(`${matter}.received`)), 'due instead of answered': formula(net, of(`${matter}.due`)),
    'answered in time only': formula(net, of(`${matter}.inTime`)), 'opinions instead of answers': formula(net, of(`${matter}.rated`)),
  },
  same: [entered, uncorrected],
})

export const neighbours: Readonly<Record<(typeof wanted)[number][0], Neighbours>> = {
  'leadership-law-topic-sessions': {
    right: formula(subjects, of('meeting.items', law)),
    wrong: {
      'items instead of sessions': formula(net, of('meeting.items', law)), 'meetings of every kind': formula(subjects, of('meeting.items', { 1: law[1] })),
      'leading meetings on every subject': formula(subjects, of('meeting.items', { 2: law[2] })), 'all meetings': formula(net, of('meeting.held')),
    },
    same: [entered, uncorrected, anyYear],
  },
  'rule-of-law-thematic-trainings': {
    right: formula(net, of('training.sessions', { 1: ['thematic'] })),
    wrong: { 'trainings of every kind': formula(net, of('training.sessions')), 'people instead of trainings': formula(net, of('training.audience', { 1: ['thematic'] })) },
    same: [entered, uncorrected],
  },
  'small-town-polish-investment': {
    right: formula(inTenThousandYuan, of('project.spent', works('town-polish'))),
    wrong: {
      'works of every kind': formula(inTenThousandYuan, of('project.spent')), 'from the beginning of the works': formula(inTenThousandYuan, of('project.spent', works('town-polish')), 'until'),
    },
    same: [entered, uncorrected],
  },
  'beautiful-hamlets-built': {
    right: formula(net, of('project.pieces', works('hamlet'))),
    wrong: { ...allWorks, 'what was paid for them': formula(inTenThousandYuan, of('project.rewarded', works('hamlet'))) },
    same: [entered, uncorrected, anyYear],
    equal: {
      'works instead of hamlets': ['each of these works is one hamlet', formula(records, of('project.pieces', works('hamlet')))],
      'begun instead of built': ['what was begun in the year was built in it', formula(net, of('project.started', works('hamlet')))],
    },
  },
  'rural-roads-built': {
    right: formula(net, of('project.pieces', works('rural-road'))),
    wrong: { ...allWorks, 'kilometres instead of roads': formula(per(1000), of('project.length', works('rural-road'))) },
    same: [uncorrected],
    equal: { 'works instead of roads': ['each of these works is one road', formula(records, of('project.pieces', works('rural-road')))] },
  },
  'rural-roads-km': {
    right: formula(per(1000), of('project.length', works('rural-road'))),
    wrong: { 'roads instead of kilometres': formula(records, of('project.length', works('rural-road'))), 'what was taken back added': formula(per(1000, 'sum(abs(f.amount))'), of('project.length', works('rural-road'))) },
    equal: { 'works of every kind': ['only roads are measured by their length', formula(per(1000), of('project.length'))] },
  },
  'back-lanes-renovated': {
    right: formula(net, of('project.pieces', works('back-lane'))),
    wrong: { ...allWorks, 'works instead of lanes': formula(records, of('project.pieces', works('back-lane'))) },
    same: [entered, uncorrected, anyYear],
  },
  'street-lamps-installed': {
    right: formula(net, of('project.pieces', works('street-lamps'))),
    wrong: { ...allWorks, 'works instead of lamps': formula(records, of('project.pieces', works('street-lamps'))), 'what was taken back added': formula('sum(abs(f.amount))', of('project.pieces', works('street-lamps'))) },
    same: [entered],
  },
  'water-project-funds': {
    right: formula(inTenThousandYuan, of('project.received', works('water-environment', { 2: ['superior'] }))),
    wrong: {
      'money from everywhere': formula(inTenThousandYuan, of('project.received', works('water-environment'))),
      'from the beginning of the works': formula(inTenThousandYuan, of('project.received', works('water-environment', { 2: ['superior'] })), 'until'),
    },
    same: [entered, uncorrected],
  },
  'sewage-stations-built': {
    right: formula(net, of('project.pieces', works('sewage-station'))),
    wrong: { ...allWorks, 'works instead of stations': formula(records, of('project.pieces', works('sewage-station'))) },
    same: [entered, uncorrected, anyYear],
  },
  'business-registrations': {
    right: formula(net, of('registration.granted', { 1: ['opening'] })),
    wrong: { 'registrations of every kind': formula(net, of('registration.granted')), 'accepted instead of granted': formula(net, of('registration.accepted', { 1: ['opening'] })) },
    same: [uncorrected],
  },
  'permits-issued': {
    right: formula(subjects, of('permit.holders')),
    wrong: { 'permits instead of holders': formula(net, of('permit.issued')), 'accepted instead of issued': formula(net, of('permit.accepted')) },
    same: [uncorrected],
  },
  'company-annual-report-rate': {
    right: share({ parts: ['annual-report-supply-filed.amount'], among: ['annual-report-supply-due.amount'] }),
    wrong: { 'the other way round': share({ parts: ['annual-report-supply-due.amount'], among: ['annual-report-supply-filed.amount'] }), 'companies instead of a share': formula(net, of('annual-report-supply-filed.amount')) },
    same: [entered, uncorrected, anyYear],
  },
  'food-safety-inspections': {
    right: formula(net, of('inspection.done', food)),
    wrong: { 'inspections of every area': formula(net, of('inspection.done')), 'those with a form': formula(net, of('inspection.forms', food)), 'premises instead of inspections': formula(subjects, of('inspection.premises', { 2: ['food'] })) },
  },
  'food-inspection-forms': {
    right: formula(net, of('inspection.forms', food)),
    wrong: { 'inspections instead of forms': formula(net, of('inspection.done', food)), 'those without a form': formula(net, of('inspection.withoutForm', food)) },
    same: [uncorrected, anyYear],
    equal: { 'forms of every area': ['the other inspections were done without', formula(net, of('inspection.forms'))] },
  },
  'food-campaign-officer-times': {
    right: formula(net, of('inspection.officerTimes', { 2: ['food'] })),
    wrong: {
      'inspections instead of officers': formula(net, of('inspection.done', { 2: ['food'] })), 'in and outside the campaign': formula(net, of('inspection.officerTimes', food)),
      'every campaign': formula(net, of('inspection.officerTimes')), 'what was taken back added': formula('sum(abs(f.amount))', of('inspection.officerTimes', { 2: ['food'] })),
    },
    same: [anyYear],
  },
  'food-campaign-markets': {
    right: inCampaign('market'), wrong: visited('market'), same: [entered, uncorrected, anyYear],
    equal: { [elsewhere]: ['the town has two markets, and both were in it', inAndOutside('market')] },
  },
  'food-campaign-food-businesses': { right: inCampaign('food-trade'), wrong: { ...visited('food-trade'), [elsewhere]: inAndOutside('food-trade') }, same: [uncorrected, anyYear] },
  'food-campaign-catering': { right: inCampaign('catering'), wrong: { ...visited('catering'), [elsewhere]: inAndOutside('catering') }, same: [uncorrected, anyYear] },
  'school-area-visits': {
    right: formula(net, of('inspection.schoolVisits')),
    wrong: { 'all inspections': formula(net, of('inspection.done')), 'records, struck out or not': formula(records, of('inspection.schoolVisits')) },
    equal: { 'those for food only': ['nobody went there for anything else', formula(net, of('inspection.schoolVisits', { 2: ['food'] }))] },
  },
  'unlicensed-cleared': {
    right: formula(subjects, of('unlicensed-trade.cleared')),
    wrong: { 'found instead of cleared': formula(net, of('unlicensed-trade.found')), 'filed instead of cleared': formula(net, of('unlicensed-trade.filed')) },
    same: [entered, uncorrected],
  },
  'food-hazards-found': {
    right: formula(net, of('hazard.found', food)),
    wrong: { 'hazards of every area': formula(net, of('hazard.found')), 'put right instead of found': formula(net, of('hazard.closed', food)), 'due instead of found': formula(net, of('hazard.due', food)) },
    same: [entered, uncorrected],
  },
  'drug-campaign-officer-times': {
    right: formula(net, of('inspection.officerTimes', { 2: drugs })),
    wrong: {
      'inspections instead of officers': formula(net, of('inspection.done', { 2: drugs })), 'one of the campaigns only': formula(net, of('inspection.officerTimes', { 2: drugs.slice(0, 1) })),
      'every campaign': formula(net, of('inspection.officerTimes')),
    },
    same: [uncorrected, anyYear],
  },
  'medical-institutions-inspected': {
    right: formula(subjects, of('inspection.premises', { 1: ['medical'] })),
    wrong: { 'visits instead of institutions': formula(net, of('inspection.premises', { 1: ['medical'] })), 'premises of every kind': formula(subjects, of('inspection.premises')) },
    same: [uncorrected, anyYear],
  },
  'correction-notices': {
    right: formula(net, of('correction-notice.served')),
    wrong: { 'issued instead of served': formula(net, of('correction-notice.issued')), 'those corrected': formula(net, of('correction-notice.corrected')) },
    same: [entered, uncorrected],
    equal: { 'due instead of served': ['as many fell due in the year as were served in it', formula(net, of('correction-notice.due'))] },
  },
  'legal-advisers-retained': {
    right: formula(net, of('legal-adviser.inTerm', { 1: ['town'] }), 'until'),
    wrong: {
      'the change of the year': formula(net, of('legal-adviser.inTerm', { 1: ['town'] })), 'advisers of the villages too': formula(net, of('legal-adviser.inTerm'), 'until'),
      'terms instead of advisers': formula(records, of('legal-adviser.inTerm', { 1: ['town'] }), 'until'),
    },
    same: [uncorrected],
  },
  'publicity-copies': {
    right: formula(net, of('publicity-event.copies')),
    wrong: { 'taken from the store instead of handed out': formula(net, of('publicity-material.taken')), 'people instead of copies': formula(net, of('publicity-event.audience')), 'what was taken back added': formula('sum(abs(f.amount))', of('publicity-event.copies')) },
  },
  'antifraud-model-groups': {
    right: formula(net, of('model-group.named', { 1: ['anti-fraud-group'] })),
    wrong: { 'groups of every kind': formula(net, of('model-group.named')), 'applied for instead of named': formula(net, of('model-group.applied', { 1: ['anti-fraud-group'] })), 'found fit instead of named': formula(net, of('model-group.accepted', { 1: ['anti-fraud-group'] })) },
    same: [entered, uncorrected],
  },
  'antifraud-app-installs': {
    right: formula(per(10_000), of('publicity-event.installs')),
    wrong: { 'events instead of installs': formula(per(10_000, postings), of('publicity-event.installs')), 'people reached instead of installs': formula(per(10_000), of('publicity-event.audience')) },
    same: [entered, uncorrected],
  },
  'guardian-reward-paid': {
    right: formula(inTenThousandYuan, of('guardian-reward.paid')),
    wrong: { 'guardians instead of money': formula(net, of('guardian-reward.guardiansPaid')), 'the same reward for everybody assessed': formula(per(1_000_000, 'max(f.amount) FILTER (WHERE f.amount > 1) * count(*) FILTER (WHERE f.amount = 1)'), `f.measure IN ('guardian-reward.paid', 'guardian-reward.assessed')`) },
    same: [entered, uncorrected, anyYear],
  },
  'inpatient-subsidy-standard': {
    right: formula(`${last} / 100`, of('benefit-standard.standard', { 1: ['inpatient-living'] }), 'until'),
    wrong: {
      'the first that was ever set': formula(`${first} / 100`, of('benefit-standard.standard'), 'until'), 'all added up': formula(inYuan, of('benefit-standard.standard'), 'until'),
      'the mean of all': formula('avg(f.amount) / 100', of('benefit-standard.standard'), 'until'),
    },
    same: [entered, uncorrected, anyYear],
    equal: { 'set in the year only': ['it was set anew on its first day', formula(`${last} / 100`, of('benefit-standard.standard'))], 'of every kind': ['there is one kind', formula(`${last} / 100`, of('benefit-standard.standard'), 'until')] },
  },
  'inpatient-subsidy-paid': {
    right: formula(inTenThousandYuan, of('living-subsidy.paid')),
    wrong: { 'patients instead of money': formula(net, of('living-subsidy.patientsPaid')), 'one month for each patient': formula(per(10_000, `${records} * 300`), of('living-subsidy.paid')), 'months instead of money': formula(net, of('living-subsidy.months')) },
    same: [entered, uncorrected, anyYear],
  },
  'key-person-problems-found': {
    right: formula(net, of('visit-problem.found')),
    wrong: { 'visits instead of problems': formula(net, of('help-visit.visits')), 'those that stand': formula(net, of('visit-problem.standing'), 'until') },
    same: [entered, uncorrected],
    equal: { 'solved instead of found': ['all of the year were solved in it; by the end of November they were fewer', formula(net, of('visit-problem.solved'))] },
  },
  'key-person-problems-solved': {
    right: formula(net, of('visit-problem.solved')),
    wrong: {
      'said to be solved, before anybody looked': formula(`(SELECT count(*) FROM z.act b WHERE b.definition = max(a.definition) AND b.name = 'solve' AND b.day BETWEEN '2022-01-01' AND '2022-12-31')`, of('visit-problem.solved')),
      'visits instead of problems': formula(net, of('help-visit.visits')),
    },
    same: [entered, uncorrected, anyYear],
    equal: { 'found instead of solved': ['all of the year were solved in it; by the end of November they were fewer', formula(net, of('visit-problem.found'))] },
  },
  'key-person-check-frequency': {
    right: formula(`count(DISTINCT date_trunc('month', f.day))::numeric / 12`, of('monthly-check.signedOff')),
    wrong: { 'checks instead of checks a month': formula(net, of('monthly-check.signedOff')), 'checks a quarter': formula(per(4), of('monthly-check.signedOff')), 'visits a month': formula(per(12), of('help-visit.visits')) },
    same: [uncorrected],
    equal: { 'checks over months': ['no month had two', formula(per(12), of('monthly-check.signedOff'))] },
  },
  'political-legal-appraisal-rank': {
    right: formula(last, of('district-rank-supply-place.amount', { 1: ['political-legal'] })),
    wrong: { 'the first of the year': formula(first, of('district-rank-supply-place.amount')), 'the mean': formula('avg(f.amount)', of('district-rank-supply-place.amount')), 'added up': formula(net, of('district-rank-supply-place.amount')) },
    same: [uncorrected, anyYear],
    equal: { 'the best of the year': ['the last was the best', formula('min(f.amount)', of('district-rank-supply-place.amount'))], 'of every survey': ['one is supplied', formula(last, of('district-rank-supply-place.amount'))] },
  },
  'governance-centre-investment': {
    right: formula(inTenThousandYuan, of('project.spent', works('governance-centre'))),
    wrong: {
      'works of every kind': formula(inTenThousandYuan, of('project.spent')), 'from the beginning of the works': formula(inTenThousandYuan, of('project.spent', works('governance-centre')), 'until'),
      'what the centres received to run': formula(inTenThousandYuan, of('governance-centre.funds')),
    },
    same: [entered, uncorrected],
  },
  'village-security-directors': { ...standing('security-director.inTerm'), same: [...slips] },
  'auxiliary-officers': { ...standing('auxiliary-officer.inTerm'), same: [...slips] },
  'grid-workers': standing('grid-worker.inTerm'),
  'disputes-resolved-campaign': {
    right: formula(subjects, of('mediation.resolvedInCampaign', { 3: ['visit-sweep-resolve'] })),
    wrong: { 'joined ones twice': formula(net, of('mediation.resolvedInCampaign')), 'found instead of resolved': formula(subjects, of('mediation.foundInCampaign')), 'in and outside the campaign': formula(subjects, of('mediation.succeeded')) },
    same: [entered, uncorrected],
    equal: { 'of every campaign': ['there was one', formula(subjects, of('mediation.resolvedInCampaign'))] },
  },
  'backlog-petitions-resolved': {
    right: formula(subjects, of('petition.backlogResolved')),
    wrong: { 'listed instead of resolved': formula(subjects, of('petition.backlogListed')), 'all petitions closed': formula(subjects, of('petition.closed')) },
    same: [entered, uncorrected],
    equal: { 'struck off instead of resolved': ['all that were resolved in the year were struck off in it', formula(subjects, of('petition.backlogSignedOff'))] },
  },
  'escalated-petitions': {
    right: formula(net, of('escalation-return.events')),
    wrong: { 'returns instead of events': formula(net, of('escalation-return.returns')), 'postings instead of events': formula(postings, of('escalation-return.events')) },
    same: [uncorrected],
  },
  'hotline-orders': {
    right: formula(net, of('hotline-order.received')),
    wrong: { 'closed instead of received': formula(net, of('hotline-order.closed')), 'records, struck out or not': formula(records, of('hotline-order.received')), 'without those sent back': formula('sum(f.amount) FILTER (WHERE h.state <> \'returned\')', of('hotline-order.received')) },
  },
  'sunshine-petitions': {
    right: formula(net, of('petition.accepted', { 2: ['sunshine'] })),
    wrong: { 'every channel': formula(net, of('petition.accepted')), 'received instead of accepted': formula(net, of('petition.received', { 2: ['sunshine'] })), 'closed instead of accepted': formula(net, of('petition.closed', { 2: ['sunshine'] })) },
    same: [uncorrected],
  },
  'handling-rate': {
    right: share({ parts: both('handledOfDue'), among: both('due') }),
    wrong: {
      'in time instead of handled': share({ parts: both('inTime'), among: both('due') }), 'over those received': share({ parts: both('handled'), among: both('received') }),
      'handled in the year over those due in it': share({ parts: both('handled'), among: both('due') }), 'closed instead of handled': share({ parts: both('closed'), among: both('due') }),
    },
    same: [anyYear],
  },
  'reply-callback-rate': {
    right: share({ select: once, parts: both('repliedAndCalledBack'), among: both('closed') }),
    wrong: {
      'over those received': share({ select: once, parts: both('repliedAndCalledBack'), among: both('received') }), 'over those handled': share({ select: once, parts: both('repliedAndCalledBack'), among: both('handled') }),
      'the rated ones of them': share({ select: once, parts: both('rated'), among: both('closed') }),
    },
    same: [entered, uncorrected, anyYear],
  },
  'satisfaction-rate': {
    right: share({ select: once, parts: both('rated'), where: content, among: both('rated') }),
    wrong: {
      'only the quite satisfied': share({ select: once, parts: both('rated'), where: `f.by_keys[cardinality(f.by_keys)] = 'satisfied'`, among: both('rated') }),
      'over those closed': share({ select: once, parts: both('rated'), where: content, among: both('closed') }),
      'petitions only': share({ select: once, parts: both('rated').slice(0, 1), where: content, among: both('rated').slice(0, 1) }),
      'orders only': share({ select: once, parts: both('rated').slice(1), where: content, among: both('rated').slice(1) }),
      'each rating instead of each case': share({ parts: both('rated'), where: content, among: both('rated') }),
    },
    same: [uncorrected],
  },
  'deputy-suggestions-handled': suggestions('deputy-suggestion'),
  'cppcc-proposals-handled': suggestions('cppcc-proposal'),
}
