import type { ReportedView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { sayDay } from '../../../parts/days.ts'
import { Empty } from '../../../parts/empty.tsx'
import { Mark } from '../../../parts/mark.tsx'
import { Page } from '../../../parts/page.tsx'
import { PrintButton } from '../../../parts/print-button.tsx'
import { Table } from '../../../parts/table.tsx'
import { reportedFileAddress, reportedQuery } from '../../../wire/report-way.ts'
import { useToday, useTown } from '../../../wire/town.ts'

type Line = ReportedView['lines'][number]

const reasonWords = { corrected: '更正', late: '新登记', newlyMeasured: '新增指标', matured: '原有记录有了进展', redefined: '计数口径改了', time: '只是时间过去' } as const satisfies Record<Line['reasons'][number]['reason'], string>

/** 已报数: each figure of the report that was sent up last, against the same figure today, and why they differ. */
export function ReportedPage() {
  const today = useToday()
  const { year = today.slice(0, 4) } = useSearch({ from: '/frame/report/reported' })
  const town = useTown()
  const of = { town: town.id, year: Number(year) }
  const { data: reported } = useSuspenseQuery(reportedQuery(of))
  const tools = (
    <>
      <Link className="button" to="/report/way" search={{ year }}>看报告流程</Link>
      {reported.sent !== null && <a className="button" href={reportedFileAddress(of)} download>导出电子表格</a>}
      <PrintButton />
    </>
  )
  return (
    <Page title={`${year}年已报数和现在的数`} lead={`${town.name}。最近一次上报的数，和台账今天的数对照。`} tools={tools}>
      {reported.sent === null ? <Empty says={`${year}年的报告还没有上报，没有已报数。`} /> : <Lines year={year} sent={reported.sent} reported={reported} />}
    </Page>
  )
}

function Lines({ year, sent, reported: { today, since, lines } }: { year: string; sent: NonNullable<ReportedView['sent']>; reported: ReportedView }) {
  const [all, showAll] = useState(false)
  const moved = lines.filter((one) => one.moved)
  const wrong = moved.filter(({ asksCorrection }) => asksCorrection)
  const period = { from: `${year}-01-01`, to: `${year}-12-31`, cutoff: today }
  return (
    <>
      <div className="card stack">
        <p>已报的是第 {sent.edition} 版{sent.documentNumber !== '' && `（${sent.documentNumber}）`}，{sayDay(sent.day)}上报，数字截至{sayDay(sent.cutoff)}。现在的数截至{sayDay(today)}。</p>
        <p role="status">{lines.length} 个数里，<b className="number">{moved.length}</b> 个变了，其中 <b className="number">{wrong.length}</b> 个因更正而变，要写更正说明；别的在下一份报告里说明。{wrong.length > 0 && <Link className="no-print" to="/report/way" search={{ year }}>去写更正说明</Link>}</p>
        <p className="soft small">{since === null ? '已报数包括全年，没有“本期”。' : `“本期”是已报数没有包括的日子：${sayDay(since)}以后。`}“累计”是全年到今天的数。</p>
        <Checkbox className="no-print" checked={all} onChange={(event) => showAll(event.target.checked)}>没有变的也列出来</Checkbox>
      </div>
      {!all && moved.length === 0 ? <Empty says="已报的数都没有变。" /> : (
        <Table
          caption={`${year}年已报数和现在的数`} rows={all ? lines : moved} keyOf={({ id }) => id}
          columns={[
            { key: 'zh', title: '指标', heading: true, show: ({ id, zh }) => <Link to="/receipt" search={{ figure: id, ...period }}>{zh}</Link> },
            { key: 'current', title: '本期', number: true, show: ({ current }) => current ?? '' },
            { key: 'total', title: '累计', number: true, show: ({ total }) => total },
            { key: 'reported', title: '已报', number: true, show: ({ reported }) => reported },
            { key: 'difference', title: '差', number: true, show: ({ difference }) => difference ?? '—' },
            { key: 'why', title: '原因', show: (line) => <Why line={line} /> },
          ]}
        />
      )}
    </>
  )
}

function Why({ line: { reasons, asksCorrection } }: { line: Line }) {
  return <>{reasons.map(({ reason, amount }) => `${reasonWords[reason]}${amount === null ? '' : ` ${amount}`}`).join('，')}{asksCorrection && <> <Mark tone="amber">要写更正说明</Mark></>}</>
}
