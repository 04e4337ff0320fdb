import { z } from 'zod'
import type { PublishedReport } from '../store/exchange/published-report.ts'

const Named = z.object({ id: z.string(), name: z.string() })

/** What the zones tell each other of residents and of what is published; read anew at the door, whoever signed it. */
export const Report = z.object({
  report: z.uuid(), town: z.int(), number: z.string(), kind: z.string(), words: z.string(), spot: z.string(), village: z.string().nullable(), about: z.string().nullable(),
  name: z.string(), phone: z.string(),
})
export type Report = z.output<typeof Report>

export const Rating = z.object({ report: z.uuid(), town: z.int(), rating: z.string(), remark: z.string() })
export type Rating = z.output<typeof Rating>

export const Review = z.object({ report: z.uuid(), town: z.int(), words: z.string() })
export type Review = z.output<typeof Review>

/** How a report stands, as its reporter is told: who has it, until when, by which article, and what is open to them. */
export const Status = z.object({
  report: z.uuid(), position: z.int(), state: z.string(), who: z.string(), until: z.string().nullable(), untilWhat: z.string(), article: z.string(), statutory: z.boolean(), late: z.boolean(),
  /** What the office says to them: the answer, or why it was not taken up. */
  answer: z.string(), remedy: z.string(), mayRate: z.boolean(), mayAskReview: z.boolean(), rating: z.string().nullable(),
})
export type Status = z.output<typeof Status>

export const Town = z.object({ town: z.int(), name: z.string(), county: z.string(), demo: z.boolean(), villages: z.array(Named), offices: z.array(Named), kinds: z.array(Named), ratings: z.array(Named) })
export type Town = z.output<typeof Town>

export const PublishedPage = z.object({ page: z.uuid(), town: z.int(), title: z.string(), day: z.string(), paragraphs: z.array(z.string()) })
export type PublishedPage = z.output<typeof PublishedPage>

export const Withdrawn = z.object({ page: z.uuid() })

const Level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
const Receipt = z.object({
  figure: z.string(), title: z.string(), shown: z.string(), from: z.string(), to: z.string(), words: z.string(), records: z.int().nullable(), grades: z.array(z.enum(['record', 'import', 'supply'])),
  digest: z.string().nullable(),
})

/** The public edition of a yearly report; its files travel beside it, in the order of `files`. */
export const YearReport: z.ZodType<PublishedReport> = z.object({
  town: z.int(), year: z.int(), townName: z.string(), county: z.string(), demo: z.boolean(), title: z.string(), source: z.string(), published: z.string(), changed: z.string(),
  signedOn: z.string(), date: z.string(), cutoff: z.string(), signatories: z.array(z.string()),
  paragraphs: z.array(z.object({ level: Level, runs: z.array(z.object({ text: z.string(), figure: z.string().optional() })) })),
  corrections: z.array(z.object({ day: z.string(), note: z.string() })), receipts: z.array(Receipt),
  files: z.array(z.object({ ending: z.enum(['docx', 'pdf']), name: z.string(), size: z.int(), sha256: z.string() })), edition: z.int(), hash: z.string(), made: z.string(),
})
