import type { ParagraphView, ReportView } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { sayDay } from '../../parts/days.ts'
import './report.css'

/** The report as a sheet of paper. A bound number is a link to its receipt; everything else is plain text. */
export function ReportSheet({ report }: { report: ReportView }) {
  return (
    <article className="sheet" aria-label={report.title}>
      {report.draft && <p className="sheet-draft">草稿，登记截至{sayDay(report.cutoff)}</p>}
      {report.paragraphs.map((paragraph, index) => <Paragraph key={index} paragraph={paragraph} report={report} />)}
      {report.demo && <p className="sheet-draft">演示数据，不能作为依据</p>}
    </article>
  )
}

function Paragraph({ paragraph, report }: { paragraph: ParagraphView; report: ReportView }) {
  const runs = paragraph.runs.map((run, index) => (run.figure === undefined ? run.text : <Bound key={index} text={run.text} figure={run.figure} report={report} />))
  return drawings[paragraph.kind](runs)
}

const drawings = {
  title: (runs) => <h2 className="sheet-title">{runs}</h2>,
  addressee: (runs) => <p className="sheet-addressee">{runs}</p>,
  'heading-1': (runs) => <h3 className="sheet-heading-1">{runs}</h3>,
  'heading-2': (runs) => <h4 className="sheet-heading-2">{runs}</h4>,
  'heading-3': (runs) => <h5 className="sheet-heading-3">{runs}</h5>,
  body: (runs) => <p className="sheet-body">{runs}</p>,
  signature: (runs) => <p className="sheet-signature">{runs}</p>,
  date: (runs) => <p className="sheet-signature">{runs}</p>,
} satisfies Record<ParagraphView['kind'], (runs: ReactNode[]) => ReactNode>

function Bound({ text, figure, report: { from, to, cutoff, figures } }: { text: string; figure: string; report: ReportView }) {
  const name = figures.find((one) => one.id === figure)?.zh ?? figure
  return <Link className="sheet-figure" to="/receipt" search={{ figure, from, to, cutoff }} title={name}>{text}</Link>
}
