import { refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import type { About, Finding, Formulation } from '@zhenzhi/proofread'
import { runBounded } from '../outside/bounded-program.ts'

/** One text, or a file as it came, with what is known of the town. */
export interface ProofJob {
  source: string | Uint8Array
  about: Omit<About, 'gazetteer' | 'words'>
  /** The list of the town and its county; none where nothing is said. */
  formulations?: readonly Formulation[]
  /** Characters at most. */
  most: number
}

export interface ProofRead {
  text: string
  findings: Finding[]
}

export type ProofEnd = ProofRead | 'unreadable' | 'too-long'

export type Proofread = (job: ProofJob) => Promise<ProofRead | Refused>

/** A busy machine may take long over what is read in a second. */
const limits = { memory: 384, seconds: 60 }

const refusals = {
  'unreadable': refuse('attachment-wrong', '读不出文字。请选 Word 文档（.docx）或文本文件（.txt）；旧的 .doc 请先另存为 .docx。'),
  'too-long': refuse('too-large', '文字太长，一次最多校对十万字，请分成几份。'),
  'too-heavy': refuse('too-large', '这份文件太大，没有读完。请只复制正文来校对。'),
}

/** Proofreads in a process of its own, and keeps nothing of it. */
export function proofreadIn(program: URL): Proofread {
  return async (job) => {
    const end = await runBounded<ProofEnd>(program, job, limits)
    if ('none' in end) {
      if (end.none === 'broke') throw end.fault
      return refusals['too-heavy']
    }
    return typeof end.answer === 'string' ? refusals[end.answer] : end.answer
  }
}
