import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Button, Checkbox, Popconfirm } from 'antd'
import { useState } from 'react'
import { FieldBox } from '../../../parts/field-box.tsx'
import { Page } from '../../../parts/page.tsx'
import { randomKey } from '../../../parts/random-key.ts'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { handOver, openOfQuery } from '../../../wire/hand-over.ts'
import type { HandOverWanted } from '../../../wire/hand-over.ts'
import { isRefused } from '../../../wire/refused.ts'
import { useTown } from '../../../wire/town.ts'
import { LineBox } from '../../../parts/line-box.tsx'
import { useSending } from '../use-sending.ts'
import { MattersTable } from './matters-table.tsx'
import { OpenPosts } from './open-posts.tsx'
import { OtherKinds } from './other-kinds.tsx'
import { SuccessorSelect } from './successor-select.tsx'

/** 交接: everything one person has in this town goes to others in one action. What it will do is in sight before it is done. */
export function HandOverPage() {
  const town = useTown()
  const { id } = useParams({ from: '/frame/people/hand-over/$id' })
  const navigate = useNavigate()
  const { data: open } = useSuspenseQuery(openOfQuery(town.id, id))
  const [wanted, want] = useState<Omit<HandOverWanted, 'to'> & { to?: string }>(() => ({ key: randomKey(), posts: [], matters: [], supervisor: '', end: !open.elsewhere && !open.ended }))
  const { send, busy, refusal, problemOf } = useSending({ done: '已交接', renews: ['accounts', 'posts', 'hand-overs', 'unattended'] })
  const { to } = wanted
  const ready = to !== undefined && wanted.supervisor.trim() !== ''
  const hand = async () => {
    if (to === undefined) return
    await send(async () => {
      const answer = await handOver(town.id, id, { ...wanted, to })
      if (!isRefused(answer)) void navigate({ to: '/people/hand-overs/$id', params: { id: answer.id } })
      return answer
    })
  }
  return (
    <Page title={`交接：${open.name}`} lead={`${town.name}。岗位、没办完的事项和没做完的导入，一次交给接手的人。每一件事项的办理经过里都会写明。`}>
      <section className="card stack" aria-label="交给谁">
        <h2>交给谁</h2>
        {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
        <FieldBox id="hand-to" label="接手人" required problem={problemOf('to')}><SuccessorSelect id="hand-to" town={town.id} without={id} value={to} onChange={(chosen) => want({ ...wanted, to: chosen })} /></FieldBox>
        <LineBox id="hand-supervisor" label="监交人" required hint="看着交接的人，一般是分管领导。" value={wanted.supervisor} problem={problemOf('supervisor')} onChange={(supervisor) => want({ ...wanted, supervisor })} />
        {open.elsewhere ? <p className="soft">他在别的单位还有岗位，那边的不动，账号也不停用。</p> : !open.ended && <Checkbox checked={wanted.end} onChange={(event) => want({ ...wanted, end: event.target.checked })}>交接后停用账号（调离、退休）</Checkbox>}
      </section>
      <OpenPosts town={town.id} without={id} posts={open.posts} chosen={wanted.posts} onChange={(posts) => want({ ...wanted, posts })} />
      <section className="card stack" aria-label="没办完的事项">
        <h2>没办完的事项：{open.matters.length} 件</h2>
        {open.matters.length === 0 ? <p className="soft">没有。</p> : (
          <>
            <OtherKinds town={town.id} without={id} matters={open.matters} chosen={wanted.matters} onChange={(matters) => want({ ...wanted, matters })} />
            <MattersTable caption="没办完的事项" matters={open.matters} />
          </>
        )}
        {open.imports.length > 0 && <p>没做完的导入：{open.imports.map(({ title }) => title).join('、')}，由接手人继续。</p>}
        {open.drafts.length > 0 && <p>他最后改过的报告草稿：{open.drafts.map(({ year }) => `${year} 年`).join('、')}，有报告岗位的人都能接着改。</p>}
      </section>
      <div className="row">
        <Popconfirm title={`把${open.name}的全部工作交出去？`} description="一次办完，不能整体撤销；要改回来，须再办一次交接。他会立刻退出登录。" okText="交接" cancelText="再看看" onConfirm={() => void hand()}>
          <Button type="primary" size="large" loading={busy} disabled={!ready}>交接</Button>
        </Popconfirm>
        {!ready && <span className="soft">先选接手人、填监交人。</span>}
      </div>
    </Page>
  )
}
