import type { Json, Story } from '@zhenzhi/kernel'
import { expect, test } from 'vitest'
import { legalAdviser } from '../advisers/legal-adviser/legal-adviser.ts'
import { villageAdviserVisit } from '../advisers/village-adviser-visit/village-adviser-visit.ts'
import { mediator } from '../disputes/mediator/mediator.ts'
import { enforcementCertificate } from '../enforcement/enforcement-certificate/enforcement-certificate.ts'
import { lawSavvyTarget } from '../publicity/law-savvy-target/law-savvy-target.ts'
import { lawSavvy } from '../publicity/law-savvy/law-savvy.ts'
import { readFigure } from '../read-figure.fixture.ts'
import { story } from '../story.fixture.ts'
import { villageCharter } from './village-charter/village-charter.ts'
import { villageRegister } from './village-register/village-register.ts'

/** What five towns' reports say of advisers, law-savvy villagers, certificates and charters, told by records. The towns are invented but for the numbers. */
const idOf = (block: string, last: number) => `00000000-0000-7000-${block}-${String(last).padStart(12, '0')}`
const year = { from: '2024-01-01', to: '2024-12-31' }
const asking = (day: string, measure: string, subject: string) => ({ need: { need: 'count' as const, measure, subject, from: '1900-01-01', to: day }, answer: '0' })
const each = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))

function setUp(count: number): Story[] {
  return each(count, (at) => {
    const village = idOf('a000', at)
    return story(villageRegister, '2024-01-02', { village, kind: 'village', from: '2010-01-01' }, { needs: [asking('2024-01-02', 'village-register.villages', village)] })
  })
}

function visit(at: number, lines: readonly Record<string, Json>[]): Story {
  const [day, village, adviser] = [`2024-${String(at % 12 + 1).padStart(2, '0')}-15`, idOf('a000', at % 15), idOf('b000', at % 15)]
  return story(villageAdviserVisit, day, { adviser, village, services: lines }, { post: 'clerk', needs: [
    { need: { need: 'term-valid', roster: 'legal-adviser', term: adviser, day }, answer: { valid: true } },
    { need: { need: 'count', measure: 'village-adviser-visit.villages', subject: village, from: day, to: day }, answer: '0' },
  ] })
}

test('243 visits hold 250 services: 175 consultations, 65 talks and 10 others, 3,045 persons reached; both sums are seen [H04]', () => {
  const asked = { kind: 'consultation', persons: 1 }
  const talk = { kind: 'publicity', persons: 44 }
  const other = { kind: 'other', persons: 1 }
  const visits = [...each(168, (at) => visit(at, [asked])), ...each(7, (at) => visit(at, [asked, talk])), ...each(58, (at) => visit(at, [talk])), ...each(10, (at) => visit(at, [other]))]
  const figures = ['visits', 'services', 'consultations', 'publicity', 'other', 'audience'].map((name) => readFigure(`village-adviser-${name}`, year, ...visits))

  expect(figures).toEqual(['243', '250', '175', '65', '10', '3045'])
})

test('21 villages each with a lawyer, and 204 disputes they joined, some of them more than once [H03] [H04]', () => {
  const lawyers = each(21, (at) => story(legalAdviser, '2024-01-05', { lawyer: { person: idOf('b000', at % 7), of: 'sealed' }, firm: '示例律师事务所', level: 'village', village: idOf('a000', at), from: '2024-01-01' }))
  const joined = each(250, (at) => visit(at, [{ kind: 'dispute', persons: 2, dispute: idOf('e000', at % 204) }]))
  const figure = (id: string) => readFigure(id, year, ...setUp(21), ...lawyers, ...joined)

  expect(['villages', 'villages-with-lawyer', 'village-lawyers-per-village', 'village-lawyer-coverage', 'lawyer-disputes-joined'].map(figure)).toEqual(['21', '21', '1', '100', '204'])
})

test('42 law-savvy villagers trained and passed, of 63 that 21 villages are to have [H24] [H25]', () => {
  const people = each(42, (at) => {
    const person = idOf('c000', at)
    return story(lawSavvy, '2024-03-01', { who: { person, of: 'sealed' }, village: idOf('a000', at % 21) }, { post: 'clerk', needs: [asking('2024-03-01', 'law-savvy.current', person)] })
      .then('2024-09-10', 'clerk', 'train', { course: '法律明白人轮训' }).then('2024-09-11', 'clerk', 'pass').then('2024-10-08', 'clerk', 'certify')
  })
  const needed = each(21, (at) => story(lawSavvyTarget, '2024-01-05', { village: idOf('a000', at), needed: 3, from: '2024-01-01' }, { needs: [asking('2024-01-05', 'law-savvy-target.villages', idOf('a000', at))] }))
  const figure = (id: string) => readFigure(id, year, ...setUp(21), ...people, ...needed)

  expect(['law-savvy-trained', 'law-savvy-needed', 'law-savvy-per-village', 'law-savvy-filled-rate', 'law-savvy-pass-rate'].map(figure)).toEqual(['42', '63', '2', '66.67', '100'])
})

test('16 gained a certificate, one of them exempt; 14 villages of 14 have a charter filed [C05] [I14]', () => {
  const printed = { number: '示例', validFrom: '2024-07-01', validTo: '2029-06-30' }
  const enrolled = (at: number, route: string) => story(enforcementCertificate, '2024-03-01', { who: { person: idOf('d000', at), of: 'sealed' }, office: 'enforcement-team', kind: 'enforcement', route })
  const officers = [...each(15, (at) => enrolled(at, 'exam').then('2024-05-20', 'clerk', 'pass')), enrolled(15, 'exempt').then('2024-05-20', 'clerk', 'exempt', { exemption: '取得法律职业资格' })]
    .map((told) => told.then('2024-07-01', 'clerk', 'issue', printed))
  const failed = enrolled(16, 'exam').then('2024-05-20', 'clerk', 'fail')
  const charters = each(14, (at) => story(villageCharter, '2021-03-01', { village: idOf('a000', at), kind: 'charter', revision: 'revised' })
    .then('2021-03-10', 'village-official', 'discuss', { opinions: '没有异议' }).then('2021-03-12', 'reviewer', 'screen', { finding: 'fine' })
    .then('2021-03-20', 'village-official', 'vote', { quorum: 'villagers', majority: true }).then('2021-03-22', 'village-official', 'file', { full: [idOf('8000', 1)] }))
  const figure = (id: string) => readFigure(id, year, ...setUp(14), ...officers, failed, ...charters)

  expect(['certificates-gained', 'certificate-exempt', 'certificates-examined', 'certificate-holders'].map(figure)).toEqual(['16', '1', '15', '16'])
  expect(['village-charters-revised', 'village-charter-coverage', 'village-charters-filed'].map(figure)).toEqual(['14', '100', '0'])
})

test('105 mediators of 21 villages are five for each; those of the town are none of them [D04] [D05]', () => {
  const mediatorOf = (at: number) => story(mediator, '2024-01-05', {
    mediator: { person: idOf('b000', at), of: 'sealed' }, employment: 'part', from: '2024-01-01', ...(at < 105 ? { level: 'village', village: idOf('a000', at % 21) } : { level: 'town' }),
  })
  const figure = (id: string) => readFigure(id, year, ...setUp(21), ...each(107, mediatorOf))

  expect(['mediators-village', 'mediators', 'mediators-per-village'].map(figure)).toEqual(['105', '107', '5'])
})
