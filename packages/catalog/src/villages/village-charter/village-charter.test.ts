import { despite } from '@zhenzhi/kernel'
import { expect, test } from 'vitest'
import { readFigure } from '../../read-figure.fixture.ts'
import { lastDay, story } from '../../story.fixture.ts'
import { villageRegister } from '../village-register/village-register.ts'
import { villageCharter } from './village-charter.ts'

const places = ['1', '2', '3'].map((last) => `00000000-0000-7000-a000-00000000000${last}`)
const [north = '', south = ''] = places
const year = { from: '2026-01-01', to: '2026-12-31' }
const files = ['00000000-0000-7000-8000-0000000000aa']
const passed = { quorum: 'households', majority: true }

const drafted = ({ village = north, kind = 'charter', day = '2026-03-02' } = {}) => story(villageCharter, day, { village, kind, revision: 'revised' })
const discussed = (told = drafted()) => told.then('2026-03-20', 'village-official', 'discuss', { opinions: '村民小组会上提了三条' })
const voted = (told = drafted()) => discussed(told).then('2026-03-25', 'reviewer', 'screen', { finding: 'fine' }).then('2026-04-10', 'village-official', 'vote', passed)
const filed = (told = drafted()) => voted(told).then('2026-04-15', 'village-official', 'file', { full: files })
const current = (told = drafted()) => filed(told).then('2026-05-08', 'reviewer', 'clear').then('2026-05-10', 'village-official', 'publish')
const registered = places.map((village, at) => story(villageRegister, '2026-01-02', { village, kind: at === 2 ? 'community' : 'village', from: '2019-01-01' }, {
  needs: [{ need: { need: 'count', measure: 'village-register.villages', subject: village, from: '1900-01-01', to: '2026-01-02' }, answer: '0' }],
}))

test('a village counts from the day its charter was filed, of whatever year, against the administrative villages of the register [I14]', () => {
  const pact = filed(drafted({ village: places[2] ?? '', kind: 'pact' }))
  const all = [current(), voted(drafted({ village: south })), pact, ...registered]
  const figure = (id: string, to = year.to) => readFigure(id, { ...year, to }, ...all)

  expect([figure('village-charters-revised', '2026-04-14'), figure('village-charters-revised', '2026-04-15'), figure('village-charters-revised')]).toEqual(['0', '1', '1'])
  expect([figure('village-charter-coverage'), readFigure('village-charters-revised', { from: '2027-01-01', to: '2027-12-31' }, ...all)]).toEqual(['50', '1'])
  expect([figure('village-charters-filed'), readFigure('village-charters-filed', { from: '2027-01-01', to: '2027-12-31' }, ...all)]).toEqual(['2', '0']) // filings of the year, pacts with them
})

test('a newer version beside the old one is one village, and the old one replaced takes nothing away [I14]', () => {
  const old = current(drafted({ day: '2026-03-01' }))
  const newer = filed()

  expect(readFigure('village-charters-revised', year, old, newer)).toBe('1')
  expect(readFigure('village-charters-revised', year, old.then('2026-06-01', 'clerk', 'replace'), newer)).toBe('1')
  expect(readFigure('village-charters-revised', year, old.then('2026-06-01', 'clerk', 'replace'))).toBe('0')
})

test('one ordered to be put right does not count until it is filed again, after a vote [I14]', () => {
  const ordered = filed().then('2026-04-28', 'reviewer', 'order', { conflict: '罚款条款' })
  const again = ordered.then('2026-06-01', 'village-official', 'vote', passed).then('2026-06-05', 'village-official', 'file', { full: files })
  const covered = (to: string) => readFigure('village-charters-revised', { ...year, to }, again)

  expect([covered('2026-04-27'), covered('2026-04-28'), covered('2026-06-04'), covered('2026-06-05')]).toEqual(['1', '0', '0', '1'])
  expect([readFigure('village-charters-ordered', year, again), readFigure('village-charters-filed', year, again)]).toEqual(['1', '1'])
  expect(ordered.tries('2026-06-05', 'village-official', 'file', { full: files })?.code).toBe('wrong-state')
  expect(filed().tries('2026-04-28', 'reviewer', 'order')?.code).toBe('field-missing')
})

test('the village files within ten days of the vote, and the town examines within thirty of the filing [I14]', () => {
  expect([lastDay(voted(), 'file'), lastDay(filed(), 'clear')]).toEqual(['2026-04-20', '2026-05-15'])
  const late = voted().passes('2026-04-21').then('2026-04-22', 'village-official', 'file', { full: files })
  const slow = filed().passes('2026-05-16').then('2026-05-16', 'reviewer', 'clear')

  expect([voted().on('2026-04-21').overdue, voted().passes('2026-04-21').acts.at(-1)?.name]).toEqual([[], 'not-returned']) // the village's day, no delay of the town
  expect([filed().on('2026-05-15').overdue, filed().on('2026-05-16').overdue]).toEqual([[], ['clear']])
  expect([readFigure('village-charters-filed-in-time-rate', year, late, filed()), readFigure('village-charters-reviewed-in-time-rate', year, slow, current())]).toEqual(['50', '50'])
})

test('no vote counts without the meeting and its majority; the town advises before it and does not forbid it [B15]', () => {
  expect(discussed().tries('2026-04-10', 'village-official', 'vote', { quorum: 'villagers', majority: false })?.says).toContain('没有过半数')
  expect(discussed().tries('2026-04-10', 'village-official', 'vote', passed)?.says).toContain('镇里把关')
  expect(discussed().then('2026-04-10', 'village-official', 'vote', { ...passed, [despite]: '换届在即，村里决定先表决' }).standing().state).toBe('voted')
  expect([readFigure('village-charters-screened', year, voted()), readFigure('village-charters-screened', year, discussed())]).toEqual(['1', '0'])
  expect(drafted().tries('2026-04-10', 'village-official', 'vote', passed)?.code).toBe('wrong-state')
  expect(voted().tries('2026-04-15', 'village-official', 'file')?.code).toBe('field-missing')
  expect([filed().tries('2026-05-08', 'village-official', 'clear')?.code, discussed().then('2026-04-10', 'village-official', 'fall', { reason: '户代表不足' }).standing().state]).toEqual(['not-your-post', 'drafted'])
})

test('one entered twice is struck out and counts nowhere [I14]', () => {
  expect(readFigure('village-charters-revised', year, filed().corrects('2026-04-16', 'clerk', { of: filed().acts[0]?.id, void: true }))).toBe('0')
  expect(discussed().then('2026-04-01', 'village-official', 'abandon', { reason: '并入新一届再议' }).standing().state).toBe('abandoned')
})
