import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Alert } from 'antd'
import { Suspense } from 'react'
import { Empty } from '../../parts/empty.tsx'
import { KeptBar } from '../../parts/kept-bar.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { definitionsQuery } from '../../wire/cases.ts'
import { useKeptFilters } from '../../wire/kept-filters.ts'
import { may, useMe } from '../../wire/me.ts'
import { placesQuery } from '../../wire/places.ts'
import { useTown } from '../../wire/town.ts'
import { CaseTable } from './case-table.tsx'
import { ExportButton } from './list-export.tsx'
import { Filters } from './filters.tsx'
import { knownFilters } from './known-filters.ts'

/** What the filters of every list are called; others are told as they were typed. */
const filterWords: ReadonlyMap<string, string> = new Map([['state', '状态'], ['closed', '是否办结'], ['overdue', '逾期'], ['place', '村或网格'], ['words', '搜索'], ['from', '登记日期从'], ['to', '登记日期到'], ['where', '条件']])

/** The cases of one definition. What it is narrowed by stands in the address, so that a list can be kept or sent on. */
export function ListPage() {
  const { definition: id } = useParams({ from: '/frame/list/$definition' })
  const { unknown: unread = [], ...asked } = useSearch({ from: '/frame/list/$definition' })
  const navigate = useNavigate({ from: '/list/$definition' })
  const town = useTown()
  const me = useMe()
  const kept = useKeptFilters(town.id, id)
  const { data: definitions } = useSuspenseQuery(definitionsQuery(town.id))
  const { data: places } = useSuspenseQuery(placesQuery(town.id))
  const definition = definitions.find((one) => one.id === id)
  if (!definition) return <Page title="没有这一种"><Empty says={`${town.name}没有这一种事项，或者您的岗位看不到。请从左边的菜单重新选。`} /></Page>

  const { search, unknown } = knownFilters(asked, { definition, ...(definition.place === undefined ? {} : { places: places.map((place) => place.id) }) })
  const left = [...unread, ...unknown]
  const register = definition.opens && <Link className="button strong" to="/register/$definition" params={{ definition: id }}>{definition.opens.title}</Link>
  const imports = definition.opens && may(me, 'imports.make', town.id) && <Link className="button" to="/imports" search={{ definition: id }}>导入</Link>
  const stock = definition.engine === 'roster' && <Link className="button" to="/roster/$definition" params={{ definition: id }}>看某一天的在册</Link>
  return (
    <Page title={definition.title} lead={town.name} tools={<>{stock}{imports}<Link className="button" to="/ledger/$definition" params={{ definition: id }} search={search}>打印台账</Link><ExportButton town={town.id} definition={definition} search={search} />{register}</>}>
      <Filters key={`${id} ${town.id}`} definition={definition} town={town.id} search={search} onChange={(changed) => void navigate({ search: changed, replace: true })} />
      <KeptBar {...kept} />
      {left.length > 0 && <Alert type="warning" showIcon role="status" title={`网址里有认不出的筛选条件：${left.map((name) => filterWords.get(name) ?? name).join('、')}。没有采用，列出的是其余条件的结果。`} />}
      <Suspense fallback={<Loading />}>
        <CaseTable definition={definition} town={town.id} search={search} />
      </Suspense>
    </Page>
  )
}
