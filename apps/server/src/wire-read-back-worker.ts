import { compareFile } from '@zhenzhi/reporting'
import { readBack } from './outside/document/read-back/read-back.ts'
import type { ReadBackEnd, ReadBackJob } from './reports/take-back.ts'
import { answerJob } from './outside/answer-job.ts'

/** A long report has twenty thousand characters and three hundred paragraphs. */
const most = { characters: 200_000, paragraphs: 3000 }

/** Reads one file, or holds it against a draft, in a process of its own that ends with it. */
function answer(job: ReadBackJob): ReadBackEnd {
  if (job.kind === 'compare') return { kind: 'compared', compared: compareFile(job.comparing) }
  const file = readBack(job.bytes)
  if (file === undefined) return { kind: 'unreadable' }
  const characters = file.paragraphs.reduce((sum, { text }) => sum + text.length, 0)
  return characters > most.characters || file.paragraphs.length > most.paragraphs ? { kind: 'too-long' } : { kind: 'read', file }
}

// Whoever starts this program hands it a job; the type is that of reports/take-back.ts alone.
answerJob<ReadBackJob>(answer)
