import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { Empty } from '../../../parts/empty.tsx'
import { FieldBox } from '../../../parts/field-box.tsx'
import { Page } from '../../../parts/page.tsx'
import { randomKey } from '../../../parts/random-key.ts'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { assignUnattended, unattendedQuery } from '../../../wire/hand-over.ts'
import { useTown } from '../../../wire/town.ts'
import { PeopleTabs } from '../people-tabs.tsx'
import { useSending } from '../use-sending.ts'
import { MattersTable } from './matters-table.tsx'

/** 无人负责: open matters whose office and village nobody holds a post in, and whose people have all left. One click gives them to somebody. */
export function UnattendedPage() {
  const town = useTown()
  const { data: { matters, people } } = useSuspenseQuery(unattendedQuery(town.id))
  const [chosen, choose] = useState<string[]>()
  const [to, setTo] = useState<string>()
  const [key, renew] = useState(randomKey)
  const { send, busy, refusal, problemOf } = useSending({ done: '已交给他办理', renews: ['unattended', 'hand-overs'] })
  const marked = (chosen ?? matters.map(({ id }) => id)).filter((id) => matters.some((one) => one.id === id))
  const assign = async () => {
    if (to === undefined || !(await send(() => assignUnattended(town.id, { key, to, matters: marked })))) return
    choose(undefined)
    renew(randomKey())
  }
  return (
    <Page title="无人负责的事项" lead={`${town.name}。负责的科室和村没有人在任，经手的人也都已离开。`}>
      <PeopleTabs />
      {matters.length === 0 ? <Empty says="没有。每一件没办完的事都有人负责。" /> : (
        <>
          <section className="card stack" aria-label="交给谁">
            {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
            <FieldBox id="unattended-to" label="交给谁办" required problem={problemOf('to')}>
              <Select id="unattended-to" className="successor" showSearch={{ optionFilterProp: 'label' }} placeholder="请选择在任的同事" value={to ?? null} options={people.map((one) => ({ value: one.account, label: `${one.name}（${one.posts}）` }))} onChange={(account: string) => setTo(account)} />
            </FieldBox>
            <div><Button type="primary" loading={busy} disabled={to === undefined || marked.length === 0} onClick={() => void assign()}>交给他（{marked.length} 件）</Button></div>
          </section>
          <MattersTable caption="无人负责的事项" matters={matters} chosen={marked} onChoose={choose} />
        </>
      )}
    </Page>
  )
}
