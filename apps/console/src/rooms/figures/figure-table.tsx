import type { BoardFigure } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { Mark } from '../../parts/mark.tsx'
import { sayRecords } from '../../parts/say-records.ts'
import { Table } from '../../parts/table.tsx'
import type { Column } from '../../parts/table.tsx'
import type { Period, RecordCounts } from '../../wire/figures.ts'
import { hasBoth } from './board-groups.ts'
import { gradeWords, sayChange, sayValue } from './words.ts'

interface FigureTableProps {
  caption: string
  figures: readonly BoardFigure[]
  period: Period
  /** Whether this person may supply a figure that nothing is known of. */
  gives: boolean
  counts: RecordCounts | undefined
}

/** Figures with last year's beside them, and where they come from. */
export function FigureTable({ caption, figures, ...looking }: FigureTableProps) {
  return <Table caption={caption} columns={columnsOf(looking)} rows={figures} keyOf={(figure) => figure.id} />
}

function columnsOf({ period, gives, counts }: Omit<FigureTableProps, 'caption' | 'figures'>): Column<BoardFigure>[] {
  return [
    { key: 'zh', title: '指标', heading: true, show: (figure) => <Link to="/receipt" search={{ ...period, figure: figure.id }}>{figure.zh}</Link> },
    { key: 'value', title: '本期', number: true, show: (figure) => <b><Link to="/receipt" search={{ ...period, figure: figure.id }}>{sayValue(figure.value, figure.unit, figure.absent)}</Link></b> },
    { key: 'before', title: '上年同期', number: true, plain: true, show: ({ beside }) => beside && <><span className="on-card">上年同期</span>{beside.before ?? '—'}</> },
    { key: 'change', title: '比上年', number: true, plain: true, show: ({ value, beside, unit }) => beside?.change && !(value === '0' && beside.before === '0') && <><span className="on-card">比上年</span>{sayChange(beside.change, unit)}</> },
    { key: 'parts', title: '分子／分母', number: true, plain: true, show: (figure) => figure.numerator !== null && `${figure.numerator}／${figure.denominator ?? '—'}` },
    { key: 'grades', title: '数据来源', plain: true, show: (figure) => <Sources figure={figure} gives={gives} /> },
    ...(counts !== undefined && Object.keys(counts).length === 0 ? [] : [{ key: 'records', title: '记录', number: true, plain: true, show: ({ id }: BoardFigure) => sayRecords(counts, id) }]),
  ]
}

function Sources({ figure, gives }: { figure: BoardFigure; gives: boolean }) {
  const { id, grades } = figure
  return (
    <span className="row">
      {grades.map((grade) => <Mark key={grade} tone={grade === 'record' ? 'green' : 'plain'}>{gradeWords[grade]}</Mark>)}
      {hasBoth(figure) && <Mark tone="amber">两种来源都有，请核对</Mark>}
      {grades.length === 0 && gives && <Link className="no-print" to="/supplies/give" search={{ figure: id }}>供数</Link>}
    </span>
  )
}
