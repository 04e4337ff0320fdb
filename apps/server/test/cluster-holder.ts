import { startPostgres } from '../src/store/embedded/start-postgres.ts'

// Holds a server for a test: says how it started, goes on until its input is closed, then stops in order.
const folder = process.argv[2] ?? ''
try {
  const { pid, adminUrl, adopted, stop } = await startPostgres({ dataDir: folder })
  console.log(JSON.stringify({ pid, adminUrl, adopted }))
  process.stdin.resume().once('end', () => void stop())
} catch (error) {
  console.log(JSON.stringify({ fault: String(error) }))
}
