import { Worker } from 'node:worker_threads'
import { usualBookLimits } from './book.ts'
import type { Book, BookAnswer, BookFault, BookJob, BookLimits, WrittenCell } from './book.ts'

const program = new URL('./book-worker.ts', import.meta.url)
/** Threads that may look into files at once; others wait their turn. */
const most = 2
let running = 0
const waiting: (() => void)[] = []

/** Reads a spreadsheet somebody sent, in a thread with bounded memory and time. A file that cannot be read is an answer, not a fault. */
export async function readBook(bytes: Uint8Array, { sheet, limits = usualBookLimits }: { sheet?: string | undefined; limits?: BookLimits } = {}): Promise<Book | { fault: BookFault }> {
  const answer = await inTurn({ job: 'read', bytes, sheet, limits }, limits)
  if ('fault' in answer) return answer
  if (!('book' in answer)) throw new Error('asked to read a workbook, the thread wrote one')
  return answer.book
}

/** A workbook of one sheet, as bytes of an .xlsx file. */
export async function writeBook(name: string, rows: readonly (readonly WrittenCell[])[]): Promise<Buffer> {
  const answer = await inTurn({ job: 'write', name, rows }, usualBookLimits)
  if (!('bytes' in answer)) throw new Error('the workbook was too large to be written')
  return Buffer.from(answer.bytes)
}

async function inTurn(job: BookJob, limits: BookLimits): Promise<BookAnswer> {
  if (running >= most) await new Promise<void>((go) => waiting.push(go))
  running += 1
  try {
    return await run(job, limits)
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

function run(job: BookJob, { memory, seconds }: BookLimits): Promise<BookAnswer> {
  return new Promise((done, failed) => {
    const worker = new Worker(program, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64 }, env: {}, execArgv: [] })
    const timer = setTimeout(() => end({ fault: 'too-heavy' }), seconds * 1000)
    const end = (answer: BookAnswer) => {
      clearTimeout(timer)
      done(answer)
      void worker.terminate()
    }
    worker.once('message', end)
    worker.once('error', (fault: NodeJS.ErrnoException) => {
      clearTimeout(timer)
      if (fault.code === 'ERR_WORKER_OUT_OF_MEMORY') done({ fault: 'too-heavy' })
      else failed(fault)
    })
    worker.once('exit', () => {
      clearTimeout(timer)
      failed(new Error('the thread that reads spreadsheets ended without an answer'))
    })
  })
}
