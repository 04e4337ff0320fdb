import { z } from 'zod'
import { InTown } from '../primitive.ts'
import { refusals } from '../refusal.ts'

const day = z.iso.date()
export const OfYear = InTown.extend({ year: z.coerce.number('年度不对。').int('年度不对。').min(2000, '年度不对。').max(2199, '年度不对。') })
const cutoffAsked = z.object({ cutoff: day })

const figureIds = z.array(z.string().max(80)).max(60)
const Needs = z.strictObject({ known: figureIds.optional(), nonZero: figureIds.optional(), zero: figureIds.optional(), complete: figureIds.optional() })

/** Why something is reported upward and not published. */
export const WithholdingGround = z.enum(['internal', 'process', 'enforcement', 'personal', 'business', 'thirdParty', 'stability'])

/** A sentence as it is kept: figures stand in it as tokens. `needs`: without what it is not printed. */
export const DraftSentence = z.object({ text: z.string().max(2000, '一句话最多两千字，请分成几句。'), needs: Needs.optional(), withheld: WithholdingGround.nullable().optional().describe('not published, and why; null: published after all') })
export type DraftSentence = z.infer<typeof DraftSentence>

/** A sentence as it is edited: stretches of text, and tokens that show what they print today. */
export const DraftSentenceView = DraftSentence.extend({
  pieces: z.array(z.object({ text: z.string(), token: z.string().optional() })),
  printed: z.boolean(),
  leftOut: z.array(z.string()).describe('the figures because of which it is not printed'),
  loose: z.array(z.object({
    text: z.string(), at: z.number(), proposals: z.array(z.object({ figure: z.string(), zh: z.string(), face: z.enum(['figure', 'value']), prints: z.string(), length: z.number() })),
  })).describe('numbers typed where a figure should stand'),
  unknown: z.array(z.string()),
})
export type DraftSentenceView = z.infer<typeof DraftSentenceView>

export const DraftBlockView = z.object({
  id: z.string(),
  kind: z.enum(['title', 'heading-1', 'heading-2', 'heading-3', 'body']),
  part: z.number().nullable(),
  sentences: z.array(DraftSentenceView),
  withheld: WithholdingGround.optional().describe('not published; of a heading, with all that stands under it'),
})
export type DraftBlockView = z.infer<typeof DraftBlockView>

const written = { version: z.number(), name: z.string(), moment: z.string() }

export const DraftView = z.object({
  version: z.number().describe('0: nobody has edited it yet'),
  last: z.object(written).nullable(),
  cutoff: day,
  blocks: z.array(DraftBlockView),
})
export type DraftView = z.infer<typeof DraftView>

export const getDraft = { summary: '年度报告的文字', params: OfYear, querystring: cutoffAsked, response: { 200: DraftView, ...refusals } } as const

const block = z.string().min(1).max(60)
const sentences = z.array(DraftSentence).max(200, '一段最多二百句，请分段。')

export const DraftEdit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('change'), block, sentences }),
  z.object({ kind: z.literal('add'), block: z.string().regex(/^[\w-]{8,60}$/), after: block, as: z.enum(['body', 'heading-2']), sentences }),
  z.object({ kind: z.literal('remove'), block }),
  z.object({ kind: z.literal('move'), block, after: block }),
  z.object({ kind: z.literal('withhold'), block, ground: WithholdingGround.nullable().describe('null: published after all') }),
])
export type DraftEdit = z.infer<typeof DraftEdit>

const Version = z.object({ version: z.number() })
/** No draft comes to more than the database counts. */
const version = z.number().int().min(0).max(2_147_483_647)

export const editDraft = {
  summary: '改一段文字',
  params: OfYear,
  body: z.object({ seen: version.describe('the version on the screen when it was written'), edit: DraftEdit }),
  response: { 200: Version, ...refusals },
} as const

export const DraftVersionView = z.object({ ...written, did: z.string().describe('what was done, in words') })
export type DraftVersionView = z.infer<typeof DraftVersionView>
export const listDraftVersions = { summary: '改过的各稿', params: OfYear, response: { 200: z.array(DraftVersionView), ...refusals } } as const

export const restoreDraft = { summary: '退回某一稿', params: OfYear, body: z.object({ seen: version, version }), response: { 200: Version, ...refusals } } as const

/** A figure at two cut-offs. Of the difference: by corrections, late registrations, new measures, and what went on by itself. */
const MovedFigure = z.object({
  id: z.string(), zh: z.string(), unit: z.string(), before: z.string(), after: z.string(),
  corrected: z.string(), late: z.string(), newlyMeasured: z.string(), matured: z.string(),
})
export const MovedSentenceView = z.object({
  under: z.string(),
  before: z.string().nullable().describe('null: it was left out'),
  after: z.string().nullable(),
  figures: z.array(MovedFigure),
})
export type MovedSentenceView = z.infer<typeof MovedSentenceView>
export const getMoved = {
  summary: '两个登记截止日之间变了的句子',
  params: OfYear,
  querystring: z.object({ since: day, cutoff: day }),
  response: { 200: z.array(MovedSentenceView), ...refusals },
} as const

/** A figure of the year for whoever writes the report: how sure it is, whether the text prints it, and what it was the year before. */
export const YearFigureView = z.object({
  id: z.string(),
  zh: z.string(),
  part: z.number(),
  unit: z.string(),
  value: z.string().nullable(),
  shown: z.string().describe('as the text prints it'),
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  grades: z.array(z.enum(['record', 'import', 'supply'])).describe('none: nothing stands behind it'),
  printed: z.boolean().describe('the text of the report prints it'),
  lastYear: z.object({
    value: z.string().nullable(), shown: z.string(),
    published: z.object({
      from: z.enum(['report', 'closing']).describe('in the report that was sent, or in the last closing of that year'),
      shown: z.string(), difference: z.string().nullable().describe('now less then; null where either has no value'),
      reasons: z.array(z.object({ reason: z.enum(['corrected', 'late', 'newlyMeasured', 'matured', 'redefined', 'time']), amount: z.string().nullable() })),
    }).nullable().optional().describe('as it was published; absent where it was not asked for'),
  }).describe('of the whole year before, as the books stand now'),
})
export type YearFigureView = z.infer<typeof YearFigureView>
export const getYearFigures = { summary: '全年各项数字和上年同口径的数', params: OfYear, querystring: cutoffAsked.extend({ published: z.literal('yes').optional().describe('with last year as it was published') }), response: { 200: z.array(YearFigureView), ...refusals } } as const
