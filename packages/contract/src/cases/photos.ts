import { z } from 'zod'
import { Id } from '../primitive.ts'
import { refusals } from '../refusal.ts'

/** `twice`: ids of those that the case has already, to the byte; they are not added again. */
export const PhotosPlaced = z.object({ placed: z.number(), twice: z.array(Id) })
export type PhotosPlaced = z.infer<typeof PhotosPlaced>

/** Photographs that were sent before go to the record of the event they show, as a correction that stays in sight. */
export const placePhotos = {
  summary: '把照片放进一件',
  params: z.object({ id: Id }),
  body: z.object({ key: z.string().min(8).max(100), files: z.array(Id).min(1).max(50), post: z.string().max(60).optional() }),
  response: { 200: PhotosPlaced, ...refusals },
}
