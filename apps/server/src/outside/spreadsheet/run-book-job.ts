import { runBounded } from '../bounded-program.ts'
import { usualBookLimits } from './book.ts'
import type { Book, BookAnswer, BookFault, BookJob, BookLimits, WrittenCell } from './book.ts'

const program = new URL('./book-worker.ts', import.meta.url)

/** Reads a spreadsheet somebody sent, in a process with bounded memory and time. A file that cannot be read is an answer, not a fault. */
export async function readBook(bytes: Uint8Array, { sheet, limits = usualBookLimits }: { sheet?: string | undefined; limits?: BookLimits } = {}): Promise<Book | { fault: BookFault }> {
  const answer = await inTurn({ job: 'read', bytes, sheet, limits }, limits)
  if ('fault' in answer) return answer
  if (!('book' in answer)) throw new Error('asked to read a workbook, the program wrote one')
  return answer.book
}

/** A workbook of one sheet, as bytes of an .xlsx file. */
export async function writeBook(name: string, rows: readonly (readonly WrittenCell[])[]): Promise<Buffer> {
  const answer = await inTurn({ job: 'write', name, rows }, usualBookLimits)
  if (!('bytes' in answer)) throw new Error('the workbook was too large to be written')
  return Buffer.from(answer.bytes)
}

async function inTurn(job: BookJob, limits: BookLimits): Promise<BookAnswer> {
  const ended = await runBounded<BookAnswer>(program, job, limits)
  if ('answer' in ended) return ended.answer
  if (ended.none === 'broke') throw ended.fault
  return { fault: 'too-heavy' }
}
