import { refuse } from '@zhenzhi/kernel'
import type { Moment, Refused } from '@zhenzhi/kernel'
import { withoutTowns } from '../../store/in-towns.ts'
import { endLoading, findInstallation, keepLoaded } from '../../store/people/installation.ts'
import type { Room } from '../room.ts'

/** A demonstration that was begun and is not wholly there. */
export interface DemoLoad {
  /** Names what it is played from: only the same can go on with it. */
  script: string
  /** Every day before this moment is whole; of the day itself there may be a part. */
  from: Moment
}

/** Undefined where nothing is set up, where a demonstration is whole, and for real work. */
export async function findDemoLoad({ pool }: Pick<Room, 'pool'>): Promise<DemoLoad | undefined> {
  const { loading = null, simulatedMoment = null } = (await withoutTowns(pool, (tx) => findInstallation(tx))) ?? {}
  return loading === null || simulatedMoment === null ? undefined : { script: loading, from: simulatedMoment }
}

/** Every day before this moment is played, passed and sealed. */
export async function keepDemoLoad({ pool }: Pick<Room, 'pool'>, from: Moment): Promise<void> {
  await withoutTowns(pool, (tx) => keepLoaded(tx, from))
}

/** From here on it is served; its clock starts at this moment. */
export async function endDemoLoad({ pool }: Pick<Room, 'pool'>, moment: Moment): Promise<void> {
  await withoutTowns(pool, (tx) => endLoading(tx, moment))
}

/** Nobody is shown a part of a demonstration as the whole. */
export async function refusedByLoad(room: Pick<Room, 'pool'>): Promise<Refused | undefined> {
  const load = await findDemoLoad(room)
  return load && refuse('busy', '演示数据还没有装完，请等它装完再登录。')
}
