import { z } from 'zod'
import { Id, InTown, Moment } from '../primitive.ts'
import { refusals } from '../refusal.ts'

const day = z.iso.date()
const year = z.coerce.number('年度不对。').int('年度不对。').min(2000, '年度不对。').max(2199, '年度不对。')
const OfYear = InTown.extend({ year })
const kind = z.enum(['upward', 'public'])
const as = z.enum(['docx', 'pdf', 'html', 'text'])
const count = z.number().int().min(0).max(2_147_483_647)

/** What the letter of a year's report says besides its text. */
export const LetterDetails = z.object({
  documentNumber: z.string().max(100).nullable(),
  signers: z.array(z.string().max(100)).max(10),
  addressees: z.string().max(300),
  copyTo: z.array(z.string().max(100)).max(20),
  signedOn: day.nullable(),
  printedBy: z.string().max(100),
  signatories: z.array(z.string().max(100)).max(10),
})
export type LetterDetails = z.infer<typeof LetterDetails>

const Line = z.object({ kind: z.enum(['mark', 'number', 'title', 'addressee', 'heading-1', 'heading-2', 'heading-3', 'body', 'signature', 'date', 'copies', 'printed']), text: z.string() })
export type EditionLine = z.infer<typeof Line>

export const FrozenEdition = z.object({ number: z.number(), kind, cutoff: day, draftVersion: z.number(), hash: z.string(), name: z.string(), moment: Moment })
export type FrozenEdition = z.infer<typeof FrozenEdition>

export const EditionsView = z.object({
  version: z.number().describe('of the text'),
  details: LetterDetails,
  detailsVersion: z.number().describe('0: nobody has entered any, and these are the usual ones'),
  upward: z.array(Line),
  open: z.array(Line),
  differences: z.array(z.object({
    block: z.string(), under: z.string(), upward: z.string(), open: z.string().nullable().describe('null: left out'), because: z.array(z.string()),
  })),
  frozen: z.array(FrozenEdition),
  /** Whether everybody may open the figures of the town's published reports. */
  receipts: z.object({ version: z.number(), open: z.boolean() }),
  /** The review that publication asks for, as the rule book has it. */
  review: z.object({ law: z.string(), article: z.string() }).nullable(),
  pdf: z.boolean().describe('this server can make a PDF'),
})
export type EditionsView = z.infer<typeof EditionsView>

export const getEditions = { summary: '年度报告的两个版本', params: OfYear, querystring: z.object({ cutoff: day }), response: { 200: EditionsView, ...refusals } } as const
export const keepLetterDetails = {
  summary: '填写报告的文号、签发人、主送和日期', params: OfYear, body: z.object({ seen: count, key: Id, details: LetterDetails }), response: { 200: z.object({ version: z.number() }), ...refusals },
} as const
export const freezeEdition = {
  summary: '给报告的一个版本定稿', params: OfYear, body: z.object({ kind, cutoff: day }), response: { 200: z.object({ number: z.number(), hash: z.string() }), ...refusals },
} as const
export const getEditionFile = { summary: '下载报告的一个版本（未定稿）', params: OfYear, querystring: z.object({ kind, cutoff: day, as }) } as const
export const getFrozenFile = { summary: '下载已定稿的一版报告', params: OfYear.extend({ number: z.coerce.number().int().min(1).max(2_147_483_647) }), querystring: z.object({ as }) } as const
export const setReceiptsOpen = {
  summary: '公开报告里的数字让不让公众点开', params: InTown, body: z.object({ seen: count, key: Id, open: z.boolean() }), response: { 200: z.object({ version: z.number() }), ...refusals },
} as const
