import { flushCompileCache } from 'node:module'
import { Worker } from 'node:worker_threads'

/** Ends the process at its time whatever it is busy with: whoever started it may be gone, and a loop hears nothing. */
const deadline = `const { workerData } = require('node:worker_threads'); setTimeout(() => process.kill(process.pid, 'SIGKILL'), workerData)`

/** In a program that `runBounded` runs: does the one job it was started for and answers; it ends with whoever started it, or after its seconds. */
export function answerJob<Job>(work: (job: Job) => unknown): void {
  new Worker(deadline, { eval: true, workerData: Number(process.argv[2]) * 1000 }).unref()
  flushCompileCache() // before anything of somebody’s is seen; whoever asked ends this process once it has answered
  process.once('disconnect', () => process.exit())
  process.once('message', (said: { job: Job }) => void Promise.resolve(work(said.job)).then((answer) => process.send?.(answer)))
}
