import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { helpFile } from './help-file.ts'

const village = '00000000-0000-7000-a000-000000000001'
const officer = '00000000-0000-7000-b000-000000000001'
const sealed = { alg: '', kid: '', iv: '', ct: '', tag: '' }
const told = { service: 'health', village, helped: { person: officer, of: 'sealed' }, purpose: '按时服药、有人照料', lawful: '《精神卫生法》', helper: officer, until: '2026-12-31' }
const opened = story(helpFile, '2026-03-02', told)
const needs = (level: string) => opened.then('2026-03-02', 'clerk', 'assess', { level, assessed: sealed })
const visited = needs('close').then('2026-03-20', 'grid-worker', 'visit', { visitedOn: '2026-03-20', visit: sealed })

test('a service is opened for a purpose, its need assessed, visited, treated, paid for and ended; figures know the service alone [F16] [F19]', () => {
  const ended = visited.then('2026-03-25', 'clerk', 'treat', { care: 'referral' }).then('2026-03-26', 'clerk', 'pay', { paid: '50000', payBasis: '临时救助审批' })
    .then('2026-12-20', 'leader', 'end', { ending: 'improved' })

  expect(ended.books()).toMatchObject({ opened: '1', serving: '0', assessed: '1', visits: '1', treated: '1', paid: '50000' })
  expect(visited.facts('visits')).toMatchObject([{ day: '2026-03-20', by: ['health'] }])
  expect(Object.values(helpFile.measures).flatMap(({ by }) => by).filter((field) => !['service', 'care'].includes(field))).toEqual([])
})

test('how often to visit follows the need: the last day and the day after, from the assessment and from the last visit [F16]', () => {
  expect([needs('urgent').on('2026-03-09').overdue, needs('urgent').on('2026-03-10').overdue]).toEqual([[], ['visit']])
  expect([needs('close').on('2026-04-02').overdue, needs('close').on('2026-04-03').overdue]).toEqual([[], ['visit']])
  expect([needs('regular').on('2026-06-02').overdue, needs('regular').on('2026-06-03').overdue]).toEqual([[], ['visit']])
  expect(needs('close').then('2026-03-10', 'leader', 'end', { ending: 'declined' }).books()['due']).toBeUndefined()
  expect([visited.on('2026-04-20').overdue, visited.on('2026-04-21').overdue]).toEqual([[], ['visit']])
})

test('a service ends or is renewed by its last day; a file without purpose, law, helper or end is refused [F16] [F22] [F23]', () => {
  for (const field of ['purpose', 'lawful', 'helper', 'until', 'helped']) expect(() => story(helpFile, '2026-03-02', { ...told, [field]: null })).toThrow('field-missing')
  for (const other of ['resettlement', 'recovery']) expect(story(helpFile, '2026-03-02', { ...told, service: other }).facts('opened')[0]?.by).toEqual([other])
  const renewed = opened.then('2026-12-30', 'clerk', 'renew', { until: '2027-06-30', reason: sealed })
  expect(['2026-12-31', '2027-01-01'].map((day) => opened.passes(day).acts.slice(1).map(({ name }) => name))).toEqual([[], ['expired']])
  expect([renewed.passes('2027-06-30').acts.at(-1)?.name, renewed.passes('2027-07-01').acts.at(-1)?.name]).toEqual(['renew', 'expired'])
  expect(() => story(helpFile, '2026-03-02', { ...told, until: '2026-03-01' })).toThrow('不能早于')
  expect(opened.tries('2026-12-30', 'clerk', 'renew', { until: '2026-12-29', reason: sealed })?.says).toContain('不能早于今天')
  expect(opened.tries('2026-03-02', 'grid-worker', 'visit', { visitedOn: '2026-03-02', visit: sealed })?.code).toBe('wrong-state')
})

test('nothing asks for belief, risk or control, and it is read as a special service [F16]', () => {
  expect(JSON.stringify(helpFile)).not.toMatch(/信仰|宗教|风险|管控|稳控/)
  expect([helpFile.special, helpFile.complainant]).toEqual([true, undefined])
})
