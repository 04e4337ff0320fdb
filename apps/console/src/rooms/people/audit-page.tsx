import type { AuditLine } from '@zhenzhi/contract'
import { useQuery, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { Suspense, useState } from 'react'
import { DayBox } from '../../parts/day-box.tsx'
import { sayMoment } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { FieldBox } from '../../parts/field-box.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { Table } from '../../parts/table.tsx'
import type { Column } from '../../parts/table.tsx'
import { postsQuery } from '../../wire/accounts.ts'
import type { AuditSearch } from '../../wire/audit.ts'
import { auditQuery } from '../../wire/audit.ts'
import { may, useMe } from '../../wire/me.ts'
import { useTown } from '../../wire/town.ts'
import { LineBox } from '../../parts/line-box.tsx'
import { sayVerb } from './audit-words.ts'
import { PeopleTabs } from './people-tabs.tsx'
import './people.css'

/** Who read or changed what. Looking is written down too, so a purpose is asked first. */
export function AuditPage() {
  const town = useTown()
  const [purpose, setPurpose] = useState('')
  const search = useSearch({ from: '/frame/people/audit' })
  const [subject, setSubject] = useState(search.subject ?? '')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [asked, ask] = useState<AuditSearch>()
  const given = { purpose: purpose.trim(), ...(subject.trim() && { subject: subject.trim() }), ...(from && { from }), ...(to && { to }) }
  return (
    <Page title="查看记录" lead={`${town.name}。谁在什么时候看过、改过什么。查阅本身也会留下记录。`}>
      <PeopleTabs />
      <form className="card stack" onSubmit={(event) => {
        event.preventDefault()
        ask(given)
      }}>
        <div className="two">
          <LineBox id="audit-purpose" label="查阅目的" required hint="例如：群众反映信息泄露，核查谁看过。" value={purpose} onChange={setPurpose} />
          <LineBox id="audit-subject" label="哪一件" hint="从那一件的页面点“谁看过”进来会自动填好；不填就看全部。" value={subject} onChange={setSubject} />
          <FieldBox id="audit-from" label="从"><DayBox id="audit-from" value={from} onChange={setFrom} /></FieldBox>
          <FieldBox id="audit-to" label="到"><DayBox id="audit-to" value={to} onChange={setTo} /></FieldBox>
        </div>
        <div><Button type="primary" htmlType="submit" disabled={purpose.trim().length < 2}>查阅</Button></div>
      </form>
      {asked && <Suspense fallback={<Loading />}><Lines town={town.id} search={asked} /></Suspense>}
    </Page>
  )
}

const columnsOf = (titleOf: (post: string) => string): Column<AuditLine>[] => [
  { key: 'moment', title: '时间', heading: true, show: (line) => <span className="number">{sayMoment(line.moment)}</span> },
  { key: 'name', title: '谁', show: (line) => line.name },
  { key: 'post', title: '岗位', show: (line) => titleOf(line.post) },
  { key: 'verb', title: '做了什么', show: (line) => sayVerb(line.verb) },
  { key: 'subject', title: '对象', show: (line) => (line.subjectKind === 'case' ? <Link to="/cases/$id" params={{ id: line.subject }}>打开</Link> : line.subject) },
  { key: 'purpose', title: '目的', show: (line) => line.purpose ?? '' },
]

function Lines({ town, search }: { town: number; search: AuditSearch }) {
  const { data: pages, fetchNextPage, hasNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(auditQuery(town, search))
  const me = useMe()
  const { data: posts } = useQuery({ ...postsQuery(town), enabled: may(me, 'people.manage', town) })
  const titleOf = (post: string) => [...(posts?.mayGive ?? []), ...(posts?.held ?? [])].find((one) => one.post === post)?.title ?? (posts ? post : '')
  const lines = pages.pages.flatMap((page) => page.lines)
  if (lines.length === 0) return <Empty says="这个范围内没有记录。" />
  return (
    <>
      <Table caption="查看记录" columns={columnsOf(titleOf)} rows={lines} keyOf={(line) => line.id} />
      {hasNextPage && <Button onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>再往下列</Button>}
    </>
  )
}
