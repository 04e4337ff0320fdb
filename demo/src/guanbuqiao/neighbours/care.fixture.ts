import { anyYear, entered, first, formula, inTenThousandYuan, inYuan, last, net, of, per, postings, records, uncorrected } from '../formula.fixture.ts'
import type { FigureId, Neighbours } from './beside.fixture.ts'

/** Publicity, care for special groups, problems found. */
export const care = {
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
} satisfies Partial<Record<FigureId, Neighbours>>
