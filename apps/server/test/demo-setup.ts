import type { TestProject } from 'vitest/node'
import { copyDemo } from './demo-copy.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A data folder that holds the whole demonstration, for this run alone. */
    demoFolder: string
  }
}

/** A copy of the demonstration for a whole run. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const { dataDir, remove } = await copyDemo()
  project.provide('demoFolder', dataDir)
  return remove
}
