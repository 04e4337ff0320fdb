import { expect, test } from 'vitest'
import { readFigure } from '../../read-figure.fixture.ts'
import { lastDay, story } from '../../story.fixture.ts'
import { disclosureRequest } from './disclosure-request.ts'

const applicant = { id: '00000000-0000-7000-8000-0000000000c1' }
const year = { from: '2026-01-01', to: '2026-12-31' }
const asked = (kind = 'person') => story(disclosureRequest, '2026-09-21', { kind, applicant, asked: '本村征地补偿标准文件' })
const answer = (result: string) => ({ result, says: '已复印提供' })

test('answered within twenty working days, holidays and make-up days counted; extended once by twenty [K01]', () => {
  expect(lastDay(asked(), 'answer')).toBe('2026-10-26')
  const longer = asked().then('2026-10-20', 'leader', 'extend', { approved: '信息公开办负责人', told: '2026-10-20' })
  expect(lastDay(longer, 'answer')).toBe('2026-11-23')
  expect(longer.tries('2026-10-21', 'leader', 'extend', { approved: '信息公开办负责人', told: '2026-10-21' })?.code).toBeDefined()
  expect(asked().passes('2026-10-27').books()).toMatchObject({ received: '1', due: '1', late: '1' })
})

test('what is unclear is said at once within seven working days, and once; completed, the days run anew [K01]', () => {
  expect(lastDay(asked(), 'askMore')).toBe('2026-10-08')
  const asking = asked().then('2026-09-25', 'clerk', 'askMore', { missing: '写明文件名称', until: '2026-10-20' })
  const complete = asking.then('2026-10-12', 'clerk', 'complete')
  expect(lastDay(complete, 'answer')).toBe('2026-11-09')
  expect(complete.tries('2026-10-13', 'clerk', 'askMore', { missing: '再补', until: '2026-11-01' })?.says).toContain('一次')
  expect(readFigure('disclosure-requests-open', { from: '2026-01-01', to: '2026-10-01' }, asking)).toBe('1')
})

test('the time for asking third parties is not counted [K01]', () => {
  const consulted = asked().then('2026-09-28', 'clerk', 'consult', { third: '某企业' }).then('2026-10-19', 'clerk', 'heard', { opinion: '不同意公开' })

  expect(lastDay(consulted, 'answer') > '2026-10-26').toBe(true)
  expect(consulted.then(lastDay(consulted, 'answer'), 'clerk', 'answer', answer('third-party')).passes('2026-12-31').books()).toMatchObject({ answered: '1', inTime: '1' })
})

test('each answer stands in one row of the table and one column; one withdrawn in none, and is open no longer [K01]', () => {
  const opened = asked().then('2026-10-09', 'clerk', 'answer', answer('open'))
  const partly = asked('commercial').then('2026-10-09', 'clerk', 'answer', answer('partly'))
  const gone = asked().then('2026-10-09', 'clerk', 'withdraw', { reason: '已在网上找到' })

  expect([...opened.facts('answered'), ...partly.facts('answered')].map(({ by }) => by)).toEqual([['open', 'person'], ['partly', 'commercial']])
  expect(['disclosure-requests', 'disclosure-requests-answered', 'disclosure-requests-open'].map((id) => readFigure(id, year, opened, partly, gone, asked()))).toEqual(['4', '2', '1'])
  expect(readFigure('disclosure-in-time-rate', year, opened.passes('2026-12-31'), asked().passes('2026-12-31'))).toBe('50')
})

test('a review and a lawsuit after it are two, each with its outcome [K01]', () => {
  const contested = asked().then('2026-10-09', 'clerk', 'answer', answer('internal')).then('2026-10-20', 'clerk', 'contest', { contest: 'review' }).then('2026-11-20', 'clerk', 'decide', { outcome: 'upheld' })
    .then('2026-11-25', 'clerk', 'contest', { contest: 'lawsuit-after-review' }).then('2026-12-20', 'clerk', 'decide', { outcome: 'corrected' })

  expect(['disclosure-contested', 'disclosure-corrected'].map((id) => readFigure(id, year, contested))).toEqual(['2', '1'])
  expect(contested.facts('decided').map(({ by }) => by)).toEqual([['review', 'upheld'], ['lawsuit-after-review', 'corrected']])
})
