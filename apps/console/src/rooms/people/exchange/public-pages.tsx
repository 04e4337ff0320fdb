import type { PublicPage } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { Empty } from '../../../parts/empty.tsx'
import { describedBy, FieldBox } from '../../../parts/field-box.tsx'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { Table } from '../../../parts/table.tsx'
import type { Column } from '../../../parts/table.tsx'
import { publicPagesQuery, publishPage, withdrawPage } from '../../../wire/exchange.ts'
import { LineBox } from '../../../parts/line-box.tsx'
import { useSending } from '../use-sending.ts'

/** What the town has put before everybody in the internet zone, and putting more there. */
export function PublicPages({ town }: { town: number }) {
  const { data: pages } = useSuspenseQuery(publicPagesQuery(town))
  const { send, busy, refusal, problemOf } = useSending({ done: '已办，下一次交换后生效', renews: ['public-pages', 'exchange'] })
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const columns: Column<PublicPage>[] = [
    { key: 'title', title: '标题', heading: true, show: (page) => page.title },
    { key: 'day', title: '公开日期', show: (page) => page.day },
    {
      key: 'withdraw', title: '操作', show: ({ page }) => (
        <Popconfirm title="撤下以后群众就看不到了。" okText="撤下" cancelText="不撤" onConfirm={() => send(() => withdrawPage(town, page))}><Button disabled={busy}>撤下</Button></Popconfirm>
      ),
    },
  ]
  return (
    <section className="card stack" aria-label="公开的页面">
      <h2>公开的页面</h2>
      {pages.length === 0 ? <Empty says="还没有公开的页面。" /> : <Table caption="公开的页面" columns={columns} rows={pages} keyOf={({ page }) => page} />}
      <form className="stack" onSubmit={(event) => {
        event.preventDefault()
        void send(() => publishPage(town, { title, text })).then((done) => {
          if (!done) return
          setTitle('')
          setText('')
        })
      }}>
        <LineBox id="page-title" label="标题" required value={title} onChange={setTitle} problem={problemOf('title')} />
        <FieldBox id="page-text" label="内容" required hint="谁都能看。不写个人的名字、手机号、身份证号；5以下的小数不写。" problem={problemOf('text')}>
          <Input.TextArea id="page-text" aria-describedby={describedBy('page-text')} rows={6} maxLength={5000} value={text} onChange={(event) => setText(event.target.value)} />
        </FieldBox>
        {refusal && <RefusalAlert says={refusal.says} />}
        <div><Button type="primary" htmlType="submit" loading={busy} disabled={title.trim() === '' || text.trim() === ''}>公开</Button></div>
      </form>
    </section>
  )
}
