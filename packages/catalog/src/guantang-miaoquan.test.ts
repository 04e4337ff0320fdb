import { displayAmount } from '@zhenzhi/kernel'
import type { Json, NeedAnswered, Story } from '@zhenzhi/kernel'
import { expect, test } from 'vitest'
import { assetTrade } from './assets/asset-trade/asset-trade.ts'
import { entitledAllowance } from './benefits/entitled-allowance/entitled-allowance.ts'
import { entitledPerson } from './benefits/entitled-person/entitled-person.ts'
import { premiumInsured } from './benefits/premium-insured/premium-insured.ts'
import { assistedCase } from './campaign/assisted-case/assisted-case.ts'
import { campaign } from './campaign/campaign/campaign.ts'
import { jointAction } from './campaign/joint-action/joint-action.ts'
import { environmentProblem } from './ecology/environment-problem/environment-problem.ts'
import { recordingEquipment } from './enforcement/recording-equipment/recording-equipment.ts'
import { readFigure } from './read-figure.fixture.ts'
import { indicators } from './register.ts'
import { story } from './story.fixture.ts'
import { project } from './works/project/project.ts'

/* The figures of two towns' reports, out of invented records; what somebody would count by mistake comes to something else. */

const year = { from: '2020-01-01', to: '2020-12-31' }
const village = '00000000-0000-7000-a000-000000000001'
const file = ['00000000-0000-7000-c000-000000000001']
const id = (kind: string, n: number) => `00000000-0000-7000-${kind}000-${String(n).padStart(12, '0')}`
const each = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n))
const units = new Map(indicators.map((one) => [one.id, one.unit]))
/** Each figure as a report prints it. */
const read = (stories: readonly Story[], ...figures: string[]) => figures.map((one) => {
  const value = readFigure(one, year, ...stories)
  return units.get(one) === '万元' ? displayAmount(value ?? '', '万元') : value
})
/** `total` in whole parts of different sizes, so that no part is the mean. */
const parts = (total: number, count: number) => each(count, (n) => (n < count - 1 ? Math.floor(total / count) - count + 2 * n + 1 : total)).map((part, n, all) =>
  (n < count - 1 ? part : total - all.slice(0, -1).reduce((sum, one) => sum + one, 0)))

const works = { meeting: 'delegates', metOn: '2020-02-03', carried: true, partyFirst: true, resolution: file }
function trade(what: Record<string, Json>, price: number, signs = true) {
  const dealt = story(assetTrade, '2020-02-03', { name: '示例项目', village, way: 'auction', reserve: '1', ...what }, 'village-official').then('2020-02-04', 'village-official', 'decide', works)
    .then('2020-02-05', 'clerk', 'approve', { opinion: '齐全' }).then('2020-02-06', 'clerk', 'list', { site: '平台' }).then('2020-02-17', 'clerk', 'deal', { price: String(price) })
  return signs ? dealt.then('2020-03-02', 'village-official', 'sign', { contract: file }) : dealt.then('2020-02-18', 'leader', 'annul', { reason: '有异议' })
}

test('23 trades are 17 of works for 924.255383 万元 and 6 of resources on 751.64 亩; one annulled and one of a building are neither [I01]', () => {
  const told = [
    ...parts(924_255_383, 17).map((price) => trade({ class: 'works' }, price)), ...parts(75_164, 6).map((area, n) => trade({ class: 'resources', area: (area / 100).toFixed(2) }, 5_000_000 + n)),
    trade({ class: 'works' }, 7_777_777, false), trade({ class: 'resources', area: '99.99' }, 100, false),
  ]

  expect(read(told, 'asset-trades', 'asset-trades-works', 'asset-trades-works-amount', 'asset-trades-resources', 'asset-trades-resources-area')).toEqual(['23', '17', '924.255383', '6', '751.64'])
  expect(read([trade({ class: 'assets' }, 100)], 'asset-trades', 'asset-trades-works', 'asset-trades-resources')).toEqual(['1', '0', '0'])
  expect(told.length).toBe(25)
})

