import type { DutyView } from '@zhenzhi/contract'
import { expect, test } from 'vitest'
import { dutyText } from './duty-words.ts'

const duty: DutyView = {
  duty: 'reply', round: 1, title: '回复期限', status: 'open', late: false, stopped: false, trigger: '2026-12-28', statutoryDue: '2027-01-05', internalDue: '2027-01-05', raw: '2027-01-05',
  ended: null, extended: 0, covered: true, uncoveredYears: [], calendar: '2027',
  rule: { id: 'LOC-105', says: '', law: '本地设置（演示镇办法）', article: null, amount: 5, unit: 'working', side: 'agency', confidence: 'unverified', statutory: false },
  days: [
    { day: '2026-12-28', kind: 'start', n: null }, { day: '2026-12-29', kind: 'counted', n: 1 }, { day: '2026-12-30', kind: 'counted', n: 2 }, { day: '2026-12-31', kind: 'counted', n: 3 },
    { day: '2027-01-01', kind: 'holiday', n: null }, { day: '2027-01-02', kind: 'weekend', n: null }, { day: '2027-01-03', kind: 'weekend', n: null }, { day: '2027-01-04', kind: 'counted', n: 4 }, { day: '2027-01-05', kind: 'counted', n: 5, due: true },
  ],
}

test('a due day is explained as text for whoever asks: from when, every stretch of days, by what', () => {
  expect(dutyText(duty).split('\n')).toEqual([
    '“回复期限”为什么是2027年1月5日？', '从2026年12月28日的第二天起算 5 个工作日，到期日是2027年1月5日。',
    '12月28日：起算日（不计）。', '12月29日至12月31日：计入，第 1 至 3。', '1月1日：节假日（不计）。', '1月2日至1月3日：周末（不计）。', '1月4日至1月5日：计入，第 4 至 5，到期。',
    '依据——本地设置（演示镇办法）。',
  ])
})

test('an extension, stopped days and a year without a notice are said', () => {
  const text = dutyText({ ...duty, extended: 3, uncoveredYears: [2027], days: duty.days.map((mark) => (mark.n === 2 ? { day: mark.day, kind: 'stopped', n: null } : mark)) })

  for (const words of ['延长 3 个工作日', '暂停计时 1 天', '2027年放假安排还没有录入']) expect(text).toContain(words)
})
