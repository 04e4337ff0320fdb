import type { IsolationView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { sayMoment } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { Mark } from '../../parts/mark.tsx'
import { Page } from '../../parts/page.tsx'
import { Table } from '../../parts/table.tsx'
import { isolationPaperAddress, isolationsQuery } from '../../wire/keeping.ts'
import { useTown } from '../../wire/town.ts'
import { IsolationDecision } from './isolation-decision.tsx'
import { KeepingTabs } from './keeping-tabs.tsx'
import { foundWords } from './words.ts'

/** 隔离: what somebody said holds secrets. Nobody reads it; here one sees that it is there, reports it, and decides. */
export function IsolationsPage() {
  const town = useTown()
  const { data: { isolations, mayDecide } } = useSuspenseQuery(isolationsQuery(town.id))
  const [deciding, decide] = useState<{ isolation: IsolationView; verdict: 'release' | 'destroy' }>()
  return (
    <Page title="隔离" lead={`${town.name}。有人报告含有涉密内容的记录，任何人都看不到内容。下载报告交保密部门认定，再由镇领导解除或销毁。`}>
      <KeepingTabs />
      {isolations.length === 0 ? <Empty says="没有隔离的记录。在一件的页面上点“发现涉密内容”，当即隔离。" /> : (
        <Table
          caption="隔离的记录" rows={isolations} keyOf={({ id }) => id}
          columns={[
            { key: 'title', title: '记录', heading: true, show: ({ title, kind }) => `${title}${kind === 'file' ? '（附件）' : ''}` },
            { key: 'found', title: '发现', show: ({ moment, by, place }) => `${sayMoment(moment)}，${by}，在${foundWords[place]}里` },
            { key: 'verdict', title: '情况', show: (one) => <Standing isolation={one} /> },
            { key: 'paper', title: '报告', show: ({ id }) => <a className="button" href={isolationPaperAddress(town.id, id)} download>下载报告</a> },
            ...(mayDecide ? [{
              key: 'decide', title: '处理', show: (one: IsolationView) => one.verdict === null && (
                <span className="row">
                  <Button size="small" onClick={() => decide({ isolation: one, verdict: 'release' })}>解除</Button>
                  <Button size="small" danger onClick={() => decide({ isolation: one, verdict: 'destroy' })}>销毁</Button>
                </span>
              ),
            }] : []),
          ]}
        />
      )}
      {deciding && <IsolationDecision town={town.id} {...deciding} onClose={() => decide(undefined)} />}
    </Page>
  )
}

function Standing({ isolation: { verdict, decided, decidedBy, reason } }: { isolation: IsolationView }) {
  if (verdict === null) return <Mark tone="red">已隔离，等待处理</Mark>
  return (
    <span>
      <Mark tone={verdict === 'released' ? 'green' : 'plain'}>{verdict === 'released' ? '已解除' : '已销毁'}</Mark>
      <span className="soft"> {decided && sayMoment(decided)} {decidedBy}：{reason}</span>
    </span>
  )
}
