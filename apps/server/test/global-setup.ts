import type { TestProject } from 'vitest/node'
import { startTestCluster } from './cluster.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A superuser's address on the run's PostgreSQL. */
    adminUrl: string
    /** What chance begins with: another one each run, or what `--sequence.seed` says. */
    seed: number
  }
}

let stop: () => Promise<void> = async () => undefined

/** One server for the whole run, TEST_DATABASE_ADMIN_URL's where that is set; a test reads its address by `inject('adminUrl')`. */
export const setup = async (project: TestProject): Promise<void> => {
  const cluster = await startTestCluster(process.env.TEST_DATABASE_ADMIN_URL)
  stop = cluster.stop
  project.provide('adminUrl', cluster.adminUrl)
  project.provide('seed', project.config.sequence.seed)
}

export const teardown = (): Promise<void> => stop()
