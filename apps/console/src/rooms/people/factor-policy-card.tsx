import type { FactorPolicy } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Checkbox, InputNumber } from 'antd'
import { useState } from 'react'
import { FieldBox } from '../../parts/field-box.tsx'
import { Mark } from '../../parts/mark.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { useMe } from '../../wire/me.ts'
import { factorPolicyQuery, setFactorPolicy } from '../../wire/second-factor.ts'
import { useSending } from './use-sending.ts'

/** Of which posts a second factor is asked. Only who administers the whole installation sets it, so only they are shown it. */
export function FactorPolicyCard({ town }: { town: number }) {
  const me = useMe()
  const root = me.towns.some(({ id, parent }) => id === town && parent === null)
  return root ? <Policy town={town} /> : null
}

function Policy({ town }: { town: number }) {
  const { data: policy } = useSuspenseQuery(factorPolicyQuery(town))
  return <PolicyForm key={JSON.stringify(policy)} town={town} policy={policy} />
}

function PolicyForm({ town, policy }: { town: number; policy: FactorPolicy }) {
  const [posts, setPosts] = useState(policy.posts.filter(({ asked }) => asked).map(({ post }) => post))
  const [days, setDays] = useState<number | null>(policy.days)
  const { send, busy, refusal, problemOf } = useSending({ done: '已设定', renews: ['factor-policy', 'me'] })
  return (
    <form className="card stack" aria-label="二次验证的要求" onSubmit={(event) => {
      event.preventDefault()
      void send(() => setFactorPolicy(town, { posts, days: days ?? 0 }))
    }}>
      <h2>哪些岗位要开二次验证 <Mark>本地设置</Mark></h2>
      {policy.demo && <p className="soft">演示数据里不要求任何人开。</p>}
      {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
      <Checkbox.Group aria-label="要开二次验证的岗位" value={posts} onChange={setPosts} options={policy.posts.map(({ post, title }) => ({ value: post, label: title }))} />
      <FieldBox id="factor-days" label="宽限天数" hint="从头一次要求时起算；过了宽限期，先设好才能办别的事。" problem={problemOf('days')}>
        <InputNumber id="factor-days" min={0} max={90} precision={0} value={days} onChange={setDays} />
      </FieldBox>
      <div><Button type="primary" htmlType="submit" loading={busy} disabled={days === null}>设定</Button></div>
    </form>
  )
}
