import { Worker } from 'node:worker_threads'

/** What was seen in a file: no mark, a mark, or that it cannot be looked into within the limits. */
export type Looked = 'clean' | 'marked' | 'unreadable'

export interface LookLimits {
  /** Of working memory, in MB. */
  memory: number
  seconds: number
}

const usualLimits: LookLimits = { memory: 512, seconds: 20 }
const program = new URL('./mark-worker.ts', import.meta.url)
/** Threads that may look into files at once; others wait their turn. */
const most = 2
let running = 0
const waiting: (() => void)[] = []

/** Looks for 密级 marks in the text of a document, in a thread with bounded memory and time. Pictures, also of pages, have no text. */
export async function lookForMarks(bytes: Uint8Array, limits: LookLimits = usualLimits): Promise<Looked> {
  if (running >= most) await new Promise<void>((go) => waiting.push(go))
  running += 1
  try {
    return await look(bytes, limits)
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

function look(bytes: Uint8Array, { memory, seconds }: LookLimits): Promise<Looked> {
  return new Promise((done) => {
    const worker = new Worker(program, { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64 }, env: {}, execArgv: [] })
    const end = (looked: Looked) => {
      clearTimeout(timer)
      done(looked)
      void worker.terminate()
    }
    const timer = setTimeout(() => end('unreadable'), seconds * 1000)
    worker.once('message', end)
    // Out of memory, or a file that breaks what reads it: nobody can say what is in it.
    worker.once('error', () => end('unreadable'))
    worker.once('exit', () => end('unreadable'))
  })
}