function insured(n: number, kind: string, { day = '2020-01-06', ...more }: { day?: string; from?: string; to?: string } = {}) {
  const needs: NeedAnswered[] = [{ need: { need: 'count', measure: 'premium-insured.persons', subject: id('b', n), from: `${day.slice(0, 4)}-01-01`, to: day }, answer: '0' }]
  const what = { who: { person: id('b', n), of: 'sealed' }, class: kind, village, standard: '24000', from: '2020-01-01', to: '2020-12-31', ...more }
  return story(premiumInsured, day, what, { post: 'clerk', needs })
}

test('753 poor and 400 disabled persons at 240 元 are 27.672 万元; who died is paid for and not insured at the end, who is paid for next year is not insured yet [I10] [I11]', () => {
  const told = [
    ...each(753, (n) => insured(n, ['low-income', 'extreme-poverty', 'orphan'][n % 3] ?? '')), ...each(399, (n) => insured(1000 + n, 'disabled')),
    insured(3000, 'low-income').then('2020-03-02', 'clerk', 'change', { class: 'disabled' }),
  ]
  const neighbours = [
    insured(4000, 'low-income').then('2020-12-31', 'clerk', 'end', { to: '2020-12-30' }), insured(4001, 'disabled', { from: '2021-01-01', to: '2021-12-31', day: '2020-12-10' }),
    insured(4002, 'disabled', { day: '2019-12-10' }),
  ]

  expect(read(told, 'poor-insured', 'disabled-insured', 'insurance-premium-paid', 'insurance-premium-persons')).toEqual(['753', '400', '27.672', '1153'])
  expect(read(neighbours, 'poor-insured', 'disabled-insured', 'insurance-premium-paid', 'insurance-premium-persons')).toEqual(['0', '1', '0.048', '2'])
})

test('310 entitled persons stand at the end and 182 万元 arrived; what came back counts when it arrived, and what is on its way not at all [I12]', () => {
  const enter = (n: number, from = '2015-08-01') => story(entitledPerson, '2020-01-06', { who: { person: id('b', n), of: 'sealed' }, class: 'rural-veteran', village, from }, {
    post: 'clerk', needs: [{ need: { need: 'count', measure: 'entitled-person.persons', subject: id('b', n), from: '1900-01-01', to: '2020-01-06' }, answer: '0' }],
  })
  const pay = (n: number, amount: number) => {
    const [holder, day] = [id('d', n), '2020-10-12']
    const what = { holder, item: 'living', from: '2020-01-01', to: '2020-09-30', amount: String(amount) }
    return story(entitledAllowance, day, what, { post: 'clerk', needs: [
      { need: { need: 'term-valid', roster: 'entitled-person', term: holder, day }, answer: { valid: true } },
      { need: { need: 'coverage', measure: 'entitled-allowance.listed', from: what.from, to: what.to, by: [{ field: 'holder', value: holder }, { field: 'item', value: 'living' }], except: null }, answer: { supplied: 0, records: 0 } },
    ] }).then('2020-10-13', 'leader', 'check').then('2020-10-14', 'clerk', 'send')
  }
  const again = (n: number, amount: number) => pay(n, amount).then('2020-10-20', 'clerk', 'bounce', { bounced: 'account' }).then('2020-10-26', 'clerk', 'resend').then('2020-10-28', 'clerk', 'arrive')
  const persons = [...each(310, (n) => enter(n)), enter(400).then('2020-06-30', 'clerk', 'end', { to: '2020-06-29' }), enter(401, '2021-01-01')]
  const paid = parts(182_000_000, 310).map((amount, n) => (n % 40 === 7 ? again(n, amount) : pay(n, amount).then('2020-10-16', 'clerk', 'arrive')))
  const told = [...persons, ...paid, pay(500, 999), pay(501, 999).then('2020-10-20', 'clerk', 'bounce', { bounced: 'died' })]

  expect(read(told, 'entitled-group-persons', 'entitled-group-allowances', 'entitled-group-paid')).toEqual(['310', '182', '310'])
  expect(read(told, 'entitled-allowances-bounced', 'entitled-allowances-waiting')).toEqual(['9', '1'])
})

