import type { TestProject } from 'vitest/node'
import { startServer } from './stage/start-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the demo county is served, for all journeys. */
    demoAddress: string
  }
}

/** One server with the demo county for the whole run, on the copy that was laid out before: playing it takes longer than most journeys. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const { address, stop } = await startServer(['--demo'], project.getProvidedContext().demoFolder)
  project.provide('demoAddress', address)
  return stop
}
