import type { DisposalView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { dayOf, sayDay, sayMoment } from '../../parts/days.ts'
import { Page } from '../../parts/page.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import { Table } from '../../parts/table.tsx'
import { disposalQuery } from '../../wire/keeping.ts'
import { useTown } from '../../wire/town.ts'
import { sayBasis } from './basis-choice.tsx'
import { DisposalDecision } from './disposal-decision.tsx'
import { DisposalStanding } from './disposals-page.tsx'
import { KeepingTabs } from './keeping-tabs.tsx'
import { outcomeWords } from './words.ts'

type Item = DisposalView['items'][number]

/** One list of what is to be destroyed, or was: printed, signed by two, and kept. */
export function DisposalPage() {
  const town = useTown()
  const { id } = useParams({ from: '/frame/keeping/disposals/$id' })
  const { data: disposal } = useSuspenseQuery(disposalQuery(town.id, id))
  const [keep, setKeep] = useState<readonly string[]>([])
  const { why, basis, reason, by, byPost, moment, decidedBy, decidedPost, decided, items, verdict, done, mine } = disposal
  const open = !mine && (verdict === null || (verdict === 'approved' && done === null))
  const keys = items.reduce((sum, one) => sum + (one.keys ?? 0), 0)
  return (
    <Page title={why === 'expired' ? '档案销毁清单' : '删除清单'} lead={<DisposalStanding disposal={disposal} />} tools={<PrintButton />}>
      <KeepingTabs />
      <section className="card stack" aria-label="清单">
        <p>{town.name}　依据：{sayBasis(basis)}　理由：{reason}</p>
        <p>提出：{by}（{byPost}），{sayMoment(moment)}{decided !== null && `；${verdict === 'approved' ? '批准' : '不批准'}：${decidedBy ?? ''}（${decidedPost ?? ''}），${sayMoment(decided)}`}</p>
        {done !== null && <p role="status">销毁 {items.filter(({ outcome }) => outcome === 'destroyed').length} 项，密钥 {keys} 把；内容不能恢复，统计数和办理经过不变。</p>}
        <Table caption="清单上的各项" rows={items} keyOf={({ owner }) => owner} columns={columnsOf(open && verdict === null && why === 'expired' ? { keep, setKeep } : undefined)} />
        <p className="keeping-signs">监销人签名：＿＿＿＿＿＿＿　　＿＿＿＿＿＿＿　　日期：＿＿＿＿＿＿＿</p>
      </section>
      {open && <DisposalDecision town={town.id} id={id} keep={keep} items={items.length} />}
      {mine && verdict === null && <p className="soft no-print">要由另一岗位的同事批准，您自己不能批准。</p>}
    </Page>
  )
}

interface Keeping {
  keep: readonly string[]
  setKeep: (keep: readonly string[]) => void
}

function columnsOf(keeping: Keeping | undefined) {
  return [
    { key: 'title', title: '事项', heading: true, show: ({ title }: Item) => title },
    { key: 'owner', title: '编号', show: ({ owner }: Item) => <span className="small">{owner}</span> },
    { key: 'opened', title: '登记', show: ({ opened }: Item) => (opened === null ? '' : sayDay(opened)) },
    { key: 'moved', title: '最后变动', show: ({ moved }: Item) => (moved === null ? '' : sayDay(dayOf(moved))) },
    { key: 'outcome', title: '结果', show: ({ outcome }: Item) => (outcome === null ? '' : outcomeWords[outcome]) },
    ...(keeping === undefined ? [] : [{
      key: 'keep', title: '留下', show: ({ owner, title }: Item) => (
        <Checkbox aria-label={`留下${title} ${owner}`} checked={keeping.keep.includes(owner)} onChange={() => keeping.setKeep(keeping.keep.includes(owner) ? keeping.keep.filter((one) => one !== owner) : [...keeping.keep, owner])} />
      ),
    }]),
  ]
}
