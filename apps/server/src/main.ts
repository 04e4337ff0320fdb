import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Two thousand files are stripped of their types and compiled at every start: kept beside the program, that is done once. Where nothing can
// be written there, every start does it again.
enableCompileCache(join(import.meta.dirname, '../../../.cache/compile'))
const { run } = await import('./wire-main.ts')
process.exitCode = await run(process.argv.slice(2), process.env)
