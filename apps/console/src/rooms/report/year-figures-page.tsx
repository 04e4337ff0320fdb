import type { YearFigureView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { sayDay } from '../../parts/days.ts'
import { Mark } from '../../parts/mark.tsx'
import { Page } from '../../parts/page.tsx'
import { sayRecords } from '../../parts/say-records.ts'
import { Table } from '../../parts/table.tsx'
import { useRecordCounts } from '../../wire/figures.ts'
import { yearFiguresQuery } from '../../wire/report.ts'
import { useToday, useTown } from '../../wire/town.ts'

const gradeWords = { record: '明细', import: '汇总导入', supply: '盖章确认' } as const

/** Every figure of the year for whoever writes the report: where it comes from, and what it was the year before. */
export function YearFiguresPage() {
  const today = useToday()
  const { year = today.slice(0, 4), cutoff = today } = useSearch({ from: '/frame/report/figures' })
  const town = useTown()
  const { data: figures } = useSuspenseQuery(yearFiguresQuery({ town: town.id, year: Number(year) }, cutoff, true))
  const counts = useRecordCounts(town.id, { from: `${year}-01-01`, to: `${year}-12-31`, cutoff })
  const [lacking, setLacking] = useState(false)
  const bare = figures.filter(({ grades }) => grades.length === 0)
  const last = Number(year) - 1
  const back = <Link className="button" to="/report" search={{ from: `${year}-01-01`, to: `${year}-12-31`, cutoff }}>看整份报告</Link>
  return (
    <Page title={`${year}年各项数字`} lead={`${town.name}，登记截至${sayDay(cutoff)}。上年有两列：当时上报或封账的数，和台账现在的数；两个不同的，写明为什么。`} tools={back}>
      <div className="card row">
        <span>共 <b className="number">{figures.length}</b> 项，其中 <b className="number">{bare.length}</b> 项还没有任何记录或盖章确认。</span>
        <Checkbox checked={lacking} onChange={(event) => setLacking(event.target.checked)}>只看还没有来源的</Checkbox>
      </div>
      <Table
        caption={`${year}年各项数字`} rows={lacking ? bare : figures} keyOf={({ id }) => id}
        columns={[
          { key: 'zh', title: '指标', heading: true, show: ({ id, zh }) => <Link to="/receipt" search={{ figure: id, from: `${year}-01-01`, to: `${year}-12-31`, cutoff }}>{zh}</Link> },
          { key: 'shown', title: `${year}年`, number: true, show: shownOf },
          { key: 'published', title: `${last}年当时`, number: true, show: ({ lastYear: { published } }) => (published ? published.shown : <span className="soft">没有上报</span>) },
          { key: 'last', title: `${last}年现在`, number: true, show: ({ lastYear }) => <LastYear {...lastYear} /> },
          { key: 'grade', title: '来源', show: ({ grades }) => <Grades grades={grades} /> },
          { key: 'records', title: '记录', number: true, show: ({ id }) => sayRecords(counts, id) },
          { key: 'printed', title: '写进报告', show: ({ printed }) => (printed ? '是' : '') },
        ]}
      />
    </Page>
  )
}

function shownOf({ shown, numerator, denominator }: YearFigureView): string {
  return numerator === null || denominator === null ? shown : `${shown}（${numerator}/${denominator}）`
}

function Grades({ grades }: Pick<YearFigureView, 'grades'>) {
  if (grades.length === 0) return <Mark tone="amber">没有来源</Mark>
  return <>{grades.map((grade) => <Mark key={grade} tone={grade === 'record' ? 'green' : 'blue'}>{gradeWords[grade]}</Mark>)}</>
}

const reasonWords = { corrected: '更正', late: '迟报补登', newlyMeasured: '新增指标', matured: '后续到期', redefined: '计数口径改了', time: '只是时间过去' } as const

/** As the books have it today, and what made it another number than was published. */
function LastYear({ shown, published }: YearFigureView['lastYear']) {
  const why = published?.reasons.map(({ reason, amount }) => `${reasonWords[reason]}${amount === null ? '' : ` ${amount}`}`).join('，') ?? ''
  return why === '' ? shown : <>{shown}<br /><span className="soft small">{why}</span></>
}