function problem(kind: string, end: 'closed' | 'applied') {
  const applied = story(environmentProblem, '2020-04-07', { kind, source: 'above', spot: '示例地点', village, problem: '示例', unit: 'enforcement-team', deadline: '2020-06-30' }, 'clerk')
    .then('2020-05-06', 'officer', 'clean', { action: '清理' }).then('2020-05-11', 'officer', 'apply', { after: file })
  return end === 'applied' ? applied : applied.then('2020-05-13', 'clerk', 'verify', { verified: '干净' }).then('2020-05-15', 'leader', 'close')
}

test('17 of the four disorders are listed and 17 struck off, 28 spots of piles and fences cleared; one cleaned and not verified is listed alone [G04] [G18]', () => {
  const rivers = each(17, (n) => problem(['river-occupy', 'river-mine', 'river-pile', 'river-build'][n % 4] ?? '', 'closed'))
  const spots = each(28, (n) => problem(n % 3 === 0 ? 'fence' : 'pile', 'closed'))
  const ids = ['four-disorders-listed', 'four-disorders-closed', 'fence-and-pile-spots-cleared', 'four-disorders-open']

  expect(read([...rivers, ...spots, problem('litter', 'closed'), problem('pile', 'applied')], ...ids)).toEqual(['17', '17', '28', '0'])
  expect(read([problem('river-pile', 'applied')], ...ids)).toEqual(['1', '0', '0', '1'])
})

test('nine outings are 82 people-times and 10 vehicle-times; those of another campaign, and cases the town leads, are none of them [C35] [C36]', () => {
  const outing = (kind: string, officers: number, vehicles: number) =>
    story(jointAction, '2020-08-03', { kind, units: ['enforcement-team', 'market-office'], officers, vehicles, places: ['market'], checked: 5 })
  const helped = (role: string, kind = 'counterfeit') => story(assistedCase, '2020-08-03', { kind, role, leadBody: '县公安局' })
  const told = [
    ...each(9, (n) => outing('anti-counterfeit', n === 8 ? 10 : 9, n === 8 ? 2 : 1)), outing('illegal-construction', 30, 6),
    helped('assist').then('2020-09-07', 'officer', 'crack', { outcome: '已侦破' }), helped('assist'), helped('own').then('2020-09-07', 'officer', 'crack', { outcome: '已侦破' }),
    helped('assist', 'fake-sale').then('2020-09-07', 'officer', 'crack', { outcome: '已侦破' }),
  ]

  expect(read(told, 'counterfeit-inspector-times', 'counterfeit-vehicle-times', 'counterfeit-actions')).toEqual(['82', '10', '9'])
  expect(read(told, 'counterfeit-cases-assisted', 'counterfeit-cases-own')).toEqual(['1', '1'])
})

test('a campaign of two months, 28 万元 for the dykes, five canals and one body camera; a longer one of another kind is none of it [C07] [C32] [G06] [G07]', () => {
  const held = (kind: string, ends: string) => story(campaign, '2020-07-27', { kind, name: '行动', begins: '2020-08-01', ends }).then('2020-08-01', 'clerk', 'start')
    .then('2020-09-30', 'clerk', 'gather').then('2020-10-12', 'leader', 'conclude', { summary: '完成' })
  const built = (kind: string, pieces: number) => story(project, '2020-03-02', { kind, name: '工程', budget: '30000000' }).then('2020-03-09', 'clerk', 'start')
    .then('2020-04-01', 'clerk', 'spend', { spent: '25000000' }).then('2020-06-01', 'clerk', 'accept', { pieces })
  const device = (kind: string) => story(recordingEquipment, '2019-05-06', { kind, number: '1', boughtOn: '2019-05-06' })
  const told = [
    held('illegal-construction', '2020-09-30'), held('other', '2020-12-31'), built('dyke', 1).then('2020-11-02', 'clerk', 'settle', { settlement: '28000000' }), built('dyke', 1),
    built('back-lane', 6).then('2020-11-02', 'clerk', 'settle', { settlement: '1' }), built('canal-clearing', 2), built('canal-clearing', 3),
    device('body-camera'), device('body-camera').then('2020-10-12', 'clerk', 'scrap', { reason: '老化' }), device('recorder'),
  ]

  expect(read(told, 'illegal-construction-campaign-months', 'dyke-improvement-investment', 'canals-cleared', 'body-cameras')).toEqual(['2', '28', '5', '1'])
})
