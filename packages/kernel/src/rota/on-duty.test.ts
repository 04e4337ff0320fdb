import { expect, test } from 'vitest'
import { shiftsAt, shiftsNext } from './on-duty.ts'

/** 8:30 to 8:30 of the day after. */
const round = (day: string) => ({ day, starts: '0830', ends: '0830' })
const office = { day: '2026-03-10', starts: '0900', ends: '1730' }
const night = { day: '2026-03-10', starts: '2000', ends: '0600' }
/** A moment by the clock in Shanghai. */
const at = (day: string, hour: string) => new Date(`${day}T${hour}:00+08:00`).toISOString()

test('a shift runs from its first minute to the last before its end', () => {
  expect([at('2026-03-10', '08:59'), at('2026-03-10', '09:00'), at('2026-03-10', '17:29'), at('2026-03-10', '17:30')].map((moment) => shiftsAt([office], moment).length)).toEqual([0, 1, 1, 0])
})

test('a night goes on past midnight, into the next month too', () => {
  expect([at('2026-03-10', '23:59'), at('2026-03-11', '00:00'), at('2026-03-11', '05:59'), at('2026-03-11', '06:00')].map((moment) => shiftsAt([night], moment).length)).toEqual([1, 1, 1, 0])
  expect(shiftsAt([round('2026-02-28')], at('2026-03-01', '03:00'))).toHaveLength(1)
})

test('at the hour of handing over only the one that begins has it', () => {
  const rota = [round('2026-03-09'), round('2026-03-10')]

  expect(shiftsAt(rota, at('2026-03-10', '08:29')).map(({ day }) => day)).toEqual(['2026-03-09'])
  expect(shiftsAt(rota, at('2026-03-10', '08:30')).map(({ day }) => day)).toEqual(['2026-03-10'])
})

test('at every minute of a month of whole days exactly one is on', () => {
  const rota = Array.from({ length: 32 }, (_, index) => round(new Date(Date.UTC(2026, 1, 28 + index)).toISOString().slice(0, 10)))
  const minutes = Array.from({ length: 31 * 48 }, (_, index) => new Date(Date.parse(at('2026-03-01', '00:00')) + index * 30 * 60_000).toISOString())

  expect(minutes.filter((moment) => shiftsAt(rota, moment).length !== 1)).toEqual([])
})

test('where nobody is on, the next are those that begin first', () => {
  const rota = [office, night, { ...office, day: '2026-03-11' }, { ...office, ends: '1200' }]

  expect(shiftsNext(rota, at('2026-03-10', '07:00'))).toEqual([office, { ...office, ends: '1200' }])
  expect(shiftsNext(rota, at('2026-03-10', '19:00'))).toEqual([night])
  expect(shiftsNext(rota, at('2026-03-12', '19:00'))).toEqual([])
})
