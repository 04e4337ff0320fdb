import type { MovedSentenceView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { Suspense, useState } from 'react'
import { DayBox } from '../../parts/day-box.tsx'
import { sayDay } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { Table } from '../../parts/table.tsx'
import { movedQuery } from '../../wire/report.ts'
import type { ReportOf } from '../../wire/report.ts'
import { useToday, useTown } from '../../wire/town.ts'

/** A draft as of one cut-off, refreshed to a later one: every sentence that moved, from what to what, and what moved it. */
export function MovedPage() {
  const today = useToday()
  const { year = today.slice(0, 4), since = '', cutoff = today } = useSearch({ from: '/frame/report/moved' })
  const navigate = useNavigate({ from: '/report/moved' })
  const town = useTown()
  const [typed, type] = useState({ since, cutoff })
  const day = (id: string, label: string, name: 'since' | 'cutoff') => (
    <label htmlFor={id}>{label}<DayBox id={id} value={typed[name]} onChange={(value) => type({ ...typed, [name]: value })} /></label>
  )
  const back = <Link className="button" to="/report" search={{ from: `${year}-01-01`, to: `${year}-12-31`, cutoff }}>看整份报告</Link>
  return (
    <Page title={`${year}年报告变了的句子`} lead={`${town.name}。同一份文字，按前后两个登记截止日各填一次数，列出不一样的句子。`} tools={back}>
      <form className="card row no-print" onSubmit={(event) => {
        event.preventDefault()
        void navigate({ search: { year, ...typed }, replace: true })
      }}>
        {day('moved-since', '前一次登记截止', 'since')}
        {day('moved-cutoff', '这一次登记截止', 'cutoff')}
        <Button type="primary" htmlType="submit" disabled={typed.since === '' || typed.cutoff === ''}>对比</Button>
      </form>
      {since === '' || since >= cutoff ? <Empty says="请选两个登记截止日，前一个要早于后一个。" /> : (
        <Suspense fallback={<Loading />}>
          <Moved of={{ town: town.id, year: Number(year) }} since={since} cutoff={cutoff} />
        </Suspense>
      )}
    </Page>
  )
}

function Moved({ of, since, cutoff }: { of: ReportOf; since: string; cutoff: string }) {
  const { data: sentences } = useSuspenseQuery(movedQuery(of, { since, cutoff }))
  if (sentences.length === 0) return <Empty says={`从${sayDay(since)}到${sayDay(cutoff)}，报告里的数字没有变。`} />
  return (
    <>
      <p aria-live="polite">共 <b className="number">{sentences.length}</b> 句变了。</p>
      <Table
        caption="变了的句子" rows={sentences} keyOf={(one) => `${one.under} ${one.before} ${one.after}`}
        columns={[
          { key: 'under', title: '在哪一节', show: ({ under }) => under },
          { key: 'before', title: `截至${sayDay(since)}`, show: ({ before }) => before ?? <span className="soft">没有这句</span> },
          { key: 'after', title: `截至${sayDay(cutoff)}`, heading: true, show: ({ after }) => after ?? <span className="soft">没有这句</span> },
          { key: 'why', title: '变了的数和原因', show: ({ figures }) => <ul>{figures.map((figure) => <li key={figure.id}>{figure.zh}：{figure.before}→{figure.after}{whyOf(figure)}</li>)}</ul> },
        ]}
      />
    </>
  )
}

const words = { late: '新登记', matured: '原有记录有了进展', corrected: '更正', newlyMeasured: '新增指标' } as const

function whyOf(figure: MovedSentenceView['figures'][number]): string {
  const reasons = (Object.keys(words) as (keyof typeof words)[]).filter((name) => !/^-?0*(\.0*)?$/.test(figure[name])) // Object.keys forgets which keys they are
  return reasons.length === 0 ? '' : `（${reasons.map((name) => `${words[name]} ${figure[name]}`).join('，')}）`
}
