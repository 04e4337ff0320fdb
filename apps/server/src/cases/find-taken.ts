import type { Id } from '@zhenzhi/kernel'
import { findActsByKey, readStreams } from '../store/evidence/read-streams.ts'
import { inTowns } from '../store/in-towns.ts'
import type { DeskParts } from './desk-parts.ts'

/** The acts of a town that were taken under these keys: for a program that goes on with work a kill cut off. */
export async function findTaken({ app }: Pick<DeskParts, 'app'>, town: number, keys: readonly string[]): Promise<Map<string, Id>> {
  return inTowns(app, [town], async (tx) => {
    const keyed = [...(await findActsByKey(tx, town, keys)).values()]
    const streams = await readStreams(tx, town, [...new Set(keyed.map(({ stream }) => stream))])
    return new Map(keyed.flatMap(({ key, stream, position }) => {
      const act = streams.get(stream)?.[position - 1]
      return act === undefined ? [] : [[key, act.id]]
    }))
  })
}
