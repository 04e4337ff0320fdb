import type { ParagraphView, ReportView } from '@zhenzhi/contract'
import type { Indicator } from '@zhenzhi/kernel'
import type { ReportAsked, ReportDesk } from '../../reports/report-desk.ts'
import { figureView } from './figure-view.ts'

type Draft = Awaited<ReturnType<ReportDesk['draft']>>

const kinds = ['body', 'heading-1', 'heading-2', 'heading-3'] as const

/** The report as paragraphs, every figure in it bound, so that a tap opens it. */
export function reportView(draft: Draft, { town: id, from, to, cutoff, pdf, unconfirmed }: ReportAsked & { pdf: boolean; unconfirmed: number }, indicators: readonly Indicator[]): ReportView {
  const { filled, figures, findings, town, version } = draft
  const { facts } = filled
  const printed = filled.figures.flatMap(({ id: figure }) => figures.find((one) => one.id === figure) ?? [])
  const line = (kind: ParagraphView['kind'], text: string): ParagraphView => ({ kind, runs: [{ text }] })
  return {
    town: id, townName: town.name, title: filled.title.join(''), from, to, cutoff, draft: filled.draft, demo: town.demo, version, pdf,
    paragraphs: [
      line('title', filled.title.join('')),
      line('addressee', `${facts.addressee}：`),
      ...filled.paragraphs.map((one): ParagraphView => ({
        kind: kinds[one.level],
        runs: one.runs.map((run) => ('figure' in run ? { text: run.text, figure: run.figure } : { text: run.text })),
      })),
      line('signature', facts.signature),
      line('date', filled.date ?? '（尚未签发）'),
    ],
    figures: printed.map((figure) => figureView(figure, indicators)),
    findings: [
      ...(unconfirmed === 0 ? [] : [{ level: 'should' as const, says: `${unconfirmed}个数字还没有供数单位确认。`, open: 'confirm' as const }]),
      ...findings.map(({ level, says, at }): ReportView['findings'][number] => ({ level: level === 'wrong' ? 'must' : 'should', says, ...(at === undefined ? {} : { block: at.block }) })),
    ],
  }
}
