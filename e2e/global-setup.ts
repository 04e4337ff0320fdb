import type { TestProject } from 'vitest/node'
import { startServer } from './stage/start-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the demo county is served, for all journeys. */
    demoAddress: string
  }
}

/** One server with the demo county for the whole run: playing it takes longer than most journeys. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const { address, stop } = await startServer(['--demo'])
  project.provide('demoAddress', address)
  return stop
}
