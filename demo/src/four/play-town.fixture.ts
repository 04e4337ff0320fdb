import { findTaken, passTime } from '@zhenzhi/server'
import { openEmpty } from '@zhenzhi/server/test'
import { playDemo } from '../play.ts'
import type { PlayedTown } from './played-town.ts'

export type PlayedStage = Awaited<ReturnType<typeof playTown>>

/** The town's years played at the desk of an installation of its own; its figures as its report told them, as all came to be known, and the receipt of one. */
export async function playTown({ setting, script, from, to, cutoff, until }: PlayedTown) {
  const { system, clock, analyse, close } = await openEmpty()
  const { acts } = await playDemo({
    system, clock, setting, script, until, findTaken: (of, keys) => findTaken(system.deskParts, of, keys),
    letTimePass: async (of) => (await passTime(system.deskParts, system.desk, of)).acts,
  })
  await analyse()
  const town = Number(setting.towns[0]?.code)
  const told = cutoff === undefined ? {} : { cutoff }
  const read = async (period: { from: string; to: string; cutoff?: string }) => new Map((await system.figures.read({ town, ...period })).map((one) => [one.id, one]))
  return {
    system, town, acts, close, read,
    reported: await read({ from, to, ...told }),
    /** The receipt of a figure, with the records behind its first part as a person who may see all of them is shown them. */
    open: (figure: string) => system.figures.open({ town, figure, from, to, ...told, part: 0, limit: 5000, maySee: async (records) => new Set(records) }),
  }
}
