import { displayAmount } from '@zhenzhi/kernel'
import { expect, test } from 'vitest'
import { lastDay, story } from '../../story.fixture.ts'
import { assetTrade } from './asset-trade.ts'

const village = '00000000-0000-7000-a000-000000000001'
const paper = ['00000000-0000-7000-c000-000000000001']
const vote = { partyFirst: true, meeting: 'delegates', metOn: '2026-03-04', carried: true, resolution: paper }
const applies = (what = {}) => story(assetTrade, '2026-03-02', { class: 'works', name: '村道硬化', village, way: 'tender', reserve: '95000000', ...what }, 'village-official')
const listed = (told: ReturnType<typeof applies>) => told.then('2026-03-05', 'village-official', 'decide', vote).then('2026-03-09', 'clerk', 'approve', { opinion: '材料齐全' })
  .then('2026-03-10', 'clerk', 'list', { site: '县产权交易平台' })
const dealt = (told: ReturnType<typeof applies>, price: string) => listed(told).then('2026-03-16', 'clerk', 'signUp', { bidders: '三家' }).then('2026-03-18', 'clerk', 'deal', { price })
const signed = (told: ReturnType<typeof applies>, price: string) => dealt(told, price).then('2026-03-26', 'village-official', 'sign', { contract: paper, until: '2027-03-25' })

test('a trade is applied for, decided, looked over, announced, struck, shown, signed and filed; it counts once signed, on the day it was struck [I01]', () => {
  const filed = signed(applies(), '92425538').then('2026-03-30', 'clerk', 'file', { filedUnder: '2026-7' })

  expect(dealt(applies(), '92425538').books()).toEqual({ applied: '1' })
  expect(filed.standing().papers.map((one) => one.paper)).toEqual(['announcement', 'confirmation'])
  expect(filed.facts('traded')).toMatchObject([{ day: '2026-03-18', amount: '1', by: ['works', 'tender', village] }])
  expect(filed.books()).toEqual({ applied: '1', traded: '1', price: '92425538', unfiled: '0', performing: '1' })
  expect(filed.then('2027-03-25', 'village-official', 'perform', { performed: '已完工' }).books()['performing']).toBe('0')
})

test('the money of several works adds up to the 分, and the land of resources to the hundredth of a 亩 [I01]', () => {
  const prices = ['500000001', '424255380', '2']
  const works = prices.flatMap((price) => signed(applies(), price).facts('price'))
  const lands = ['500.60', '251.04'].flatMap((area) => signed(applies({ class: 'resources', way: 'auction', area }), '100').facts('area'))
  const sum = (facts: readonly { amount: string }[], scale: number) => String(facts.reduce((all, { amount }) => all + Math.round(Number(amount) * scale), 0))

  expect(displayAmount(sum(works, 1), '万元')).toBe('924.255383')
  expect([sum(lands, 100), ...lands.map(({ unit, by }) => [unit, by[0]].join())]).toEqual(['75164', 'area,resources', 'area,resources'])
})

test('land is told for resources and only there needed; the area put right at the deal is the one that counts [I01]', () => {
  expect(() => applies({ class: 'resources' })).toThrow('涉及土地的面积')
  expect(() => applies({ class: 'resources', area: '0' })).toThrow('涉及土地的面积')
  expect(signed(applies(), '100').facts('area')).toEqual([])
  const measured = listed(applies({ class: 'resources', area: '30' })).then('2026-03-18', 'clerk', 'deal', { price: '100', area: '28.75' })
  expect(measured.then('2026-03-26', 'village-official', 'sign', { contract: paper }).facts('area').map(({ day, amount }) => [day, amount])).toEqual([['2026-03-18', '28.75']])
})

test('without the party body first, a vote that carried or a meeting that was held nothing goes on, and who applied had better not look it over [I01]', () => {
  const applied = applies()
  const byClerk = story(assetTrade, '2026-03-02', { class: 'works', name: '修桥', village, way: 'tender', reserve: '100' }, 'clerk').then('2026-03-05', 'village-official', 'decide', vote)

  expect(applied.tries('2026-03-05', 'village-official', 'decide', { ...vote, partyFirst: false })?.says).toContain('第26条')
  expect(applied.tries('2026-03-05', 'village-official', 'decide', { ...vote, partyFirst: false, meeting: 'board' })).toBeUndefined()
  expect(applied.tries('2026-03-05', 'village-official', 'decide', { ...vote, carried: false })?.says).toContain('第27、28条')
  expect(applied.tries('2026-03-05', 'village-official', 'decide', { ...vote, metOn: '2026-03-06' })?.says).toContain('不能晚于')
  expect(applied.tries('2026-03-05', 'village-official', 'decide', { ...vote, resolution: [] })?.says).toContain('会议决议')
  expect(applied.tries('2026-03-05', 'clerk', 'list', { site: '平台' })?.code).toBe('wrong-state')
  expect(byClerk.tries('2026-03-09', 'clerk', 'approve', { opinion: '好' })?.says).toContain('以外的人')
  expect(byClerk.tries('2026-03-09', 'clerk', 'approve', { opinion: '好', despite: '本办公室只有一个人' })).toBeUndefined()
})

