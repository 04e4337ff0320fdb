import { createServer } from 'node:net'
import type { TestProject } from 'vitest/node'
import { startServer } from './stage/start-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the demo county is served, for all journeys. */
    demoAddress: string
    /** A port of this machine that it may send notices to, where a journey listens for them. */
    robotPort: number
  }
}

/** One server with the demo county for the whole run, on the copy that was laid out before: playing it takes longer than most journeys. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const robotPort = await findFreePort()
  const { address, stop } = await startServer(['--demo'], project.getProvidedContext().demoFolder, { NOTICE_HOSTS: `127.0.0.1:${robotPort}` })
  project.provide('demoAddress', address)
  project.provide('robotPort', robotPort)
  return stop
}

async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (typeof address !== 'object' || address === null) throw new Error('no port was given')
  return address.port
}
