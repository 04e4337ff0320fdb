import type { SupplyView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Select } from 'antd'
import { sayDay } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { Page } from '../../parts/page.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import { Table } from '../../parts/table.tsx'
import type { Column } from '../../parts/table.tsx'
import { may, useMe } from '../../wire/me.ts'
import { suppliesQuery } from '../../wire/supplies.ts'
import { useToday, useTown } from '../../wire/town.ts'
import './supplies.css'

const yearsBack = 8

/** What bodies handed in for a year, each with the record that shows who answers for it. */
export function SuppliesPage() {
  const me = useMe()
  const town = useTown()
  const thisYear = useToday().slice(0, 4)
  const { year = thisYear } = useSearch({ from: '/frame/supplies' })
  const navigate = useNavigate({ from: '/supplies' })
  const { data: { supplies } } = useSuspenseQuery(suppliesQuery(town.id, year))
  const below = me.towns.some(({ parent }) => parent === town.id)
  const gives = may(me, 'supplies.give', town.id)
  const years = [...new Set([...Array.from({ length: yearsBack }, (_, back) => String(Number(thisYear) - back)), year])]
  const tools = (
    <>
      {gives && <Link className="button strong" to="/supplies/give">供一个数</Link>}
      <Link className="button" to="/people/leading">主系统</Link>
      <PrintButton />
    </>
  )
  return (
    <Page title="供数" lead={`${town.name}，${year} 年。没有逐件登记的，由掌握数据的单位签字盖章供数。`} tools={tools}>
      <div className="row no-print">
        <label htmlFor="supplies-year">年度</label>
        <Select id="supplies-year" className="supplies-year" value={year} options={years.map((value) => ({ value, label: `${value} 年` }))} onChange={(chosen) => void navigate({ search: { year: chosen } })} />
        <span>共 <b className="number">{supplies.length}</b> 个数</span>
      </div>
      {below && <p>供数按乡镇看：请在上方换到一个乡镇。</p>}
      {supplies.length === 0
        ? !below && <Empty says={`${year} 年还没有单位供数。${gives ? '点“供一个数”开始。' : ''}`} />
        : <Table caption={`${year} 年的供数`} columns={columnsOf(year, { figures: may(me, 'figures.see', town.id), records: may(me, 'cases.see', town.id) })} rows={supplies} keyOf={({ id }) => id} />}
    </Page>
  )
}

/** `sees`: what this person may open from here. */
function columnsOf(year: string, sees: { figures: boolean; records: boolean }): Column<SupplyView>[] {
  const nameOf = (one: SupplyView) => [one.title, ...one.by.map(({ shown }) => shown)].join('，')
  return [
    { key: 'title', title: '供的数', heading: true, show: (one) => (sees.records ? <Link to="/cases/$id" params={{ id: one.id }}>{nameOf(one)}</Link> : nameOf(one)) },
    { key: 'period', title: '期间', show: (one) => <span className="number">{one.to === null ? `${sayDay(one.from)}起（期初数）` : <>{sayDay(one.from)}至<wbr />{sayDay(one.to)}</>}</span> },
    { key: 'value', title: '数额', number: true, show: (one) => <b>{one.value} {one.unit}</b> },
    { key: 'body', title: '供数单位', show: (one) => one.body },
    { key: 'feeds', title: '计入指标', show: (one) => <span>{one.feeds.map(({ figure, title }, at) => <span key={figure}>{at > 0 && '、'}{sees.figures ? <Link to="/receipt" search={{ from: `${year}-01-01`, to: `${year}-12-31`, figure }}>{title}</Link> : title}</span>)}</span> },
  ]
}
