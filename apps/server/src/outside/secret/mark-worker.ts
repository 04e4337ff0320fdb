import { documentLines } from './document-lines.ts'
import type { Looked } from './look-for-marks.ts'
import { isMarkedSecret } from './secret-mark.ts'
import { answerJob } from '../answer-job.ts'

/** Looks into one file, in a process of its own that ends with it. What the file says never leaves it. */
function look(bytes: Uint8Array): Looked {
  const lines = documentLines(bytes)
  if (lines === undefined) return 'unreadable'
  return isMarkedSecret(lines) ? 'marked' : 'clean'
}

// Whoever starts this program hands it bytes; the type is that of `look-for-marks.ts` alone.
answerJob<Uint8Array>(look)
