import { first, formula, last, net, of, per, records, subjects } from '../../guanbuqiao/formula.fixture.ts'
import { anyYear, everRegistered, list, once, rateOf, standing, succeeded, total, uncorrected } from './row.fixture.ts'

const law = { 1: ['rule-of-law'], 2: ['party-law'] }
/** Of the quarters that were over on the evening before the signature. */
const quarterly = (select: string, of_: string) => formula(select, `${of_} AND f.day <= '2021-09-30'`)
const [lecture, exam] = [{ 1: ['lecture'], 2: ['civil-code'], 3: ['staff'] }, { 1: ['party-exam'] }]
const sessions = (where?: Parameters<typeof of>[1]) => total('training.sessions', where)
const rank = (select: string) => formula(select, of('district-rank-supply-place.amount', exam))

export const gaochengWanted = list([
  ['disputes-concluded', '1334', '件', 'import', 1337, once('concluded'), {
    'records instead of disputes': formula(records, of('mediation.concluded')), 'registered instead of settled': total('mediation.received'), 'accepted instead of settled': once('accepted'), 'of any year': anyYear(once('concluded')),
  }],
  ['mediation-success-rate', '100', '%', 'import', 1337, succeeded, {
    'of all that were registered': rateOf('mediation.succeeded', 'mediation.received', 'count(DISTINCT f.subject)'), 'of those that were accepted': rateOf('mediation.succeeded', 'mediation.accepted', 'count(DISTINCT f.subject)'),
  }],
  ['petition-mishandling-escalations', '0', '起', 'record', 11, total('escalation-return.mishandled'), { 'events above instead': total('escalation-return.events'), 'of any year': anyYear(total('escalation-return.mishandled')) }],
  ['law-meetings-per-quarter', '1', '次/季度', 'record', 3, quarterly(`count(DISTINCT date_trunc('quarter', f.day))::numeric / 3`, of('meeting.items', law)), {
    'items instead of meetings': quarterly(per(3), of('meeting.items', law)), 'every meeting of the Party committee': quarterly(per(3), of('meeting.held', { 1: ['party', 'party-law'] })), 'of any year': formula(per(3, subjects), of('meeting.items', law), 'any'),
  }],
  ['law-study-report-meetings', '1', '次', 'record', 1, sessions({ 1: ['report'] }), { 'who spoke instead of meetings': total('training.speakers'), 'trainings of every kind': sessions(), 'of any year': anyYear(sessions({ 1: ['report'] })) }],
  ['civil-code-lectures', '2', '次', 'record', 2, sessions(lecture), { 'for whomever it was': sessions({ 1: ['lecture'], 2: ['civil-code'] }), 'on whatever it was': sessions({ 1: ['lecture'], 3: ['staff'] }), 'listeners instead of lectures': total('training.audience', lecture) }],
  ['law-videos-made', '2', '部', 'record', 2, total('law-video.published', { 1: ['own'] }), { 'with what was passed on': total('law-video.published'), 'of any year': anyYear(total('law-video.published', { 1: ['own'] })), 'times played instead': total('law-video.plays') }],
  ['publicity-themes', '6', '类', 'record', 13, formula(subjects, of('publicity-event.themes')), {
    'events instead of themes': total('publicity-event.themes'), 'listed instead of carried out': total('publicity-theme.planned'), 'topics instead of themes': formula(subjects, of('publicity-event.topicKinds')),
  }],
  ['party-member-exam-rank', '3', '位', 'supply', 1, rank(last), { 'the place of the half-year': rank(first), 'the mean of both': rank('avg(f.amount)'), 'both added up': rank(net) }, { 'the best of the year': ['the last was the best', rank('min(f.amount)')] }],
  ['miniapp-panels', '6', '个', 'record', 6, standing('public-app.panels'), { 'all that were ever opened': everRegistered('public-app.panels'), 'of any year': formula(records, of('public-app.panels'), 'any') }],
  ['committee-meetings', '1', '次', 'record', 1, total('meeting.held', { 1: ['committee'] }), {
    'of any year': anyYear(total('meeting.held', { 1: ['committee'] })), 'meetings of every kind': total('meeting.held'), 'every meeting that took up the rule of law': formula(subjects, of('meeting.items', { 1: ['rule-of-law'] })),
  }, { 'documents instead of meetings': ['the one meeting adopted one document', total('meeting.adopted', { 1: ['committee'] })] }],
  ['model-democracy-villages', '1', '个村', 'record', 1, formula(subjects, `${of('honour.models')} AND f.record NOT IN (SELECT g.record FROM z.fact g WHERE g.measure = 'honour.models' AND g.amount < 0)`), {
    'honours of every kind': total('honour.awarded'), 'with what was struck out': uncorrected('honour.models'),
  }],
  ['existing-law-sites', '3', '个', 'record', 3, standing('law-site.inUse'), { 'all that were ever opened': everRegistered('law-site.inUse'), 'with those planned': formula(net, `(${of('law-site.inUse')} OR ${of('law-site.planned')})`, 'until'), 'the change of the year': total('law-site.inUse') }],
  ['indoor-law-site-planned', '1', '个', 'record', 1, standing('law-site.planned', { 1: ['indoor'] }), { 'sites of every kind': standing('law-site.planned'), 'all that were ever planned': everRegistered('law-site.planned', { 1: ['indoor'] }) }],
])
