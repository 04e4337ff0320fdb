import { parentPort, workerData } from 'node:worker_threads'
import type { BookAnswer, BookJob } from './book.ts'
import { readWorkbook } from './read-workbook.ts'
import { writeWorkbook } from './write-workbook.ts'

/** One job in a thread of its own, which ends with it: the only place that looks into a file somebody sent. */
function answer(job: BookJob): BookAnswer {
  return job.job === 'read' ? readWorkbook(job.bytes, job.sheet, job.limits) : { bytes: writeWorkbook(job.name, job.rows) }
}

// Whoever starts this thread hands it a job; the type is that of `run-book-job.ts` alone.
parentPort?.postMessage(answer(workerData as BookJob))