test('no deal while it is announced, no contract while the result is shown: the last day and the day after [I01]', () => {
  const announced = listed(applies())
  const shown = dealt(applies(), '100')
  const deals = (day: string, more = {}) => announced.tries(day, 'clerk', 'deal', { price: '100', ...more })
  const signs = (day: string, more = {}) => shown.tries(day, 'village-official', 'sign', { contract: paper, ...more })

  expect([deals('2026-03-17')?.says, deals('2026-03-18')]).toEqual(['交易公告期还没有满，不能成交。公告几天是本地设置。', undefined])
  expect([signs('2026-03-25')?.says, signs('2026-03-26')]).toEqual(['成交公示期还没有满，不能签约。公示几天是本地设置。', undefined])
  expect(deals('2026-03-18', { price: '0' })?.says).toContain('大于零')
  expect(signs('2026-03-26', { until: '2026-03-25' })?.says).toContain('到期日')
  expect(signs('2026-03-26', { contract: [] })?.says).toContain('请附合同')
  expect([lastDay(announced, 'deal'), lastDay(shown, 'sign')]).toEqual(['2026-03-17', '2026-03-25'])
  expect(announced.on('2026-04-30').overdue).toEqual([])
})

test('unsold or annulled it is no trade; announced anew it waits its days anew and counts once [I01]', () => {
  const annulled = dealt(applies(), '100').then('2026-03-20', 'clerk', 'object', { objection: '认为程序不对' }).then('2026-03-23', 'leader', 'annul', { reason: '程序有误' })
  const again = annulled.then('2026-03-24', 'clerk', 'list', { site: '县产权交易平台' })
  const done = again.then('2026-04-01', 'clerk', 'deal', { price: '90' }).then('2026-04-30', 'village-official', 'sign', { contract: paper })

  expect(annulled.books()).toEqual({ applied: '1', annulled: '1' })
  expect(again.tries('2026-03-31', 'clerk', 'deal', { price: '90' })?.says).toContain('公告期')
  expect(done.facts('price').map(({ day, amount }) => [day, amount])).toEqual([['2026-04-01', '90']])
  expect(listed(applies()).then('2026-03-12', 'clerk', 'fail', { reason: '无人报名' }).then('2026-03-13', 'village-official', 'drop', { reason: '不再交易' }).books()).toEqual({ applied: '1', failed: '1' })
})

test('no contract over an objection that was not answered; one of the round before stands in nobody’s way [I01]', () => {
  const objected = dealt(applies(), '100').then('2026-03-20', 'clerk', 'object', { objection: '认为公告时间不够' })
  const settled = objected.then('2026-03-23', 'clerk', 'settle', { settled: '已核查并答复' })
  const again = objected.then('2026-03-23', 'leader', 'annul', { reason: '重新公告' }).then('2026-03-24', 'clerk', 'list', { site: '平台' }).then('2026-04-01', 'clerk', 'deal', { price: '90' })

  expect(objected.tries('2026-03-26', 'village-official', 'sign', { contract: paper })?.says).toContain('登记异议处理')
  expect(settled.tries('2026-03-26', 'village-official', 'sign', { contract: paper })).toBeUndefined()
  expect(settled.then('2026-03-24', 'clerk', 'object', { objection: '再次提出' }).tries('2026-03-26', 'village-official', 'sign', { contract: paper })?.says).toContain('登记异议处理')
  expect(again.tries('2026-04-30', 'village-official', 'sign', { contract: paper })).toBeUndefined()
})

test('a price read wrongly is put right on the day of the deal, and what was struck out is no trade [I01]', () => {
  const told = signed(applies(), '1000')
  const deal = told.acts.find(({ name }) => name === 'deal')

  expect(told.corrects('2026-05-06', 'clerk', { of: deal?.id, set: { price: '100' } }).facts('price').map(({ day }) => day)).toEqual(['2026-03-18'])
  expect(told.corrects('2026-05-06', 'clerk', { of: told.acts.at(-1)?.id, void: true }).books()).toMatchObject({ traded: '0', price: '0', unfiled: '0' })
})

test('the town has days to look it over, a contract has days to be filed and ends on its last day [I01]', () => {
  const decided = applies().then('2026-03-05', 'village-official', 'decide', vote)
  const filed = signed(applies(), '100').then('2026-03-30', 'clerk', 'file')

  expect(lastDay(decided, 'approve')).toBe('2026-03-12')
  expect(decided.then('2026-03-12', 'leader', 'sendBack', { reason: '缺决议' }).duty('approve')?.status).toBe('discharged')
  expect(lastDay(signed(applies(), '100'), 'file')).toBe('2026-04-10')
  expect(lastDay(filed, 'perform')).toBe('2027-03-25')
})
