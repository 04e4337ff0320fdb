import type { OwnPost } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Modal, Popconfirm, Select } from 'antd'
import { useState } from 'react'
import { sayDay } from '../../../parts/days.ts'
import { DayBox } from '../../../parts/day-box.tsx'
import { FieldBox } from '../../../parts/field-box.tsx'
import { Mark } from '../../../parts/mark.tsx'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { may, useMe } from '../../../wire/me.ts'
import { delegatePost, endDelegation, ownPostsQuery } from '../../../wire/own-posts.ts'
import { sayHow } from '../held-how.ts'
import { HeldWhere } from '../held-where.tsx'
import { useSending } from '../use-sending.ts'

/** One's own posts, how each is held, and delegating one of them for some days. */
export function OwnPosts() {
  const me = useMe()
  const { data: { own, given } } = useSuspenseQuery(ownPostsQuery)
  const [delegating, delegate] = useState<OwnPost>()
  const { send, busy, refusal } = useSending({ done: '委托已收回', renews: ['own-posts'] })
  return (
    <section className="card stack" aria-label="岗位">
      <h2>岗位</h2>
      <ul className="held">
        {own.map((post) => (
          <li key={post.id}>
            <span><b>{post.title}</b><HeldWhere town={post.town} post={post} /> {me.towns.find((town) => town.id === post.town)?.name}</span>
            {sayHow(post) && <Mark tone="blue">{sayHow(post)}</Mark>}
            {post.to && <span className="soft small">到{sayDay(post.to)}</span>}
            {post.delegable && <Button size="small" aria-label={`把${post.title}岗位委托给同事`} onClick={() => delegate(post)}>委托给同事</Button>}
          </li>
        ))}
      </ul>
      {given.length > 0 && (
        <>
          <h3>我委托出去的</h3>
          <ul className="held">
            {given.map((post) => (
              <li key={post.id}>
                <span><b>{post.title}</b>委托给{post.name}</span>
                <span className="soft small">{sayDay(post.from)}到{post.to && sayDay(post.to)}</span>
                <Popconfirm title={`收回给${post.name}的委托？`} description="马上生效。他已经办的仍然有效。" okText="收回" cancelText="不收回" onConfirm={() => send(() => endDelegation(post.id))}>
                  <Button size="small" disabled={busy} aria-label={`收回给${post.name}的委托`}>收回</Button>
                </Popconfirm>
              </li>
            ))}
          </ul>
        </>
      )}
      {may(me, 'borrow.ask') && <div><Link to="/people/borrow">请求支援（依法要换人办、本单位没有别人时）</Link></div>}
      {refusal && <RefusalAlert says={refusal.says} />}
      {delegating && <DelegateForm post={delegating} onClose={() => delegate(undefined)} />}
    </section>
  )
}

function DelegateForm({ post, onClose }: { post: OwnPost; onClose: () => void }) {
  const { now } = useMe()
  const [account, choose] = useState<string>()
  const [from, setFrom] = useState(now.day)
  const [to, setTo] = useState('')
  const { send, busy, refusal, problemOf } = useSending({ done: '已委托', renews: ['own-posts'] })
  const delegate = async () => {
    if (account !== undefined && await send(() => delegatePost(post.id, { account, from, to }))) onClose()
  }
  return (
    <Modal open title={`委托“${post.title}”岗位`} okText="委托" cancelText="取消" okButtonProps={{ loading: busy, disabled: account === undefined || to === '' }} onOk={() => void delegate()} onCancel={onClose}>
      <div className="stack">
        <p className="soft">受委托的人办的每一件都会标明受您委托。他不能再委托别人；您的岗位结束，委托也结束。</p>
        {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
        <FieldBox id="delegate-to" label="委托给谁" required problem={problemOf('account')}>
          <Select id="delegate-to" showSearch={{ optionFilterProp: 'label' }} placeholder="请选择同事" value={account ?? null} options={post.colleagues.map((one) => ({ value: one.account, label: one.name }))} onChange={(chosen: string) => choose(chosen)} />
        </FieldBox>
        <FieldBox id="delegate-from" label="从哪一天起" required problem={problemOf('from')}><DayBox id="delegate-from" value={from} onChange={setFrom} /></FieldBox>
        <FieldBox id="delegate-until" label="到哪一天为止" required problem={problemOf('to')}><DayBox id="delegate-until" value={to} onChange={setTo} /></FieldBox>
      </div>
    </Modal>
  )
}
