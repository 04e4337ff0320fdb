import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

const grown = 64 * 2 ** 20

/**
 * Gives memory back that nobody needs any more, where much has gathered: left to itself the engine lets it grow to what the machine has,
 * and the database on the same small machine wants some of it. Each call looks; most do nothing.
 */
export function makeMemoryKeeper(): () => void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  let least = process.memoryUsage().rss
  return () => {
    const { rss } = process.memoryUsage()
    if (typeof collect !== 'function' || rss < least + grown) return
    collect()
    least = process.memoryUsage().rss
  }
}
