import { refuse, yearOf } from '@zhenzhi/kernel'
import type { Day, Refused } from '@zhenzhi/kernel'
import { figuresOfText, fillReport, markReport, movedSentences, outlineOf, reportText, showBlock } from '@zhenzhi/reporting'
import type { Block, FilledReport, MovedSentence, ShownSentence, Writing } from '@zhenzhi/reporting'
import { reportDocx } from '../outside/document/report-docx.ts'
import { annualReport, factsOf, reportFigure, writingOf } from './annual-report.ts'
import type { DraftReport, FigureRead } from './annual-report.ts'
import type { Draft, DraftDesk } from './draft-desk.ts'

export interface ReportAsked {
  town: number
  from: Day
  to: Day
  cutoff: Day
}

export interface TownOfReport {
  name: string
  county: string
  demo: boolean
}

/** A figure at two cut-offs, and how much of the difference each kind of act made, in the figure's own unit. */
export interface FigureMoved {
  before: FigureRead
  after: FigureRead
  why: { corrected: string; late: string; newlyMeasured: string; matured: string }
}

export interface SentenceMoved extends Omit<MovedSentence, 'figures'> {
  figures: FigureMoved[]
}

/** A block as it is edited. */
export type ShownBlock = Omit<Block, 'sentences'> & { sentences: ShownSentence[] }

export interface ReportDesk {
  draft: (asked: ReportAsked) => Promise<DraftReport & { town: TownOfReport; version: number }>
  /** The text as it is edited, filled with the figures of a cut-off. */
  edited: (asked: ReportAsked) => Promise<{ draft: Draft; blocks: ShownBlock[] }>
  /** The sentences that read otherwise at the second cut-off than at the first; the text is today's. */
  moved: (asked: ReportAsked & { since: Day }) => Promise<SentenceMoved[]>
  /** For editing: it bears names by which it is known when it is taken back. */
  docx: (asked: ReportAsked) => Promise<{ docx: Buffer; name: string }>
  /** For looking at: without those names, at which LibreOffice sets a line by a hair otherwise. Refused where this machine has no LibreOffice. */
  pdf: (asked: ReportAsked) => Promise<{ pdf: Buffer; name: string } | Refused>
  text: (asked: ReportAsked) => Promise<string>
  makesPdf: () => Promise<boolean>
}

export interface ReportDeskParts {
  /** Sealed figures of a town and period at its cut-off, all or `only` these; the records behind them need not be counted. */
  figures: (asked: ReportAsked & { only?: readonly string[] }) => Promise<readonly FigureRead[]>
  /** These figures at two cut-offs, each with why it moved. */
  moved: (asked: ReportAsked & { since: Day; only: readonly string[] }) => Promise<readonly FigureMoved[]>
  town: (id: number) => Promise<TownOfReport>
  drafts: Pick<DraftDesk, 'read'>
  /** Undefined: no LibreOffice here. */
  toPdf: (docx: Buffer) => Promise<Buffer | undefined>
  makesPdf: () => Promise<boolean>
}

const withoutOffice = refuse('not-found', '这台服务器没有安装 LibreOffice，不能直接生成 PDF。请下载 Word 文档，用 WPS 或 Word 另存为 PDF。')

/** The annual report of a town: its text as people last wrote it, its figures as the books have them whenever it is asked for. */
export function makeReportDesk(parts: ReportDeskParts): ReportDesk {
  const { figures, town: findTown, drafts, toPdf, makesPdf } = parts
  const draft: ReportDesk['draft'] = async (asked) => {
    const [read, town, text] = await Promise.all([figures(asked), findTown(asked.town), drafts.read({ town: asked.town, year: yearOf(asked.to) })])
    return { ...annualReport({ town, from: asked.from, to: asked.to, cutoff: asked.cutoff, figures: read, blocks: text.blocks, required: text.required }), town, version: text.version }
  }
  const docx: ReportDesk['docx'] = async (asked) => {
    const [{ facts, known }, town, { blocks, version }] = await readText(parts, asked)
    const marked = markReport(blocks, { facts, known }, { town: asked.town, year: facts.year, version, cutoff: asked.cutoff })
    return { docx: await reportDocx(marked, { demo: town.demo }), name: nameOf(town, asked) }
  }
  return {
    draft, docx, makesPdf,
    edited: (asked) => showDraft(parts, asked),
    moved: (asked) => showMoved(parts, asked),
    pdf: async (asked) => {
      const { filled, town } = await fillText(parts, asked)
      const pdf = await toPdf(await reportDocx(filled, { demo: town.demo }))
      return pdf === undefined ? withoutOffice : { pdf, name: nameOf(town, asked) }
    },
    text: async (asked) => {
      const { filled, town } = await fillText(parts, asked)
      return town.demo ? `【演示数据】\n${reportText(filled)}` : reportText(filled)
    },
  }
}

function nameOf(town: TownOfReport, { to }: ReportAsked): string {
  return `${town.name}${yearOf(to)}年法治政府建设年度报告`
}

/** The text of a year, and what it is filled from: of the figures only those it names. */
async function readText({ figures, town, drafts }: ReportDeskParts, asked: ReportAsked): Promise<[Writing, TownOfReport, Draft]> {
  const [there, draft] = await Promise.all([town(asked.town), drafts.read({ town: asked.town, year: yearOf(asked.to) })])
  return [writingOf(asked, there, await figures({ ...asked, only: figuresOfText(draft.blocks) })), there, draft]
}

async function fillText(parts: ReportDeskParts, asked: ReportAsked): Promise<{ filled: FilledReport; town: TownOfReport }> {
  const [{ known, facts }, town, { blocks }] = await readText(parts, asked)
  return { filled: fillReport(outlineOf(blocks), { facts, figures: [...known.values()] }), town }
}

/** A number typed by hand is held against all figures there are. */
async function showDraft({ figures, town, drafts }: ReportDeskParts, asked: ReportAsked): ReturnType<ReportDesk['edited']> {
  const [read, there, draft] = await Promise.all([figures(asked), town(asked.town), drafts.read({ town: asked.town, year: yearOf(asked.to) })])
  const writing = writingOf(asked, there, read)
  return { draft, blocks: draft.blocks.map((block) => showBlock(block, writing)) }
}

async function showMoved({ moved, town, drafts }: ReportDeskParts, asked: ReportAsked & { since: Day }): Promise<SentenceMoved[]> {
  const [there, { blocks }] = await Promise.all([town(asked.town), drafts.read({ town: asked.town, year: yearOf(asked.to) })])
  const figures = await moved({ ...asked, only: figuresOfText(blocks) })
  const facts = factsOf({ ...asked, town: there })
  const [before, after] = [figures.map((one) => reportFigure(one.before, asked.since)), figures.map((one) => reportFigure(one.after, asked.cutoff))]
  const sentences = movedSentences(blocks, { facts, before, after })
  return sentences.map((sentence) => ({ ...sentence, figures: figures.filter((one) => sentence.figures.includes(one.after.id)) }))
}
