import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Empty } from '../../parts/empty.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { definitionsQuery } from '../../wire/cases.ts'
import { useTown } from '../../wire/town.ts'
import { CaseTable } from './case-table.tsx'
import { Filters } from './filters.tsx'

/** The cases of one definition. What it is narrowed by stands in the address, so that a list can be kept or sent on. */
export function ListPage() {
  const { definition: id } = useParams({ from: '/frame/list/$definition' })
  const search = useSearch({ from: '/frame/list/$definition' })
  const navigate = useNavigate({ from: '/list/$definition' })
  const town = useTown()
  const { data: definitions } = useSuspenseQuery(definitionsQuery(town.id))
  const definition = definitions.find((one) => one.id === id)
  if (!definition) return <Page title="没有这一种"><Empty says={`${town.name}没有这一种事项，或者您的岗位看不到。请从左边的菜单重新选。`} /></Page>

  const register = definition.opens && <Link className="button strong" to="/register/$definition" params={{ definition: id }}>{definition.opens.title}</Link>
  const stock = definition.engine === 'roster' && <Link className="button" to="/roster/$definition" params={{ definition: id }}>看某一天的在册</Link>
  return (
    <Page title={definition.title} lead={town.name} tools={<>{stock}{register}</>}>
      <Filters key={`${id} ${town.id}`} definition={definition} town={town.id} search={search} onChange={(changed) => void navigate({ search: changed, replace: true })} />
      <Suspense fallback={<Loading />}>
        <CaseTable definition={definition} town={town.id} search={search} />
      </Suspense>
    </Page>
  )
}
