import { anyYear, entered, first, formula, inTenThousandYuan, last, net, of, postings, records, share, slips, subjects, uncorrected } from '../formula.fixture.ts'
import type { FigureId, Neighbours } from './beside.fixture.ts'

const works = (kind: string, also: Readonly<Record<number, readonly string[]>> = {}) => ({ 1: [kind], ...also })
const both = (measure: string) => [`petition.${measure}`, `hotline-order.${measure}`]
const once = 'count(DISTINCT f.subject)'
const content = `f.by_keys[cardinality(f.by_keys)] IN ('satisfied', 'basically-satisfied')`
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

/** Appraisal, people in post, disputes, petitions and the hotline, suggestions. */
export const disputes = {
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
} satisfies Partial<Record<FigureId, Neighbours>>
