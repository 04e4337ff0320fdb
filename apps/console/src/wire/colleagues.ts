import { ask } from './ask.ts'
import { orThrow } from './refused.ts'

/** Who works in a town today. */
export async function findColleagues(town: number): Promise<{ id: string; heading: string }[]> {
  return orThrow(await ask<{ id: string; heading: string }[]>(`/towns/${town}/colleagues`))
}
