import { anyYear, entered, formula, inTenThousandYuan, net, of, per, records, subjects, uncorrected } from '../formula.fixture.ts'
import type { FigureId, Neighbours } from './beside.fixture.ts'

const law = { 1: ['rule-of-law'], 2: ['party', 'government', 'joint'] } as const
const works = (kind: string, also: Readonly<Record<number, readonly string[]>> = {}) => ({ 1: [kind], ...also })
const allWorks = { 'works of every kind': formula(net, of('project.pieces')) }

/** Leadership, works, permits. */
export const builtAndPermitted = {
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
} satisfies Partial<Record<FigureId, Neighbours>>
