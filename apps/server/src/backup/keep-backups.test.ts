import { expect, test } from 'vitest'
import { readKeeping, superfluous } from './keep-backups.ts'

const nightly = (from: string, nights: number) => Array.from({ length: nights }, (_, at) => {
  const moment = new Date(Date.parse(from) + at * 86_400_000).toISOString()
  return { name: moment.slice(0, 10), moment }
})
const kept = (backups: ReturnType<typeof nightly>, keeping: string) => {
  const gone = new Set(superfluous(backups, readKeeping(keeping)!))
  return backups.map(({ name }) => name).filter((name) => !gone.has(name))
}

test('the latest of each of the last days, weeks and months stay, the others go', () => {
  const year = nightly('2026-01-01T18:30:00.000Z', 330)

  expect(kept(year, '3/2/3')).toEqual(['2026-09-29', '2026-10-30', '2026-11-21', '2026-11-24', '2026-11-25', '2026-11-26'])
  expect(kept(year, '7/4/12').length).toBeLessThan(24)
})

test('of several on one day the latest stays; a span without backups counts for nothing, and the last backup is never taken away', () => {
  const day = [{ name: 'early', moment: '2026-03-02T01:00:00.000Z' }, { name: 'late', moment: '2026-03-02T09:00:00.000Z' }]
  expect(superfluous(day, { days: 1, weeks: 0, months: 0 })).toEqual(['early'])
  expect(superfluous([...nightly('2020-01-01T01:00:00.000Z', 1), ...day], { days: 2, weeks: 0, months: 0 })).toEqual(['early'])
})

test.each(['', '7', '0/4/12', '7/4', '-1/2/3', 'a/b/c'])('“%s” says nothing that could be kept to', (text) => {
  expect(readKeeping(text)).toBeUndefined()
})
