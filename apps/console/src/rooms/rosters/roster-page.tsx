import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { Suspense, useDeferredValue, useState } from 'react'
import { DayBox } from '../../parts/day-box.tsx'
import { sayDay } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { Table } from '../../parts/table.tsx'
import { definitionsQuery } from '../../wire/cases.ts'
import { termsQuery } from '../../wire/terms.ts'
import { placesQuery } from '../../wire/places.ts'
import { useToday, useTown } from '../../wire/town.ts'
import './roster.css'

/** Who or what stands in a roster on a day: today, or any day asked about. */
export function RosterPage() {
  const { definition: id } = useParams({ from: '/frame/roster/$definition' })
  const today = useToday()
  const { on = today, words = '' } = useSearch({ from: '/frame/roster/$definition' })
  const navigate = useNavigate({ from: '/roster/$definition' })
  const town = useTown()
  const { data: definitions } = useSuspenseQuery(definitionsQuery(town.id))
  const definition = definitions.find((one) => one.id === id)
  const [typed, type] = useState(words)
  if (!definition) return <Page title="没有这个名册"><Empty says={`${town.name}没有这个名册，或者您的岗位看不到。请从左边的菜单重新选。`} /></Page>

  return (
    <Page title={definition.title} lead={town.name} tools={(
      <>
        <Link className="button" to="/list/$definition" params={{ definition: id }}>全部（含已离任）</Link>
        {definition.opens && <Link className="button strong" to="/register/$definition" params={{ definition: id }}>{definition.opens.title}</Link>}
      </>
    )}>
      <form className="card row roster-asked no-print" onSubmit={(event) => {
        event.preventDefault()
        void navigate({ search: { on, ...(typed.trim() ? { words: typed.trim() } : {}) }, replace: true })
      }}>
        <label htmlFor="roster-on">哪一天在册</label>
        <DayBox id="roster-on" value={on} onChange={(day) => void navigate({ search: { ...(day ? { on: day } : {}), ...(words ? { words } : {}) }, replace: true })} />
        <Input className="roster-words" aria-label="查找" placeholder="打字查找" allowClear maxLength={40} value={typed} onChange={(event) => type(event.target.value)} />
        <Button htmlType="submit">查找</Button>
      </form>
      <Suspense fallback={<Loading />}>
        <Stock town={town.id} roster={id} on={on} words={words} title={definition.title} />
      </Suspense>
    </Page>
  )
}

/** Its place has a column of its own. */
function nameOf({ heading, place }: { heading: string; place: string | null }): string {
  const ending = ` · ${place}`
  return place !== null && heading.endsWith(ending) ? heading.slice(0, -ending.length) : heading
}

/** The server lists no more than these at once: so many are no total. */
const most = 50

function Stock({ title, ...search }: { town: number; roster: string; on: string; words: string; title: string }) {
  const { roster, on, words } = search
  const asked = useDeferredValue(JSON.stringify(search))
  // The text was made of this very search just above.
  const { data: terms } = useSuspenseQuery(termsQuery(JSON.parse(asked) as typeof search))
  const { data: places } = useSuspenseQuery(placesQuery(search.town))
  const placeOf = (id: string | null) => places.find((place) => place.id === id)?.name ?? ''
  if (terms.length === 0) return <Empty says={words ? '这一天在册的里面没有，请换几个字。' : `${sayDay(on)}没有在册的“${title}”。`} />
  return (
    <>
      <p aria-live="polite">{sayDay(on)}在册{terms.length < most ? <> <b className="number">{terms.length}</b> 项{words && '（符合查找的）'}。</> : `的先列出 ${terms.length} 项，还有的请打字查找。`}</p>
      <Table
        caption={`${title}，${sayDay(on)}在册`} rows={terms} keyOf={(term) => `${roster} ${term.id}`}
        columns={[
          { key: 'heading', title: '名称', heading: true, show: (term) => <Link to="/cases/$id" params={{ id: term.id }}>{nameOf(term)}</Link> },
          { key: 'place', title: '村或网格', show: (term) => placeOf(term.place) || term.place },
        ]}
      />
    </>
  )
}
