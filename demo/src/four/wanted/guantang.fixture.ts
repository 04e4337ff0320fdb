import { formula, inTenThousandYuan, net, of } from '../../guanbuqiao/formula.fixture.ts'
import { guantangAdvisersWanted } from './guantang-advisers.fixture.ts'
import { guantangBenefitsWanted } from './guantang-benefits.fixture.ts'
import { anyYear, cases, everRegistered, list, once, standing, total, uncorrected } from './row.fixture.ts'

const illegal = { 1: ['illegal-construction'] }
const fake = { 1: ['anti-counterfeit'] }
const river = { 1: ['river-occupy', 'river-mine', 'river-pile', 'river-build'] }
const [dyke, canal] = [{ 1: ['dyke'] }, { 1: ['canal-clearing'] }]
const inMoney = (measure: string, where?: Parameters<typeof of>[1]) => formula(inTenThousandYuan, of(measure, where))
/** What was signed within the year, whenever it was struck. */
const signedIn = (where?: Parameters<typeof of>[1]) => formula(net, `${of('asset-trade.traded', where)} AND (a.moment AT TIME ZONE 'Asia/Shanghai')::date BETWEEN '2020-01-01' AND '2020-12-31'`, 'any')
const [built, land] = [{ 1: ['works'] }, { 1: ['resources'] }]

export const guantangWanted = [...list([
  ['disputes-found-settled', '14', '件', 'record', 14, once('foundSettled'), {
    'found instead of settled': once('found'), 'settled however they were found': once('succeeded'), 'ended in any way': once('concluded'), 'registered': total('mediation.received'), 'of any year': anyYear(once('foundSettled')),
  }],
  ['work-safety-accidents', '0', '起', 'record', 12, total('accident-return.accidents'), { 'fires counted in': formula(net, `(${of('accident-return.accidents')} OR ${of('accident-return.fires')})`), 'returns instead of accidents': total('accident-return.returns') }],
  ['villages-with-cameras-connected', '11', '个村', 'record', 11, standing('camera-access.villages'), {
    'all that were ever linked': everRegistered('camera-access.villages'), 'the change of the year': total('camera-access.villages'), 'cameras instead of villages': standing('camera-access.cameras'), 'those of January too': anyYear(standing('camera-access.villages')),
  }],
  ['illegal-construction-campaign-months', '2', '个月', 'record', 1, total('campaign.months', illegal), {
    'campaigns instead of months': cases('campaign.months', illegal), 'campaigns of every kind': total('campaign.months'),
  }, { 'of any year': ['the one of the December before lasted less than a month', anyYear(total('campaign.months', illegal))] }],
  ['dyke-improvement-investment', '28', '万元', 'record', 1, inMoney('project.settled', dyke), {
    'paid instead of settled': inMoney('project.spent', dyke), 'works of every kind': inMoney('project.settled'), 'what came in instead': formula(net, of('project.registered', dyke)),
  }],
  ['canals-cleared', '5', '条', 'record', 2, total('project.pieces', canal), { 'works instead of canals': cases('project.pieces', canal), 'works of every kind': total('project.pieces'), 'of any year': anyYear(total('project.pieces', canal)) }],
  ['four-disorders-listed', '17', '宗', 'record', 17, total('environment-problem.listed', river), {
    'problems of every kind': total('environment-problem.listed'), 'with what stood there twice': uncorrected('environment-problem.listed', river), 'of any year': anyYear(total('environment-problem.listed', river)),
  }],
  ['four-disorders-closed', '17', '宗', 'record', 17, total('environment-problem.closed', river), {
    'problems of every kind': total('environment-problem.closed'), 'those with piles only': total('environment-problem.closed', { 1: ['river-pile'] }), 'of any year': anyYear(total('environment-problem.closed', river)),
  }, { 'listed instead of struck off': ['all that were listed were struck off within the year', total('environment-problem.listed', river)] }],
  ['counterfeit-inspector-times', '82', '人次', 'record', 9, total('joint-action.officerTimes', fake), {
    'outings instead of people': total('joint-action.actions', fake), 'outings of every campaign': total('joint-action.officerTimes'), 'of any year': anyYear(total('joint-action.officerTimes', fake)),
  }],
  ['counterfeit-vehicle-times', '10', '车次', 'record', 9, total('joint-action.vehicleTimes', fake), {
    'outings instead of vehicles': total('joint-action.actions', fake), 'outings of every campaign': total('joint-action.vehicleTimes'), 'of any year': anyYear(total('joint-action.vehicleTimes', fake)),
  }],
  ['counterfeit-cases-assisted', '1', '宗', 'record', 1, total('assisted-case.cracked', { 1: ['counterfeit'], 2: ['assist'] }), {
    'with those the town led': total('assisted-case.cracked', { 1: ['counterfeit'] }), 'with those of selling': total('assisted-case.cracked', { 2: ['assist'] }), 'begun instead of solved': total('assisted-case.opened', { 1: ['counterfeit'], 2: ['assist'] }),
    'of any year': anyYear(total('assisted-case.cracked', { 1: ['counterfeit'], 2: ['assist'] })),
  }],
  ['publicity-events', '84', '场', 'record', 84, total('publicity-event.events'), {
    'topics instead of events': total('publicity-event.topics'), 'listeners instead of events': total('publicity-event.audience'), 'with what was entered twice': uncorrected('publicity-event.events'), 'of any year': anyYear(total('publicity-event.events')),
  }],
  ['asset-trades', '23', '宗', 'record', 23, total('asset-trade.traded'), {
    'by the day of signing': signedIn(), 'put up instead of struck': total('asset-trade.applied'), 'of any year': anyYear(total('asset-trade.traded')),
  }],
  ['asset-trades-works', '17', '宗', 'record', 17, total('asset-trade.traded', built), { 'by the day of signing': signedIn(built), 'put up instead of struck': total('asset-trade.applied', built), 'of every class': total('asset-trade.traded') }],
  ['asset-trades-works-amount', '924.255383', '万元', 'record', 17, inMoney('asset-trade.price', built), { 'of every class': inMoney('asset-trade.price'), 'of any year': anyYear(inMoney('asset-trade.price', built)) }],
  ['asset-trades-resources', '6', '宗', 'record', 6, total('asset-trade.traded', land), { 'put up instead of struck': total('asset-trade.applied', land), 'of every class': total('asset-trade.traded') }, {
    'by the day of signing': ['every piece of land was struck and signed in the same year', signedIn(land)],
  }],
  ['asset-trades-resources-area', '751.64', '亩', 'record', 6, formula(net, of('asset-trade.area', land)), { 'deals instead of land': total('asset-trade.traded', land), 'their price instead': inMoney('asset-trade.price', land) }],
]), ...guantangAdvisersWanted, ...guantangBenefitsWanted]
