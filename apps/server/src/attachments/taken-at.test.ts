import { expect, test } from 'vitest'
import { photograph } from '../../test/photograph.ts'
import { stripImage } from './strip-image.ts'
import { takenAt } from './taken-at.ts'

test('a photograph says when it was taken by its camera; what is shown of it no longer does', () => {
  const taken = photograph('2026:05:08 09:30:00')

  expect(takenAt(taken, 'image/jpeg')).toBe('2026-05-08T09:30:00')
  expect(takenAt(stripImage(taken, 'image/jpeg'), 'image/jpeg')).toBeUndefined()
})

test.each(['0000:00:00 00:00:00', '2026:13:40 09:30:00', '2026:02:30 09:30:00', '          '])('%s is no time', (said) => {
  expect(takenAt(photograph(said), 'image/jpeg')).toBeUndefined()
})

test('what is broken, or no picture, has no time and is no fault', () => {
  expect(takenAt(photograph('2026:05:08 09:30:00').subarray(0, 30), 'image/jpeg')).toBeUndefined()
  expect(takenAt(Buffer.from('%PDF-1.4'), 'application/pdf')).toBeUndefined()
})
