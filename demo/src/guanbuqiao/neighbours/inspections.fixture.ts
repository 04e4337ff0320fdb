import { anyYear, entered, formula, net, of, records, share, subjects, uncorrected } from '../formula.fixture.ts'
import type { FigureId, Neighbours } from './beside.fixture.ts'

const drugs = ['pharmacist', 'devices', 'vaccines', 'cold-chain'] as const
const food = { 1: ['food'] } as const
const visited = (kind: string): Neighbours['wrong'] => ({
  'visits instead of premises': formula(net, of('inspection.premises', { 1: [kind], 3: ['food'] })),
  'premises of every kind': formula(subjects, of('inspection.premises', { 3: ['food'] })),
})
const elsewhere = 'in and outside the campaign'
const inAndOutside = (kind: string) => formula(subjects, of('inspection.premises', { 1: [kind] }))
const inCampaign = (kind: string) => formula(subjects, of('inspection.premises', { 1: [kind], 3: ['food'] }))

/** What was inspected, found and ordered; advisers. */
export const inspections = {
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
} satisfies Partial<Record<FigureId, Neighbours>>
