import { renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { Layout } from './layout.ts'

/** One rename: at no moment is there no release, or half of one. */
export function switchRelease({ home, current }: Layout, version: string): void {
  const next = join(home, '.next')
  rmSync(next, { force: true })
  symlinkSync(join('versions', version), next)
  renameSync(next, current)
}
