import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { dayOf, sayDay } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { Page } from '../../parts/page.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { Table } from '../../parts/table.tsx'
import { expiredQuery, proposeDisposal } from '../../wire/keeping.ts'
import { useTown } from '../../wire/town.ts'
import { BasisChoice } from './basis-choice.tsx'
import { KeepingTabs } from './keeping-tabs.tsx'
import { useChange } from './use-change.ts'
import { WordsBox } from './words-box.tsx'
import { classWords } from './words.ts'

/** 期满鉴定: closed cases whose time has come. One person lists them, another in another post keeps or destroys. */
export function ExpiredPage() {
  const town = useTown()
  const navigate = useNavigate()
  const { data: { expired, total, bases } } = useSuspenseQuery(expiredQuery(town.id))
  const [chosen, choose] = useState<readonly string[]>([])
  const [basis, setBasis] = useState(bases[0]?.id ?? '')
  const [reason, setReason] = useState('保管期限届满，提请鉴定销毁')
  const { change, busy, refusal, problemOf } = useChange()
  const send = async () => {
    const made = await change(() => proposeDisposal(town.id, { why: 'expired', basis, reason: reason.trim(), owners: chosen }))
    if (made !== undefined) await navigate({ to: '/keeping/disposals/$id', params: { id: made.id } })
  }
  return (
    <Page title="期满鉴定" lead={`${town.name}。办结（或办结后最后一次更正）以后，保管期限已满的。没有办结的不会到期。列出清单，由另一岗位的同事鉴定后销毁。`}>
      <KeepingTabs />
      {expired.length === 0 ? <Empty says="没有保管期限已满的。期限见“保管期限”。" /> : (
        <>
          {total > expired.length && <p className="soft">共 {total} 件，先列最早的 {expired.length} 件。</p>}
          <div><Button size="small" onClick={() => choose(chosen.length === expired.length ? [] : expired.map(({ id }) => id))}>{chosen.length === expired.length ? '全不选' : '全选'}</Button></div>
          <Table
            caption="保管期限已满的" rows={expired} keyOf={({ id }) => id}
            columns={[
              { key: 'choose', title: '选', show: ({ id, title }) => <Checkbox aria-label={`选${title} ${id}`} checked={chosen.includes(id)} onChange={() => choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])} /> },
              { key: 'title', title: '事项', heading: true, show: ({ id, title }) => <Link to="/cases/$id" params={{ id }}>{title}</Link> },
              { key: 'opened', title: '登记', show: ({ opened }) => sayDay(opened) },
              { key: 'moved', title: '最后变动', show: ({ moved }) => sayDay(dayOf(moved)) },
              { key: 'class', title: '期限', show: (one) => classWords[one.class] },
            ]}
          />
          <div className="card stack">
            {refusal && refusal.field !== 'reason' && <RefusalAlert says={refusal.says} />}
            <BasisChoice bases={bases} value={basis} onChange={setBasis} />
            <WordsBox id="expired-reason" label="理由" value={reason} onChange={setReason} problem={problemOf('reason')} hint="会一直保留。" />
            <div><Button type="primary" loading={busy} disabled={chosen.length === 0 || reason.trim() === ''} onClick={() => void send()}>列出清单，提请鉴定（{chosen.length} 件）</Button></div>
          </div>
        </>
      )}
    </Page>
  )
}
