import { z } from 'zod'
import { refusals } from '../refusal.ts'
import { DraftEdit, OfYear } from './draft.ts'

const day = z.iso.date()
const Hand = z.object({ name: z.string(), day: z.string().nullable() })

/** A number of the ledger that came back otherwise. */
export const NumberBackView = z.object({
  token: z.string(), figure: z.string(), zh: z.string(),
  was: z.string().describe('as the file was printed'),
  said: z.string().nullable().describe('as the file says it; null: no number is left'),
  today: z.string().nullable().describe('as the books have it; null: there is no such figure any more'),
})
export type NumberBackView = z.infer<typeof NumberBackView>

const Proposal = z.object({ figure: z.string(), zh: z.string(), face: z.enum(['figure', 'value']), prints: z.string(), length: z.number() })

/** One thing in which the file differs from the draft it was printed from. */
export const FileDifferenceView = z.object({
  kind: z.enum(['changed', 'numbers', 'added', 'removed', 'moved']),
  block: z.string(),
  before: z.string(),
  after: z.string(),
  runs: z.array(z.object({ text: z.string(), how: z.enum(['same', 'added', 'gone']), figure: z.literal(true).optional() })),
  edit: DraftEdit.optional().describe('what taking it over does; absent where it cannot be, or where numbers alone changed'),
  unable: z.string().optional().describe('why it cannot be taken over'),
  overtaken: z.string().optional().describe('what the draft says there by now, where somebody wrote it anew meanwhile'),
  numbers: z.array(NumberBackView),
  typed: z.array(z.object({ sentence: z.number(), text: z.string(), at: z.number(), proposals: z.array(Proposal) })).describe('digits in the words taken over'),
  hands: z.array(Hand).describe('who changed it, where that was tracked'),
})
export type FileDifferenceView = z.infer<typeof FileDifferenceView>

export const TakeBackView = z.object({
  by: z.enum(['marks', 'words']).describe('how it was known what is what: by the names in the file, or by the words alone'),
  tracked: z.boolean(),
  origin: z.object({ version: z.number(), cutoff: day }).nullable().describe('the draft the file was printed from, where it says so and the draft is here'),
  seen: z.number().describe('the draft it was held against last; to be sent back with what is taken over'),
  same: z.number().describe('blocks that came back as they were'),
  differences: z.array(FileDifferenceView),
  comments: z.array(Hand.extend({ text: z.string(), about: z.string(), block: z.string().nullable() })),
})
export type TakeBackView = z.infer<typeof TakeBackView>

export const compareTakeBack = { summary: '读一份改过的报告文件', params: OfYear, querystring: z.object({ cutoff: day }), response: { 200: TakeBackView, ...refusals } } as const

/** Why a number that came back otherwise stays as the ledger has it. */
const Note = z.object({
  block: z.string().min(1).max(60), figure: z.string().min(1).max(80), was: z.string().max(60), said: z.string().max(60).nullable(),
  note: z.string().trim().min(1, '请写上说明。').max(500, '说明最多五百字。'),
})

export const takeBack = {
  summary: '收下改过的文字，成为新的一稿',
  params: OfYear,
  body: z.object({
    key: z.uuid().describe('made once for one file read: sent twice, it is done once'),
    seen: z.number().int().min(0).max(2_147_483_647),
    edits: z.array(DraftEdit).max(600, '一次最多收下六百处。'),
    notes: z.array(Note).max(200, '一次最多写二百条说明。'),
  }),
  response: { 200: z.object({ version: z.number() }), ...refusals },
} as const

export const CorrectionNoteView = z.object({ version: z.number(), name: z.string(), moment: z.string(), figure: z.string(), was: z.string(), said: z.string().nullable(), note: z.string() })
export type CorrectionNoteView = z.infer<typeof CorrectionNoteView>
export const listCorrectionNotes = { summary: '更正说明', params: OfYear, response: { 200: z.array(CorrectionNoteView), ...refusals } } as const
