import type { FigureView } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { Input } from 'antd'
import { useState } from 'react'
import { Empty } from '../../parts/empty.tsx'
import { Mark } from '../../parts/mark.tsx'
import { Table } from '../../parts/table.tsx'
import type { Column } from '../../parts/table.tsx'
import type { Period } from '../../wire/figures.ts'
import './figures.css'
import { gradeWords, partTitle, sayValue } from './words.ts'

/** The figures under the part of the report they stand in; a search by name, because there are many. */
export function FigureTable({ figures, period }: { figures: readonly FigureView[]; period: Period }) {
  const [words, type] = useState('')
  const found = figures.filter((figure) => figure.zh.includes(words.trim()))
  const parts = [...new Set(found.map(({ part }) => part))].sort((a, b) => a - b)
  if (figures.length === 0) return <Empty says="这里还没有指标。" />
  return (
    <>
      <Input className="figure-words no-print" aria-label="查找指标" placeholder="打字查找指标" allowClear value={words} onChange={(event) => type(event.target.value)} />
      {found.length === 0 && <Empty says="没有这个名称的指标，请换几个字。" />}
      {parts.map((part) => (
        <section key={part} className="stack" aria-label={partTitle(part)}>
          <h2>{partTitle(part)}</h2>
          <Table caption={partTitle(part)} columns={columnsOf(period)} rows={found.filter((figure) => figure.part === part)} keyOf={(figure) => figure.id} />
        </section>
      ))}
      <AsOf figures={figures} />
    </>
  )
}

function columnsOf(period: Period): Column<FigureView>[] {
  return [
    { key: 'zh', title: '指标', heading: true, show: (figure) => <Link to="/receipt" search={{ ...period, figure: figure.id }}>{figure.zh}</Link> },
    { key: 'value', title: '数值', number: true, show: (figure) => <b><Link to="/receipt" search={{ ...period, figure: figure.id }}>{sayValue(figure.value, figure.unit)}</Link></b> },
    { key: 'parts', title: '分子／分母', number: true, show: (figure) => (figure.numerator === null ? '' : `${figure.numerator}／${figure.denominator ?? '—'}`) },
    { key: 'grades', title: '数据来源', plain: true, show: (figure) => <span className="row">{figure.grades.map((grade) => <Mark key={grade} tone={grade === 'record' ? 'green' : 'plain'}>{gradeWords[grade]}</Mark>)}</span> },
    { key: 'records', title: '记录', plain: true, show: (figure) => `${figure.records} 条` },
  ]
}

function AsOf({ figures }: { figures: readonly FigureView[] }) {
  const last = figures[0]?.asOf
  return last && <p className="soft small">记账到第 <span className="number">{last.seq}</span> 号。明细：由本系统里的记录计数；汇总导入：导入的名单；盖章确认：有关单位签字盖章提供的数。</p>
}
