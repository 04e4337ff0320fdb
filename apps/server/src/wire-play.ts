import { readOptions } from './commands/asked.ts'
import { demoAccountsOf, loadDemo } from './wire-demo.ts'
import { keepDemoTime } from './wire-open.ts'
import type { Opened } from './wire-open.ts'

type Log = (line: string) => void

/** Which town is to be played, read before anything is opened; what is wrong is said in one sentence. */
export async function readPlay(args: readonly string[]) {
  const { findPlayedTown, playedTownNames } = await import('@zhenzhi/demo')
  const read = readOptions(args, { town: { type: 'string' } })
  if ('says' in read) return read
  const { town: name = '' } = read.values
  const town = await findPlayedTown(name)
  return town === undefined ? { says: `没有“${name}”的演示数据。请用 --town 写其中一个：${playedTownNames.join('、')}` } : { town }
}

/**
 * Plays the years of one town into an installation that is empty, or goes on with the same town where a start was cut off. Answers the exit
 * code. What is there already, real work or another demonstration, is left alone.
 */
export async function runPlay(opened: Opened, { town }: Exclude<Awaited<ReturnType<typeof readPlay>>, { says: string }>, log: Log): Promise<number> {
  if (!opened.loading && (await opened.system.people.setUpState()).done) {
    log('这个数据文件夹里已经有系统了，不会动它。请用 DATA_DIR 换一个空的文件夹 · this DATA_DIR is in use and left as it is; choose an empty one')
    return 2
  }
  await loadDemo(opened, log, town)
  await keepDemoTime(opened)
  log(await demoAccountsOf(opened))
  const { from, to, cutoff } = town
  log(`要看各项数字：npm run figures -- --town ${town.setting.towns[0]?.name ?? ''} --from ${from} --to ${to}${cutoff === undefined ? '' : ` --cutoff ${cutoff}`} [--json]`)
  return 0
}
