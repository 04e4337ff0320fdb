import { groupedBy } from '../../parts/grouped-by.ts'
import type { Photo } from './use-photos.ts'

/** When a photograph was taken, once the camera's clock is put right by so many minutes; undefined where it does not say. */
export function takenOf({ sent }: Pick<Photo, 'sent'>, shift: number): string | undefined {
  if (sent?.taken === undefined) return undefined
  // The camera knows no zone: reckoned as if in UTC, and written so.
  return new Date(Date.parse(`${sent.taken}Z`) + shift * 60_000).toISOString().slice(0, 19)
}

export interface PhotoDay {
  /** Empty: not known. */
  day: string
  photos: readonly Photo[]
}

/** By the day they were taken and in the order of time; those without a time last. */
export function byDay(photos: readonly Photo[], shift: number): PhotoDay[] {
  const timed = photos.map((photo) => ({ photo, taken: takenOf(photo, shift) ?? '' })).sort((a, b) => (a.taken < b.taken ? -1 : Number(a.taken > b.taken)))
  const days = groupedBy(timed, ({ taken }) => taken.slice(0, 10))
  return [...days].map(([day, those]) => ({ day, photos: those.map(({ photo }) => photo) })).sort((a, b) => Number(a.day === '') - Number(b.day === ''))
}

/** Those that are the same file as one before them. */
export function sentTwice(photos: readonly Photo[]): ReadonlySet<string> {
  const seen = new Set<string>()
  return new Set(photos.flatMap(({ key, sent }) => {
    if (sent === undefined) return []
    const again = seen.has(sent.digest)
    seen.add(sent.digest)
    return again ? [key] : []
  }))
}
