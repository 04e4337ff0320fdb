import { formula, net, of, subjects } from '../../guanbuqiao/formula.fixture.ts'
import { anyYear, divided, everRegistered, list, standing, total, uncorrected } from './row.fixture.ts'

const [enforcers, exempt, villageOnly] = [{ 3: ['enforcement'] }, { 2: ['exempt'] }, { 1: ['village'] }]
const gained = (where?: Parameters<typeof of>[1]) => formula(subjects, of('enforcement-certificate.gained', where))
const villages = of('village-register.villages')
const perVillage = (measure: string, where?: Parameters<typeof of>[1]) => divided(of(measure, where), villages)
const disputes = { 1: ['dispute'] }

export const yinzuLawWanted = list([
  ['study-group-sessions', '6', '次', 'record', 6, total('meeting.held', { 1: ['study'] }), {
    'on law only': formula(subjects, of('meeting.items', { 1: ['rule-of-law'], 2: ['study'] })), 'with what was called off': uncorrected('meeting.held', { 1: ['study'] }), 'with the education of the year': total('meeting.held', { 1: ['study', 'education'] }), 'of any year': anyYear(total('meeting.held', { 1: ['study'] })),
  }],
  ['thematic-education-sessions', '4', '次', 'record', 4, total('meeting.educations'), { 'with the study group': total('meeting.held', { 1: ['study', 'education'] }), 'who came instead of sessions': total('meeting.attendance', { 1: ['education'] }) }],
  ['officer-trainings', '4', '次', 'record', 4, total('training.sessions', enforcers), { 'thematic ones only': total('training.sessions', { 1: ['thematic'], ...enforcers }), 'for whomever it was': total('training.sessions'), 'people instead of trainings': total('training.audience', enforcers), 'of any year': anyYear(total('training.sessions', enforcers)) }],
  ['villages', '21', '个村', 'record', 21, standing('village-register.villages'), { 'without communities': standing('village-register.villages', villageOnly), 'communities only': standing('village-register.villages', { 1: ['community'] }) }],
  ['mediators-per-village', '5', '名', 'record', 126, perVillage('mediator.inTerm', { 3: ['village'] }), { 'with those of the town': perVillage('mediator.inTerm'), 'all mediators instead of a mean': standing('mediator.inTerm', { 3: ['village'] }), 'for each village without communities': divided(of('mediator.inTerm', { 3: ['village'] }), of('village-register.villages', villageOnly)) }],
  ['certificates-gained', '16', '人', 'record', 16, gained(), { 'enrolled instead of gained': total('enforcement-certificate.enrolled'), 'examined only': gained({ 2: ['exam'] }), 'of any year': anyYear(gained()) }],
  ['certificate-exempt', '1', '名', 'record', 1, gained(exempt), { 'examined instead of exempt': gained({ 2: ['exam'] }), 'in whichever way': gained() }],
  ['village-lawyers-per-village', '1', '名', 'record', 42, perVillage('legal-adviser.inTerm', villageOnly), { 'with the lawyer of the town': perVillage('legal-adviser.inTerm'), 'for each village without communities': divided(of('legal-adviser.inTerm', villageOnly), of('village-register.villages', villageOnly)), 'lawyers instead of a mean': standing('legal-adviser.inTerm', villageOnly) }],
  ['villages-with-lawyer', '21', '个村', 'record', 21, standing('legal-adviser.villages'), { 'contracts instead of villages': everRegistered('legal-adviser.villages'), 'with the lawyer of the town': standing('legal-adviser.inTerm'), 'those of January too': anyYear(standing('legal-adviser.villages')) }],
  ['lawyer-disputes-joined', '206', '件', 'record', 218, formula(subjects, `${of('village-adviser-visit.disputes', disputes)} AND f.record NOT IN (SELECT g.record FROM z.fact g WHERE g.measure = 'village-adviser-visit.disputes' AND g.amount < 0)`), {
    'visits instead of disputes': total('village-adviser-visit.services', disputes), 'services of every kind': total('village-adviser-visit.services'), 'with what the village did not know of': formula(subjects, of('village-adviser-visit.disputes', disputes)), 'people instead of disputes': total('village-adviser-visit.served', disputes),
  }],
  ['publicity-events', '34', '场', 'record', 34, total('publicity-event.events'), { 'topics instead of events': total('publicity-event.topics'), 'with what fell out': uncorrected('publicity-event.events'), 'of any year': anyYear(total('publicity-event.events')) }],
  ['consultations', '118', '次', 'record', 96, total('legal-consultation.times'), { 'entries instead of questions': formula('count(*)', of('legal-consultation.times')), 'of any year': anyYear(total('legal-consultation.times')), 'those at a window only': total('legal-consultation.times', { 1: ['window'] }) }],
  ['publicity-copies', '5230', '份', 'record', 34, total('publicity-event.copies'), { 'leaflets only': total('publicity-event.copies', { 1: ['leaflet'] }), 'with what fell out': uncorrected('publicity-event.copies'), 'of any year': anyYear(total('publicity-event.copies')), 'listeners instead of copies': total('publicity-event.audience') }],
  ['law-savvy-trained', '42', '名', 'record', 42, formula(subjects, of('law-savvy.passed')), { 'trained instead of passed': formula(subjects, of('law-savvy.trained')), 'of any year': formula(subjects, of('law-savvy.passed'), 'any'), 'all who stand certified': standing('law-savvy.current') }, {
    'certified instead of passed': ['all who passed in the year were certified in it', formula(net, of('law-savvy.certified'))],
  }],
  ['law-savvy-per-village', '3', '名', 'record', 84, perVillage('law-savvy.current'), { 'those certified in the year': divided(`${of('law-savvy.certified')} AND f.day >= '2024-01-01'`, villages), 'all who were ever put forward': perVillage('law-savvy.recommended'), 'for each village without communities': divided(of('law-savvy.current'), of('village-register.villages', villageOnly)) }],
])
