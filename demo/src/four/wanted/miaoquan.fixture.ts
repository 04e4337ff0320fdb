import { first, formula, last, net, of, per } from '../../guanbuqiao/formula.fixture.ts'
import { anyYear, everRegistered, list, once, standing, total } from './row.fixture.ts'

const [town, charter, road] = [{ 1: ['town'] }, { 1: ['charter'] }, { 1: ['road'] }]
const tidy = { 1: ['pile', 'fence'] }
/** An entry with one zero too many was struck out: it was never the last. */
const unstruck = `f.record NOT IN (SELECT g.record FROM z.fact g WHERE g.measure = 'town-profile.distance' AND g.amount < 0)`
const inKilometres = (select: string, where: Parameters<typeof of>[1] = road) => formula(per(1000, select), `${of('town-profile.distance', where)} AND ${unstruck}`, 'until')
const retained = (select: string, where: Parameters<typeof of>[1] = town) => formula(select, of('legal-adviser.retained', where))

export const miaoquanWanted = list([
  ['mediation-committees-town', '1', '个', 'record', 1, standing('mediation-committee.inTerm', { 1: ['town'] }), { 'committees of every level': standing('mediation-committee.inTerm'), 'members instead of committees': standing('mediation-committee.members', { 1: ['town'] }) }],
  ['mediation-committees-village', '6', '个', 'record', 6, standing('mediation-committee.inTerm', { 1: ['village'] }), { 'committees of every level': standing('mediation-committee.inTerm'), 'terms instead of committees': everRegistered('mediation-committee.inTerm', { 1: ['village'] }) }],
  ['mediation-groups', '32', '个', 'record', 32, standing('mediation-group.inTerm'), { 'all that were ever set up': everRegistered('mediation-group.inTerm') }],
  ['disputes-concluded', '264', '件', 'import', 264, once('concluded'), {
    'registered instead of mediated': total('mediation.received'), 'accepted instead of ended': once('accepted'), 'agreed on only': once('succeeded'), 'of any year': anyYear(once('concluded')),
  }],
  ['public-order-cases', '134', '起', 'record', 60, total('public-order-return.cases'), { 'returns instead of cases': total('public-order-return.returns'), 'of any year': anyYear(total('public-order-return.cases')) }],
  ['administrative-detentions', '21', '人', 'record', 60, total('public-order-return.detained'), { 'of any year': anyYear(total('public-order-return.detained')), 'with those who were fined': formula(net, `(${of('public-order-return.detained')} OR ${of('public-order-return.fined')})`) }],
  ['fined-persons', '5', '人', 'record', 60, total('public-order-return.fined'), { 'of any year': anyYear(total('public-order-return.fined')) }],
  ['body-cameras', '1', '台', 'record', 1, standing('recording-equipment.inService', { 1: ['body-camera'] }), {
    'all that were ever bought': everRegistered('recording-equipment.inService', { 1: ['body-camera'] }), 'devices of every kind': standing('recording-equipment.inService'), 'those of January too': anyYear(standing('recording-equipment.inService', { 1: ['body-camera'] })),
  }],
  ['legal-advisers-retained', '1', '名', 'record', 1, standing('legal-adviser.inTerm', town), { 'advisers of every level': standing('legal-adviser.inTerm'), 'all that were ever retained': everRegistered('legal-adviser.inTerm', town), 'contracts of the years': total('legal-adviser.retained', town) }],
  ['legal-adviser-engagements', '1', '次/年', 'record', 5, retained('count(DISTINCT extract(year FROM f.day))::numeric / 5'), {
    'contracts instead of years': retained(net), 'of any year': anyYear(retained('count(DISTINCT extract(year FROM f.day))::numeric / 5')), 'contracts of every level for a year': retained(per(5), {}),
  }],
  ['village-charters-revised', '14', '个村', 'record', 14, standing('village-charter.villages', charter), {
    'charters of every kind': standing('village-charter.villages'), 'all that were ever filed': everRegistered('village-charter.villages', charter), 'those the town looked at before the vote': total('village-charter.screened', charter),
  }],
  ['fence-and-pile-spots-cleared', '28', '处', 'record', 28, total('environment-problem.spotsCleared', tidy), {
    'listed instead of cleared': total('environment-problem.listed', tidy), 'spots of every kind': total('environment-problem.spotsCleared'), 'of any year': anyYear(total('environment-problem.spotsCleared', tidy)), 'piles only': total('environment-problem.spotsCleared', { 1: ['pile'] }),
  }],
  ['distance-to-county-seat', '27', '公里', 'record', 1, inKilometres(last), {
    'as it was first measured': inKilometres(first), 'as the crow flies': inKilometres(last, { 1: ['straight'] }), 'distances added up': inKilometres(net), 'the mean of all entries': inKilometres('avg(f.amount)'),
  }],
])
