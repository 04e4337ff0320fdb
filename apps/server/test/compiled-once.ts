import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// As main.ts does it: the programs that read somebody's files are begun hundreds of times in a test run.
enableCompileCache(join(import.meta.dirname, '../../../.cache/compile'))
