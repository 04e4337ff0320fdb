import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { netizenMessage } from './netizen-message.ts'

const village = '00000000-0000-7000-a000-000000000001'
const sealed = { alg: '', kid: '', iv: '', ct: '', tag: '' }
const left = { source: 'board', link: 'https://example.invalid/1', subject: '公交站牌倒了', village }
const collected = story(netizenMessage, '2026-03-02', left)
const drafted = collected.then('2026-03-03', 'clerk', 'assign', { unit: 'enforcement-team' }).then('2026-03-05', 'officer', 'handle', { result: sealed })
  .then('2026-03-06', 'officer', 'draft', { reply: '站牌已扶正加固。' })

test('a message is kept with source and link, handled, drafted, looked at by another, posted and rated [E19]', () => {
  const posted = drafted.then('2026-03-09', 'clerk', 'post').then('2026-03-10', 'clerk', 'rate', { rating: 'satisfied' })

  expect(posted.books()).toMatchObject({ received: '1', posted: '1', due: '1', inTime: '1', rated: '1', standing: '0' })
  expect(posted.facts('received')[0]?.by).toEqual([village, 'board'])
  for (const field of ['source', 'link', 'subject']) expect(() => story(netizenMessage, '2026-03-02', { ...left, [field]: undefined })).toThrow('field-missing')
})

test('answered within the local days: on the last in time, the day after late [E19]', () => {
  expect(collected.duty('post')).toMatchObject({ statutoryDue: '2026-03-11', rule: { id: 'LOC-107' } })
  expect(collected.on('2026-03-11').overdue).toEqual([])
  expect(collected.on('2026-03-12').overdue).toEqual(['post'])
})

test('nothing is posted that was not drafted, nor by who drafted it without a reason; what needs no answer says why [E19]', () => {
  expect(collected.tries('2026-03-03', 'clerk', 'post')?.code).toBe('wrong-state')
  expect(drafted.then('2026-03-07', 'clerk', 'draft', { reply: '改' }).tries('2026-03-08', 'clerk', 'post')?.code).toBe('reason-missing')
  expect(collected.tries('2026-03-03', 'clerk', 'drop')?.field).toBe('reason')
  expect(collected.then('2026-03-03', 'clerk', 'drop', { reason: '重复留言' }).books()).toMatchObject({ received: '1', standing: '0' })
})
