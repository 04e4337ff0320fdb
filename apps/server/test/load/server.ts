import { serve } from '../../src/wire-serve.ts'
import { openInstallation } from '../../src/wire-open.ts'
import { readSettings } from '../../src/settings.ts'

// The server as an operator starts it, but for how often one address and one account may ask: the load comes from one machine.
const endless = { most: 1e9, seconds: 60, every: 1000 }
const read = readSettings(JSON.parse(process.argv[2] ?? '{}'))
if ('faults' in read) throw new Error(read.faults.join('\n'))
const log = (line: string) => void process.stderr.write(`${line}\n`)
const opened = await openInstallation(read.settings, log)
const { app, stop } = await serve(opened.system, read.settings, { setUpCode: 'none', log, clockState: opened.clockState, limits: { address: endless, account: endless, attempt: endless } })
process.once('SIGTERM', () => void stop().then(() => opened.close()).then(() => process.exit(0)))
const address = app.server.address()
process.stdout.write(`${JSON.stringify({ port: typeof address === 'object' && address !== null ? address.port : 0 })}\n`)
