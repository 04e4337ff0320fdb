import { formula, of, records } from '../../guanbuqiao/formula.fixture.ts'
import type { Formula } from '../../guanbuqiao/formula.fixture.ts'
import { anyYear, everRegistered, left, list, once, rateOf, standing, total } from './row.fixture.ts'
import type { Wanted } from './row.fixture.ts'
import { yinzuLawWanted } from './yinzu-law.fixture.ts'

const received = (measure: string, where?: Parameters<typeof of>[1]) => total(`reception.${measure}`, where)
const [heads, centre] = [{ 2: ['secretary', 'mayor'] }, { 3: ['centre'] }]
const rate = (parts: string, among: string): Formula => rateOf(`petition.${parts}`, `petition.${among}`)
const content = `(f.measure <> 'petition.rated' OR f.by_keys[3] IN ('satisfied', 'basically-satisfied'))`
const contentRate = (where: string): Formula => formula(`100.0 * count(DISTINCT f.subject) FILTER (WHERE ${where}) / nullif(count(DISTINCT f.subject), 0)`, of('petition.rated'))
const lateOnce = (right: Formula): Wanted['wrong'] => ({ 'of any year': anyYear(right) })

export const yinzuWanted = [...list([
  ['mediators-village', '105', '名', 'record', 105, standing('mediator.inTerm', { 3: ['village'] }), {
    'mediators of every level': standing('mediator.inTerm'), 'all that were ever appointed': everRegistered('mediator.inTerm', { 3: ['village'] }), 'those of January too': anyYear(standing('mediator.inTerm', { 3: ['village'] })),
  }],
  ['disputes-found', '72', '件', 'record', 73, formula(left, of('mediation.found')), { 'reports instead of disputes': formula(records, of('mediation.found')), 'however they came': total('mediation.received'), 'of any year': anyYear(formula(left, of('mediation.found'))) }],
  ['disputes-found-settled', '67', '件', 'record', 68, once('foundSettled'), { 'however they came': once('succeeded'), 'ended in any way': once('concluded'), 'of any year': anyYear(once('foundSettled')) }],
  ['reception-centre-groups', '118', '批', 'record', 118, received('groups', centre), { 'groups wherever they were received': received('groups'), 'persons instead of groups': received('persons', centre), 'of any year': anyYear(received('groups', centre)) }],
  ['reception-centre-persons', '136', '人次', 'record', 118, received('persons', centre), { 'persons wherever they were received': received('persons'), 'groups instead of persons': received('groups', centre) }],
  ['reception-groups-by-heads', '68', '批', 'record', 68, received('groups', heads), { 'at the centre only': received('groups', { ...heads, ...centre }), 'persons instead of groups': received('persons', heads), 'of any year': anyYear(received('groups', heads)) }],
  ['reception-persons-by-heads', '92', '人次', 'record', 68, received('persons', heads), { 'at the centre only': received('persons', { ...heads, ...centre }), 'of any year': anyYear(received('persons', heads)) }],
  ['sunshine-petitions', '105', '件', 'import', 105, total('petition.accepted', { 2: ['sunshine'] }), {
    'received instead of accepted': total('petition.received', { 2: ['sunshine'] }), 'of every channel': total('petition.accepted'), 'of any year': anyYear(total('petition.accepted', { 2: ['sunshine'] })),
  }],
  ['petition-office-acceptance-rate', '100', '%', 'import', 105, rate('officeInTime', 'officeDue'), lateOnce(rate('officeInTime', 'officeDue'))],
  ['petition-unit-acceptance-rate', '100', '%', 'import', 105, rate('acceptInTime', 'acceptDue'), lateOnce(rate('acceptInTime', 'acceptDue'))],
  ['petition-unit-answer-rate', '100', '%', 'import', 94, rate('inTime', 'due'), { ...lateOnce(rate('inTime', 'due')), 'of all that were received': rate('inTime', 'received') }],
  ['petition-rated-rate', '100', '%', 'import', 100, rate('rateInTime', 'rateDue'), { ...lateOnce(rate('rateInTime', 'rateDue')), 'of all that were received': rate('rateInTime', 'received') }],
  ['petition-unit-satisfaction-rate', '100', '%', 'import', 103, contentRate(content), { 'those who were wholly content': contentRate(`f.by_keys[3] = 'satisfied'`) }],
  ['study-meeting-items', '113', '个', 'record', 49, total('study-meeting.items'), {
    'meetings instead of items': total('study-meeting.held'), 'items that were closed': total('study-item.closed'), 'of any year': anyYear(total('study-meeting.items')),
  }],
  ['assigned-matters', '6', '件', 'record', 6, total('assigned-matter.received'), { 'of any year': anyYear(total('assigned-matter.received')) }],
  ['assigned-matters-closed', '6', '件', 'record', 6, total('assigned-matter.confirmed'), { 'reported instead of confirmed': total('assigned-matter.inTime'), 'of any year': anyYear(total('assigned-matter.confirmed')) }],
  ['unnatural-deaths', '7', '人', 'record', 6, total('unnatural-death.persons'), { 'events instead of persons': formula(records, of('unnatural-death.persons')), 'of any year': anyYear(total('unnatural-death.persons')) }],
  ['unnatural-deaths-handled', '7', '人', 'record', 6, total('unnatural-death.handled'), { 'events instead of persons': formula(records, of('unnatural-death.handled')), 'of any year': anyYear(total('unnatural-death.handled')) }],
  ['mass-incidents-major', '0', '起', 'record', 12, total('mass-incident-return.major'), { 'returns instead of events': total('mass-incident-return.returns') }, { 'those that were not grave too': ['there was none at all in the year', total('mass-incident-return.incidents')] }],
  ['escalated-petitions', '0', '起', 'record', 12, total('escalation-return.events'), { 'of any year': anyYear(total('escalation-return.events')), 'returns instead of events': total('escalation-return.returns') }],
  ['mass-incidents', '0', '起', 'record', 12, total('mass-incident-return.incidents'), { 'returns instead of events': total('mass-incident-return.returns'), 'of any year': anyYear(total('mass-incident-return.incidents')) }],
]), ...yinzuLawWanted]
