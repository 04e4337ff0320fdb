import { runBounded } from '../bounded-program.ts'
import type { ProgramLimits } from '../bounded-program.ts'

/** What was seen in a file: no mark, a mark, or that it cannot be looked into within the limits. */
export type Looked = 'clean' | 'marked' | 'unreadable'

const usualLimits: ProgramLimits = { memory: 512, seconds: 20 }
const program = new URL('./mark-worker.ts', import.meta.url)

/** Looks for 密级 marks in the text of a document, in a process with bounded memory and time. Pictures, also of pages, have no text. */
export async function lookForMarks(bytes: Uint8Array, limits: ProgramLimits = usualLimits): Promise<Looked> {
  const ended = await runBounded<Looked>(program, bytes, limits)
  // Too heavy, or a file that breaks what reads it: nobody can say what is in it.
  return 'answer' in ended ? ended.answer : 'unreadable'
}
