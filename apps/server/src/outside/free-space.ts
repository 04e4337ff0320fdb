import { statfs } from 'node:fs/promises'

/** `few`: somebody should see to it; `no-files`: no more originals; `no-writes`: nothing more at all, so that what is kept is not hurt. */
export type SpaceLevel = 'well' | 'few' | 'no-files' | 'no-writes'

export interface Space {
  level: SpaceLevel
  /** In bytes. */
  free: number
}

const GB = 1_000_000_000
/** Whichever is less: so many bytes, or such a part of the whole disk. */
const steps = [
  { level: 'no-writes', bytes: 0.25 * GB, part: 0.03 },
  { level: 'no-files', bytes: GB, part: 0.06 },
  { level: 'few', bytes: 3 * GB, part: 0.12 },
] as const

export function levelOf(free: number, total: number): SpaceLevel {
  return steps.find(({ bytes, part }) => free < Math.min(bytes, total * part))?.level ?? 'well'
}

/** What is left on the disk a folder lies on, for whoever writes there. */
async function readSpace(folder: string): Promise<Space> {
  const { bavail, blocks, bsize } = await statfs(folder)
  const free = bavail * bsize
  return { free, level: levelOf(free, blocks * bsize) }
}

export interface SpaceWatch {
  now: () => Space
  stop: () => void
}

/** Looks every `everyMs`, and tells when the level changes. A disk that cannot be looked at keeps the level it had. */
export function watchSpace(folder: string, told: (space: Space) => void, everyMs = 2000): SpaceWatch {
  let last: Space = { level: 'well', free: Number.POSITIVE_INFINITY }
  const look = async () => {
    const space = await readSpace(folder).catch(() => last)
    if (space.level !== last.level) told(space)
    last = space
  }
  void look()
  const timer = setInterval(() => void look(), everyMs)
  timer.unref()
  return { now: () => last, stop: () => clearInterval(timer) }
}
