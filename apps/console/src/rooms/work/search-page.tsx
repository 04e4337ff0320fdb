import type { FoundCase } from '@zhenzhi/contract'
import { useQuery, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Input, Select } from 'antd'
import { Suspense, useState } from 'react'
import { CaseLink, StateMark } from '../../parts/case-cell.tsx'
import { sayDay } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { Loading } from '../../parts/loading.tsx'
import { More } from '../../parts/more.tsx'
import { Page } from '../../parts/page.tsx'
import { definitionsQuery } from '../../wire/cases.ts'
import { searchQuery } from '../../wire/lists.ts'
import { may, useMe } from '../../wire/me.ts'
import { useTown } from '../../wire/town.ts'
import './search.css'

/** Everything that is written, in all kinds or in one: by one character, by several words, by a whole number. */
export function SearchPage() {
  const { words = '', definition } = useSearch({ from: '/frame/search' })
  const navigate = useNavigate()
  const town = useTown()
  const me = useMe()
  const [typed, type] = useState(words)
  const { data: definitions = [] } = useQuery({ ...definitionsQuery(town.id), enabled: may(me, 'cases.see', town.id) })
  const go = (asked: { words: string; definition?: string | undefined }) => void navigate({ to: '/search', search: { ...(asked.words === '' ? {} : { words: asked.words }), ...(asked.definition === undefined ? {} : { definition: asked.definition }) } })
  return (
    <Page title="查找" lead={town.name}>
      <search className="card stack">
        <form className="row" onSubmit={(event) => {
          event.preventDefault()
          go({ words: typed.trim(), definition })
        }}>
          <Input className="search-words" aria-label="要找的字或编号" aria-describedby="search-note" autoFocus allowClear maxLength={60} placeholder="内容里的字，或者完整的编号、文号" value={typed} onChange={(event) => type(event.target.value)} />
          <Select className="search-kind" aria-label="在哪一种里找" allowClear placeholder="所有事项" showSearch={{ optionFilterProp: 'label' }} value={definition ?? null} options={definitions.map(({ id, title }) => ({ value: id, label: title }))} onChange={(chosen?: string) => go({ words: typed.trim(), definition: chosen })} />
          <Button type="primary" htmlType="submit">查找</Button>
        </form>
        <p id="search-note" className="soft small search-note">
          一两个字也能找；几个词用空格隔开，要都有才算。不找姓名、电话、身份证号、住址、加密的内容和附件里的字。
          {may(me, 'persons.find', town.id) && <>要按电话或身份证号找，到<Link to="/persons">“查本人”</Link>。</>}
        </p>
      </search>
      {words === '' ? <Empty says="写上要找的字，再按“查找”。" /> : <Suspense fallback={<Loading />}><Found key={`${words} ${definition ?? ''} ${town.id}`} words={words} definition={definition} town={town.id} /></Suspense>}
    </Page>
  )
}

function Found({ words, definition, town }: { words: string; definition: string | undefined; town: number }) {
  const { data: found, fetchNextPage, hasNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(searchQuery({ town, words, definition }))
  const [first] = found.pages
  const rows = found.pages.flatMap((page) => page.rows)
  if (first === undefined || rows.length + first.numbered.length === 0) return <Empty says={first?.looked.length === 0 ? '写的里面没有可以找的字：标点、电话和身份证号不找。' : '没有找到。可以少写几个字，或者换一种说法；也可能不在您的权限内。'} />
  return (
    <>
      {first.numbered.length > 0 && <section className="stack" aria-label="编号是这个的"><h2>编号是“{words}”的</h2><FoundList rows={first.numbered} /></section>}
      {rows.length > 0 && (
        <section className="stack" aria-label="内容里有的">
          <h2>内容里有的，最近登记的在前</h2>
          <FoundList rows={rows} />
          <More shown={rows.length} total={first.total} capped={first.totalCapped} loading={isFetchingNextPage} onMore={hasNextPage ? () => void fetchNextPage() : undefined} />
        </section>
      )}
    </>
  )
}

function FoundList({ rows }: { rows: readonly FoundCase[] }) {
  return (
    <ul className="found">
      {rows.map((row) => (
        <li key={row.id} className="card">
          <div className="row"><CaseLink row={row} /><span className="soft">{row.definitionTitle}</span><StateMark row={row} /><span className="soft number">{sayDay(row.opened)}登记</span></div>
          {row.hits.map(({ title, pieces }) => (
            <p key={title} className="found-text"><span className="soft">{title}：</span>{pieces.map(({ text, marked }, at) => (marked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>))}</p>
          ))}
        </li>
      ))}
    </ul>
  )
}
