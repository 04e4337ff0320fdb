import { openInstallation, readSettings, serve } from '@zhenzhi/server'
import { given, tell } from './child.ts'

export interface ServeAsked {
  dataDir: string
}

const endless = { most: 1e9, seconds: 60, every: 100 }

/** The whole server as it is, on a free port; only the limits of how often somebody may ask are lifted. */
export async function serveProgram(): Promise<void> {
  const { dataDir } = await given<ServeAsked>()
  const read = readSettings({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' })
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  const log = (line: string) => void process.stderr.write(`${line}\n`)
  const opened = await openInstallation(read.settings, () => undefined)
  const serving = await serve(opened.system, read.settings, { setUpCode: 'none', log, limits: { address: endless, account: { ...endless, every: 50 }, attempt: endless } })
  process.once('SIGTERM', () => {
    void serving.stop().then(() => opened.close()).then(() => process.exit(0))
  })
  const address = serving.app.server.address()
  tell({ port: typeof address === 'object' && address !== null ? address.port : 0 })
}
