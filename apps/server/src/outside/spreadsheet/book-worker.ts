import type { BookAnswer, BookJob } from './book.ts'
import { readWorkbook } from './read-workbook.ts'
import { writeWorkbook } from './write-workbook.ts'
import { answerJob } from '../answer-job.ts'

/** One job in a process of its own, which ends with it: the only place that looks into a file somebody sent. */
function answer(job: BookJob): BookAnswer {
  return job.job === 'read' ? readWorkbook(job.bytes, job.sheet, job.limits) : { bytes: writeWorkbook(job.name, job.rows) }
}

// Whoever starts this program hands it a job; the type is that of `run-book-job.ts` alone.
answerJob<BookJob>(answer)
