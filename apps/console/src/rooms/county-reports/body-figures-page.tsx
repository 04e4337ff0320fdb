import type { BodyFigureRow } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { Suspense, useState } from 'react'
import { Empty } from '../../parts/empty.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import { Table } from '../../parts/table.tsx'
import { bodyFiguresQuery } from '../../wire/county-reports.ts'
import type { CountyYear } from '../../wire/county-reports.ts'
import { BodyForm } from './body-form.tsx'
import { BodyPaste } from './body-paste.tsx'
import { CountyLinks } from './county-links.tsx'
import { useCountyYear } from './use-county-year.ts'
import './county-reports.css'

/** What a town reported beside what bodies of the county count themselves: same-named figures of different owners, each with its owner. */
export function BodyFiguresPage() {
  const { county, name, year } = useCountyYear('/frame/county/body-figures')
  const lead = `${name}。政法委、信访局、司法局等各有自己的统计，口径可能不同：数字不同先问口径，再问谁错。乡镇的数取报来的报告里印出的。`
  return (
    <Page title={`${year}年与县级部门数字对照`} lead={lead} tools={<PrintButton />}>
      <CountyLinks year={year} />
      <Suspense fallback={<Loading />}><Bodies key={`${county} ${year}`} of={{ county, year }} /></Suspense>
    </Page>
  )
}

function Bodies({ of }: { of: CountyYear }) {
  const { data: view } = useSuspenseQuery(bodyFiguresQuery(of))
  const [differing, only] = useState(false)
  const shown = differing ? view.rows.filter((row) => row.bodies.some(isApart)) : view.rows
  return (
    <>
      {view.rows.length === 0 ? <Empty says="还没有登记县级部门的数字。" /> : (
        <div className="stack">
          <Checkbox className="no-print" checked={differing} onChange={(event) => only(event.target.checked)}>只看不同的</Checkbox>
          {shown.length === 0 ? <Empty says="没有不同的数字。" /> : <BodyTable rows={shown} />}
        </div>
      )}
      {view.mayKeep && <BodyPaste of={of} view={view} />}
      {view.mayKeep && <BodyForm of={of} view={view} />}
    </>
  )
}

function BodyTable({ rows }: { rows: readonly BodyFigureRow[] }) {
  return (
    <Table
      caption="乡镇报告与县级部门的数字" rows={rows} keyOf={({ town, figure }) => `${town} ${figure}`}
      columns={[
        { key: 'figure', title: '数字', heading: true, show: ({ zh, name }) => <>{zh}<span className="soft">　{name}</span></> },
        { key: 'reported', title: '乡镇报告', show: ({ reported, unit }) => (reported === null ? <span className="soft">报告里没有</span> : <span className="number">{reported}{unit}</span>) },
        {
          key: 'bodies', title: '县级部门', show: ({ bodies, unit }) => (
            <ul className="county-lines">
              {bodies.map((one) => <li key={one.body}>{one.body} <span className="number">{one.shown}{unit}</span>{isApart(one) && <b className="number">，相差 {one.apart}</b>}{one.apart !== null && !isApart(one) && '，相同'}{one.note !== '' && <span className="soft">　{one.note}</span>}</li>)}
            </ul>
          ),
        },
      ]}
    />
  )
}

function isApart({ apart }: BodyFigureRow['bodies'][number]): boolean {
  return apart !== null && apart !== '0'
}
