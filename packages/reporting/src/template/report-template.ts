import type { Block } from '../draft/block.ts'
import { defaultOutline } from '../default-outline.ts'
import { lintOutline } from '../lint-outline.ts'
import type { ReportOutline } from '../outline.ts'
import { figuresIn } from '../token.ts'

/** What the reports of a county's towns begin with in some years: titles, order, sentences, and the figures that have to stand in them. Plain data. */
export interface ReportTemplate {
  id: string
  name: string
  /** Years of the report, both counted; null: until another takes its place. */
  fromYear: number
  untilYear: number | null
  outline: ReportOutline
  /** Ids of figures that the report prints. */
  required: readonly string[]
  /** The paper that asks for it. */
  source: string
}

/** The template in force for the report of a year: of several the one that begins last. Undefined: the outline every town begins with. */
export function templateOf(templates: readonly ReportTemplate[], year: number): ReportTemplate | undefined {
  return templates.filter(({ fromYear, untilYear }) => fromYear <= year && (untilYear === null || year <= untilYear)).toSorted((a, b) => b.fromYear - a.fromYear)[0]
}

/** Why a template may not be used; sentences, empty when nothing is wrong. */
export function lintTemplate({ outline, required, fromYear, untilYear }: ReportTemplate, figures: readonly string[]): string[] {
  const known = new Set(figures)
  return [
    ...(untilYear !== null && untilYear < fromYear ? ['截止年早于起始年。'] : []),
    ...lintOutline(outline, figures).map(({ where, says }) => `${where}：${says}`),
    ...required.filter((id) => !known.has(id)).map((id) => `要求写的数字里，没有编号为“${id}”的指标。`),
  ]
}

/** Figures a template asks for that no sentence of the text holds. */
export function requiredMissing(blocks: readonly Block[], required: readonly string[]): string[] {
  const printed = new Set(blocks.flatMap(({ sentences }) => sentences).flatMap(({ text }) => figuresIn(text)))
  return required.filter((id) => !printed.has(id))
}

/** What there is to begin a template of one's own from. */
export const exampleTemplate: ReportTemplate = { id: 'default', name: '通用模板', fromYear: 2000, untilYear: null, outline: defaultOutline, required: [], source: '系统自带' }
