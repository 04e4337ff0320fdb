import type { HoldView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { sayDay, sayMoment } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { Mark } from '../../parts/mark.tsx'
import { Page } from '../../parts/page.tsx'
import { Table } from '../../parts/table.tsx'
import { holdsQuery } from '../../wire/keeping.ts'
import { useTown } from '../../wire/town.ts'
import { HoldForm } from './hold-form.tsx'
import { HoldLift } from './hold-lift.tsx'
import { KeepingTabs } from './keeping-tabs.tsx'

/** 冻结: what may not be destroyed while a suit, a review or an audit needs it. */
export function HoldsPage() {
  const town = useTown()
  const { about } = useSearch({ from: '/frame/keeping/holds' })
  const { data: { holds, definitions } } = useSuspenseQuery(holdsQuery(town.id))
  const [setting, set] = useState(about !== undefined)
  const [lifting, lift] = useState<HoldView>()
  return (
    <Page title="冻结" lead={`${town.name}。诉讼、复议、审计等期间要留的，先冻结：解除以前谁也删不了。`} tools={<Button type="primary" onClick={() => set(true)}>冻结</Button>}>
      <KeepingTabs />
      {holds.length === 0 ? <Empty says="没有冻结。" /> : (
        <Table
          caption="冻结" rows={holds} keyOf={({ id }) => id}
          columns={[
            { key: 'what', title: '冻结什么', heading: true, show: (hold) => <What hold={hold} /> },
            { key: 'reason', title: '理由', show: ({ reason }) => reason },
            { key: 'by', title: '谁、何时', show: ({ by, moment }) => `${by}，${sayMoment(moment)}` },
            { key: 'until', title: '到哪一天', show: ({ until }) => (until === null ? '解除为止' : sayDay(until)) },
            { key: 'standing', title: '情况', show: (hold) => <Standing hold={hold} /> },
            { key: 'lift', title: '操作', show: (hold) => hold.lifted === null && <Button size="small" onClick={() => lift(hold)}>解除</Button> },
          ]}
        />
      )}
      {setting && <HoldForm town={town.id} definitions={definitions} about={about} onClose={() => set(false)} />}
      {lifting && <HoldLift town={town.id} hold={lifting} onClose={() => lift(undefined)} />}
    </Page>
  )
}

function What({ hold: { kind, owner, title, from, to } }: { hold: HoldView }) {
  if (kind !== 'definition') return <span>{title} <span className="soft small">{owner}</span></span>
  const period = from === null && to === null ? '全部' : `${from === null ? '' : sayDay(from)}至${to === null ? '今后' : sayDay(to)}登记的`
  return <span>{title}（{period}）</span>
}

function Standing({ hold: { stands, lifted, liftedBy, liftedReason, bySame } }: { hold: HoldView }) {
  if (stands) return <Mark tone="blue">冻结中</Mark>
  if (lifted === null) return <Mark>已到期</Mark>
  return <span><Mark>已解除</Mark>{bySame && <Mark tone="amber">设定和解除是同一人</Mark>}<span className="soft"> {sayMoment(lifted)} {liftedBy}：{liftedReason}</span></span>
}
