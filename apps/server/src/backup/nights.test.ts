import { expect, test } from 'vitest'
import { isCheckDue, isDue, lastNight, standingOf } from './nights.ts'
import type { SeenRun } from './nights.ts'

const run = (started: string, more: Partial<SeenRun> = {}): SeenRun => ({ started, ended: started, name: 'zhenzhi-x', fault: null, checked: null, clean: null, ...more })
const failed = { name: null, fault: '磁盘已满' }

test('the hour set is the hour in Shanghai', () => {
  expect(lastNight('2026-03-01T18:29:59.000Z', '02:30')).toBe('2026-02-28T18:30:00.000Z')
  expect(lastNight('2026-03-01T18:30:00.000Z', '02:30')).toBe('2026-03-01T18:30:00.000Z')
})

test('each night one: due from its hour on until one succeeds, also where the machine slept through it; after a failure again an hour later', () => {
  const morning = '2026-03-02T01:00:00.000Z'
  expect(isDue([], morning, '02:30')).toBe(true)
  expect(isDue([run('2026-03-01T18:31:00.000Z')], morning, '02:30')).toBe(false)
  expect(isDue([run('2026-02-28T18:31:00.000Z')], morning, '02:30')).toBe(true)
  expect(isDue([run('2026-03-02T00:30:00.000Z', failed), run('2026-02-28T18:31:00.000Z')], morning, '02:30')).toBe(false)
  expect(isDue([run('2026-03-01T23:59:00.000Z', failed)], morning, '02:30')).toBe(true)
  expect(isDue([run('2026-03-02T00:30:00.000Z', failed), run('2026-03-01T18:31:00.000Z')], morning, '02:30')).toBe(false)
})

test('once a week one is restored and verified', () => {
  const night = '2026-03-08T18:30:00.000Z'
  expect(isCheckDue([run('2026-03-07T18:30:00.000Z')], night)).toBe(true)
  expect(isCheckDue([run('2026-03-02T18:30:00.000Z', { checked: '2026-03-02T18:40:00.000Z', clean: true })], night)).toBe(false)
  expect(isCheckDue([run('2026-03-01T18:30:00.000Z', { checked: '2026-03-01T18:40:00.000Z', clean: true })], night)).toBe(true)
})

test('how it stands is said: none, failed, too old, found wanting, well', () => {
  const says = (runs: SeenRun[], scheduled = true) => standingOf(runs, { now: '2026-03-09T01:00:00.000Z', scheduled })
  const checked = { checked: '2026-03-08T19:00:00.000Z', clean: true }

  expect(says([], false)).toEqual({ worry: true, failed: false, says: '没有设置自动备份（BACKUP_TO），还没有一份完成的备份' })
  expect(says([run('2026-03-08T18:30:00.000Z', checked)])).toEqual({ worry: false, failed: false, says: '最近一份完成的备份在 6 小时前，恢复核对在 6 小时前通过', age: 23_400, checkedAge: 21_600 })
  expect(says([run('2026-03-09T00:30:00.000Z', failed), run('2026-03-07T18:30:00.000Z')])).toMatchObject({ worry: true, failed: true, says: expect.stringMatching(/最近一次备份没有成功.*30 小时前.*还没有做过恢复核对/) })
  expect(says([run('2026-03-01T18:30:00.000Z', checked)])).toMatchObject({ worry: true, failed: false, says: expect.stringContaining('7 天前') })
  expect(says([run('2026-03-08T18:30:00.000Z', { ...checked, clean: false })])).toMatchObject({ worry: true, failed: true, says: expect.stringContaining('核对发现不符') })
})
