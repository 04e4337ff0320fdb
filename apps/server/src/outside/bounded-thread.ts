import { Worker } from 'node:worker_threads'

export interface ThreadLimits {
  /** Of working memory, in MB. */
  memory: number
  seconds: number
}

/** What came of it: an answer, or why there is none. `broke`: the program in the thread failed by itself. */
export type ThreadEnd<Answer> = { answer: Answer } | { none: 'too-heavy' } | { none: 'broke'; fault: Error }

/** Threads that may look into somebody's files at once; others wait their turn. */
const most = 2
let running = 0
const waiting: (() => void)[] = []

/** Runs a program on what somebody sent, in a thread of its own with bounded memory and time; it sends one answer, of the type its caller knows. */
export async function runBounded<Answer>(program: URL, job: unknown, limits: ThreadLimits): Promise<ThreadEnd<Answer>> {
  if (running >= most) await new Promise<void>((go) => waiting.push(go))
  running += 1
  try {
    return await run(program, job, limits)
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

function run<Answer>(program: URL, job: unknown, { memory, seconds }: ThreadLimits): Promise<ThreadEnd<Answer>> {
  return new Promise((done) => {
    const worker = new Worker(program, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64 }, env: {}, execArgv: [] })
    const timer = setTimeout(() => end({ none: 'too-heavy' }), seconds * 1000)
    const end = (ended: ThreadEnd<Answer>) => {
      clearTimeout(timer)
      done(ended)
      void worker.terminate()
    }
    worker.once('message', (answer: Answer) => end({ answer }))
    worker.once('error', (fault: NodeJS.ErrnoException) => end(fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { none: 'too-heavy' } : { none: 'broke', fault }))
    worker.once('exit', () => end({ none: 'broke', fault: new Error(`the thread of ${program.pathname} ended without an answer`) }))
  })
}
