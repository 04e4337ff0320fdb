import { findFormulations, proofread } from '@zhenzhi/proofread'
import { textOfFile } from './outside/document/text-of-file.ts'
import { readGazetteer } from './people/divisions/gazetteer.ts'
import { readWordCounts } from './reports/word-counts.ts'
import type { ProofJob, ProofEnd } from './reports/proofreading.ts'
import { answerJob } from './outside/answer-job.ts'

/** Reads one text, in a process of its own that ends with it: patterns over somebody's words may take long, and a .docx may unfold. */
async function read({ source, about, formulations = [], most }: ProofJob): Promise<ProofEnd> {
  const text = typeof source === 'string' ? source : textOfFile(Buffer.from(source))
  if (text === undefined) return 'unreadable'
  if (text.length > most) return 'too-long'
  const places = /[镇乡县区市]|街道/u.test(text) ? { gazetteer: await readGazetteer() } : {}
  const known = aboutOf(text, about)
  const found = proofread(text, { ...known, ...places, words: readWordCounts() })
  const listed = findFormulations(text, formulations, known.year ?? yearIn(text)).filter(({ start, end }) => !found.some((one) => one.start === start && one.end === end))
  return { text, findings: [...found, ...listed].sort((a, b) => a.start - b.start || a.end - b.end) }
}

/** The year in the title, where nobody said of which year the report is. */
function yearIn(text: string): number | null {
  const [, year] = /(20[0-4]\d)\s*年/u.exec(text.slice(0, 120)) ?? []
  return year === undefined ? null : Number(year)
}

/** A text that names another town at its head is that town’s: what is known of the asker’s own does not hold for it. */
function aboutOf(text: string, about: ProofJob['about']): ProofJob['about'] {
  const head = text.slice(0, 200)
  const own = about.town === undefined || head.includes(about.town) || !/\p{Script=Han}{2,8}(?:镇|乡|街道)/u.test(head)
  return own ? about : about.year === undefined ? {} : { year: about.year }
}

// Whoever starts this program hands it a job; the type is that of reports/proofreading.ts alone.
answerJob<ProofJob>(read)
