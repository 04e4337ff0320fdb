import { expect, test } from 'vitest'
import { readFigure } from '../../read-figure.fixture.ts'
import { lastDay, story } from '../../story.fixture.ts'
import { enforcementCertificate } from './enforcement-certificate.ts'

const who = (last: number) => ({ person: `00000000-0000-7000-b000-00000000000${last}`, of: 'sealed' })
const year = { from: '2026-01-01', to: '2026-12-31' }
const enrolled = (last: number, route = 'exam', kind = 'enforcement') => story(enforcementCertificate, '2026-03-02', { who: who(last), office: 'enforcement-team', kind, route })
const printed = { number: '示例0001', validFrom: '2026-06-01', validTo: '2031-05-31' }
const examined = (last: number, kind = 'enforcement') => enrolled(last, 'exam', kind).then('2026-04-20', 'clerk', 'pass').then('2026-06-01', 'clerk', 'issue', printed)
const exempt = enrolled(9, 'exempt').then('2026-04-20', 'clerk', 'exempt', { exemption: '取得法律职业资格' }).then('2026-06-01', 'clerk', 'issue', { ...printed, number: '示例0009' })
const valid = examined(1)

test('gained is examined and exempt together, told apart, each person once; who passed and has no certificate yet is not among them [C05]', () => {
  const waiting = enrolled(2).then('2026-04-20', 'clerk', 'pass')
  const failed = enrolled(3).then('2026-04-20', 'clerk', 'fail')
  const both = [valid, examined(1, 'supervision'), exempt, waiting, failed]

  expect(['certificates-gained', 'certificates-examined', 'certificate-exempt'].map((id) => readFigure(id, year, ...both))).toEqual(['2', '1', '1'])
  expect([readFigure('certificates-gained', { ...year, to: '2026-05-31' }, ...both), failed.books()['failed']]).toEqual(['0', '1'])
  expect(failed.then('2026-09-20', 'clerk', 'pass').standing().state).toBe('passed')
})

test('whoever enrolled for one road does not go the other, and nothing is issued before [C05]', () => {
  expect(enrolled(1, 'exempt').tries('2026-04-20', 'clerk', 'pass')?.says).toContain('免考')
  expect(enrolled(1, 'exempt').tries('2026-04-20', 'clerk', 'fail')?.says).toContain('免考')
  expect(enrolled(1).tries('2026-04-20', 'clerk', 'exempt', { exemption: '资格' })?.says).toContain('参加考试')
  expect(enrolled(1, 'exempt').tries('2026-04-20', 'clerk', 'exempt')?.code).toBe('field-missing')
  expect(enrolled(1).tries('2026-06-01', 'clerk', 'issue', printed)?.code).toBe('wrong-state')
  expect(enrolled(1).then('2026-04-20', 'clerk', 'pass').tries('2026-06-01', 'clerk', 'issue', { ...printed, validTo: '2026-05-31' })?.says).toContain('不能早于')
  expect(enrolled(1).then('2026-05-01', 'clerk', 'drop', { reason: '调离' }).standing().state).toBe('dropped')
})

test('a certificate is held to its last day and not the day after; renewed it goes on, and nobody gains it twice [C03]', () => {
  const renewed = valid.then('2031-05-31', 'clerk', 'renew', { validTo: '2036-05-31' })
  const held = (to: string, ...told: Parameters<typeof readFigure>[2][]) => readFigure('certificate-holders', { from: to, to }, ...told)

  expect([held('2026-05-31', valid), held('2026-06-01', valid), held('2031-05-31', valid), held('2031-06-01', valid)]).toEqual(['0', '1', '1', '0'])
  expect([held('2031-06-01', renewed), held('2036-06-01', renewed), held('2026-07-01', valid, examined(1), exempt)]).toEqual(['1', '0', '2'])
  expect(readFigure('certificates-gained', { from: '2031-01-01', to: '2031-12-31' }, renewed)).toBe('0')
  expect(readFigure('certificates-renewed', { from: '2031-01-01', to: '2031-12-31' }, renewed)).toBe('1')
  expect(valid.then('2027-03-01', 'clerk', 'change', { office: 'market-office' }).facts('holders').map(({ day, amount, by }) => [day, amount, by[1]])).toEqual([
    ['2026-06-01', '1', 'enforcement-team'], ['2027-03-01', '-1', 'enforcement-team'], ['2027-03-01', '1', 'market-office'], ['2031-06-01', '-1', 'market-office'],
  ])
})

test('its last day is the one printed on it: that day it has not run out, the day after it has, and is renewed no more [C03]', () => {
  expect(lastDay(valid, 'renew')).toBe('2031-05-31')
  expect(lastDay(valid.then('2031-05-30', 'clerk', 'renew', { validTo: '2036-05-31' }), 'renew')).toBe('2036-05-31')
  const gone = valid.passes('2031-06-01')

  expect([valid.passes('2031-05-31').acts.at(-1)?.name, gone.acts.at(-1)?.name, gone.on('2031-06-01').overdue]).toEqual(['issue', 'expired', []])
  expect([valid.tries('2031-06-01', 'clerk', 'renew', { validTo: '2036-05-31' })?.says, gone.tries('2031-06-02', 'clerk', 'renew', { validTo: '2036-05-31' })?.says]).toEqual(Array(2).fill(expect.stringContaining('过了有效期')))
  expect(valid.tries('2031-05-30', 'clerk', 'renew', { validTo: '2031-05-29' })?.says).toContain('不能早于今天')
  expect(readFigure('certificates-expired', { from: '2031-01-01', to: '2031-12-31' }, gone)).toBe('1')
  expect(readFigure('certificates-expired', { from: '2031-01-01', to: '2031-12-31' }, valid.then('2031-05-31', 'clerk', 'cancel', { validTo: '2031-05-31', reason: '退休' }))).toBe('0')
})

test('one cancelled is held to the day it was given back; a day put right moves it [C03]', () => {
  const cancelled = valid.then('2028-03-01', 'clerk', 'cancel', { validTo: '2028-02-29', reason: '调离执法岗位' })
  const held = (to: string, told: Parameters<typeof readFigure>[2]) => readFigure('certificate-holders', { from: to, to }, told)

  expect([held('2028-02-29', cancelled), held('2028-03-01', cancelled)]).toEqual(['1', '0'])
  expect(valid.tries('2028-03-01', 'clerk', 'cancel', { validTo: '2026-05-31', reason: '误' })?.says).toContain('不能早于')
  expect(held('2031-05-31', valid.corrects('2026-07-01', 'clerk', { of: valid.acts.at(-1)?.id, set: { validTo: '2030-05-31' } }))).toBe('0')
  expect(readFigure('certificates-gained', year, valid.corrects('2026-07-01', 'clerk', { of: valid.acts[0]?.id, void: true }))).toBe('0')
})
