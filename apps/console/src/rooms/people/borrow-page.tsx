import type { BorrowRequest, Exception } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { sayDay, sayMoment } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { Mark } from '../../parts/mark.tsx'
import { Page } from '../../parts/page.tsx'
import { Table } from '../../parts/table.tsx'
import { borrowQuery, exceptionsQuery } from '../../wire/borrow.ts'
import { may, useMe } from '../../wire/me.ts'
import { useTown } from '../../wire/town.ts'
import { AnswerForm, AskForm } from './borrow-forms.tsx'
import { PeopleTabs } from './people-tabs.tsx'

/** 请求支援: where a step takes somebody else and the town has nobody, the county lends one; and what was done by the same person all the same. */
export function BorrowPage() {
  const me = useMe()
  const town = useTown()
  const { data: { requests, mayAnswer } } = useSuspenseQuery(borrowQuery(town.id))
  const [asking, ask] = useState(false)
  const [answering, answer] = useState<BorrowRequest>()
  const columns = [
    { key: 'what', title: '要借的岗位', heading: true, show: ({ title, townName }: BorrowRequest) => `${townName}：${title}` },
    { key: 'until', title: '借到', show: ({ until }: BorrowRequest) => sayDay(until) },
    { key: 'reason', title: '理由', show: ({ reason, name }: BorrowRequest) => `${reason}（${name}）` },
    { key: 'answer', title: '答复', show: (request: BorrowRequest) => <Answered request={request} /> },
    ...(mayAnswer ? [{ key: 'tools', title: '操作', show: (request: BorrowRequest) => request.answered === null && <Button size="small" onClick={() => answer(request)}>答复</Button> }] : []),
  ]
  const tools = may(me, 'borrow.ask', town.id) && <Button type="primary" onClick={() => ask(true)}>请求支援</Button>
  return (
    <Page title="请求支援" lead={`${town.name}。依法要换一个人办、本单位又没有别人时，请县里借人，到期自动结束。`} tools={tools}>
      <PeopleTabs />
      {requests.length === 0 ? <Empty says="没有请求。" /> : <Table caption="支援请求" columns={columns} rows={requests} keyOf={({ id }) => id} />}
      {may(me, 'exceptions.see', town.id) && <Exceptions town={town.id} />}
      {asking && <AskForm town={town.id} onClose={() => ask(false)} />}
      {answering && <AnswerForm request={answering} onClose={() => answer(undefined)} />}
    </Page>
  )
}

function Answered({ request: { answered, lentName, declined } }: { request: BorrowRequest }) {
  if (answered === null) return <Mark tone="amber">等待答复</Mark>
  return declined === null ? <Mark tone="green">已借{lentName}</Mark> : <span><Mark>不能支援</Mark> {declined}</span>
}

const exceptionColumns = [
  { key: 'what', title: '事项', heading: true, show: ({ title, caseId }: Exception) => <Link to="/cases/$id" params={{ id: caseId }}>{title}</Link> },
  { key: 'act', title: '办理', show: ({ actTitle }: Exception) => actTitle },
  { key: 'who', title: '办理人', show: ({ name }: Exception) => name },
  { key: 'moment', title: '时间', show: ({ moment }: Exception) => sayMoment(moment) },
]

function Exceptions({ town }: { town: number }) {
  const { data: exceptions } = useSuspenseQuery(exceptionsQuery(town))
  return (
    <section className="card stack" aria-label="同一人办理的记录">
      <h2>提倡分人、由同一人办的：{exceptions.length} 次</h2>
      <p className="soft">法律没有要求、只是提倡由不同的人办的步骤，写明理由后由同一人办了。理由在事项的办理经过里。</p>
      {exceptions.length > 0 && <Table caption="同一人办理的记录" columns={exceptionColumns} rows={exceptions} keyOf={({ act }) => act} />}
    </section>
  )
}
