import { formula, net, of, records, share, subjects } from '../guanbuqiao/formula.fixture.ts'
import type { Formula } from '../guanbuqiao/formula.fixture.ts'

/** A figure of a report: what it comes to, in what unit, from what it is told, by how many records; its own formula over the facts, and those that somebody would write by mistake. */
export interface Wanted {
  indicator: string
  value: string
  unit: string
  grades: string
  records: number
  right: Formula
  wrong: Readonly<Record<string, Formula>>
  /** Where the words of the report leave it open (余): from, and below. */
  range?: readonly [number, number]
}

type Row = readonly [indicator: string, value: string, unit: string, grades: string, records: number, right: Formula, wrong: Wanted['wrong'], range?: readonly [number, number]]
const list = (rows: readonly Row[]): Wanted[] => rows.map(([indicator, value, unit, grades, count, right, wrong, range]) => ({ indicator, value, unit, grades, records: count, right, wrong, ...(range === undefined ? {} : { range }) }))

const once = (name: string, where?: Parameters<typeof of>[1]) => formula(subjects, of(`mediation.${name}`, where))
/** Subjects with what was taken back left out: a dispute joined to another was booked under its own name first. */
const left = `${subjects} - ${subjects} FILTER (WHERE f.amount < 0)`
const anyYear = ({ select, of: from }: Formula): Formula => formula(select, from, 'any')
const standing = (measure: string, where?: Parameters<typeof of>[1]) => formula(net, of(measure, where), 'until')
const total = (measure: string, where?: Parameters<typeof of>[1]) => formula(net, of(measure, where))
const everRegistered = (measure: string, where?: Parameters<typeof of>[1]) => formula(records, of(measure, where), 'until')

const rateOf = (parts: string, among: string, select?: string): Formula => share({ parts: [parts], among: [among], ...(select === undefined ? {} : { select }) })
const succeeded = rateOf('mediation.succeeded', 'mediation.concluded', 'count(DISTINCT f.subject)')

export const guantangWanted = list([
  ['disputes-found-settled', '14', '件', 'record', 14, once('foundSettled'), {
    'found instead of settled': once('found'), 'settled however they were found': once('succeeded'), 'ended in any way': once('concluded'), 'registered': total('mediation.received'), 'of any year': anyYear(once('foundSettled')),
  }],
  ['work-safety-accidents', '0', '起', 'record', 12, total('accident-return.accidents'), { 'fires counted in': formula(net, `(${of('accident-return.accidents')} OR ${of('accident-return.fires')})`), 'returns instead of accidents': total('accident-return.returns') }],
  ['villages-with-cameras-connected', '11', '个村', 'record', 11, standing('camera-access.villages'), {
    'all that were ever linked': everRegistered('camera-access.villages'), 'the change of the year': total('camera-access.villages'), 'cameras instead of villages': standing('camera-access.cameras'), 'those of January too': anyYear(standing('camera-access.villages')),
  }],
])

export const miaoquanWanted = list([
  ['mediation-committees-town', '1', '个', 'record', 1, standing('mediation-committee.inTerm', { 1: ['town'] }), { 'committees of every level': standing('mediation-committee.inTerm'), 'members instead of committees': standing('mediation-committee.members', { 1: ['town'] }) }],
  ['mediation-committees-village', '6', '个', 'record', 6, standing('mediation-committee.inTerm', { 1: ['village'] }), { 'committees of every level': standing('mediation-committee.inTerm'), 'terms instead of committees': everRegistered('mediation-committee.inTerm', { 1: ['village'] }) }],
  ['mediation-groups', '32', '个', 'record', 32, standing('mediation-group.inTerm'), { 'all that were ever set up': everRegistered('mediation-group.inTerm') }],
  ['disputes-concluded', '264', '件', 'import', 264, once('concluded'), {
    'registered instead of mediated': total('mediation.received'), 'accepted instead of ended': once('accepted'), 'agreed on only': once('succeeded'), 'of any year': anyYear(once('concluded')),
  }, [260, 270]],
  ['public-order-cases', '134', '起', 'record', 60, total('public-order-return.cases'), { 'returns instead of cases': total('public-order-return.returns'), 'of any year': anyYear(total('public-order-return.cases')) }, [130, 140]],
  ['administrative-detentions', '21', '人', 'record', 60, total('public-order-return.detained'), { 'of any year': anyYear(total('public-order-return.detained')), 'with those who were fined': formula(net, `(${of('public-order-return.detained')} OR ${of('public-order-return.fined')})`) }],
  ['fined-persons', '5', '人', 'record', 60, total('public-order-return.fined'), { 'of any year': anyYear(total('public-order-return.fined')) }],
])

export const gaochengWanted = list([
  ['disputes-concluded', '1334', '件', 'import', 1337, once('concluded'), {
    'records instead of disputes': formula(records, of('mediation.concluded')), 'registered instead of settled': total('mediation.received'), 'accepted instead of settled': once('accepted'), 'of any year': anyYear(once('concluded')),
  }],
  ['mediation-success-rate', '100', '%', 'import', 1337, succeeded, {
    'of all that were registered': rateOf('mediation.succeeded', 'mediation.received', 'count(DISTINCT f.subject)'), 'of those that were accepted': rateOf('mediation.succeeded', 'mediation.accepted', 'count(DISTINCT f.subject)'),
  }],
  ['petition-mishandling-escalations', '0', '起', 'record', 11, total('escalation-return.mishandled'), { 'events above instead': total('escalation-return.events'), 'of any year': anyYear(total('escalation-return.mishandled')) }],
])

const received = (measure: string, where?: Parameters<typeof of>[1]) => total(`reception.${measure}`, where)
const [heads, centre] = [{ 2: ['secretary', 'mayor'] }, { 3: ['centre'] }]
const rate = (parts: string, among: string): Formula => rateOf(`petition.${parts}`, `petition.${among}`)
const content = `(f.measure <> 'petition.rated' OR f.by_keys[3] IN ('satisfied', 'basically-satisfied'))`
const contentRate = (where: string): Formula => formula(`100.0 * count(DISTINCT f.subject) FILTER (WHERE ${where}) / nullif(count(DISTINCT f.subject), 0)`, of('petition.rated'))
const lateOnce = (right: Formula): Wanted['wrong'] => ({ 'of any year': anyYear(right) })

export const yinzuWanted = list([
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
  ['mass-incidents-major', '0', '起', 'record', 12, total('mass-incident-return.major'), { 'those that were not grave too': total('mass-incident-return.incidents') }],
  ['escalated-petitions', '0', '起', 'record', 12, total('escalation-return.events'), { 'of any year': anyYear(total('escalation-return.events')), 'returns instead of events': total('escalation-return.returns') }],
])
