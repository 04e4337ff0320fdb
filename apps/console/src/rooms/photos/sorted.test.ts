import { expect, test } from 'vitest'
import { byDay, sentTwice, takenOf } from './sorted.ts'
import type { Photo } from './use-photos.ts'

const photo = (key: string, taken?: string, digest = key): Photo => ({
  key, file: new File([], key), preview: '', share: 1, sent: { id: key, name: key, mediaType: 'image/jpeg', size: 1, digest, ...(taken === undefined ? {} : { taken }) },
})

test('photographs stand by the day and the time they were taken, those without one last', () => {
  const days = byDay([photo('c'), photo('b', '2026-05-08T10:00:00'), photo('a', '2026-05-08T09:00:00'), photo('d', '2026-05-07T23:50:00')], 0)

  expect(days.map(({ day, photos }) => [day, photos.map(({ key }) => key)])).toEqual([['2026-05-07', ['d']], ['2026-05-08', ['a', 'b']], ['', ['c']]])
})

test('a camera whose clock went wrong is put right for all of them, over midnight and the year', () => {
  expect(takenOf(photo('d', '2026-05-07T23:50:00'), 15)).toBe('2026-05-08T00:05:00')
  expect(takenOf(photo('d', '2025-01-01T00:00:00'), 525_600)).toBe('2026-01-01T00:00:00')
  expect(takenOf(photo('c'), 15)).toBeUndefined()
})

test('the same file chosen again is told, whatever it is called', () => {
  expect([...sentTwice([photo('a', undefined, 'x'), photo('b', undefined, 'y'), photo('c', undefined, 'x')])]).toEqual(['c'])
})
