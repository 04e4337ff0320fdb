import type { CountyTownReport } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Suspense, useState } from 'react'
import { Loading } from '../../parts/loading.tsx'
import { Table } from '../../parts/table.tsx'
import { likePairsQuery } from '../../wire/county-reports.ts'
import type { CountyYear } from '../../wire/county-reports.ts'
import { sayAlike } from './words.ts'

type Held = CountyTownReport['likeness'][number]

/** How much of the report reads like last year's or another town's, with the sentences side by side; by name, never by how much. */
export function LikeBox({ of, report: { town, likeness } }: { of: CountyYear; report: CountyTownReport }) {
  const [opened, open] = useState<Held>()
  const some = likeness.filter(({ alike }) => alike > 0)
  return (
    <section className="card stack" aria-labelledby="county-like">
      <h2 id="county-like">和别的报告像不像</h2>
      <p className="soft">系统提供的固定句式（只有数字不同的句子）不算。去掉地名、数字和标点以后，八成以上相同的算相像。</p>
      {likeness.length === 0 ? <p>还没有别的报告可以比。</p> : <p>比过 {likeness.length} 份，{some.length === 0 ? '没有相像的句子。' : `${some.length} 份有相像的句子。`}</p>}
      {some.length > 0 && (
        <Table
          caption="相像的报告" rows={some} keyOf={keyOf}
          columns={[
            { key: 'name', title: '哪一份', heading: true, show: (held) => (held.town === town.id ? `本镇${held.year}年报告` : `${held.name}${held.year}年报告`) },
            { key: 'alike', title: '相像的', show: sayAlike },
            { key: 'open', title: '对照', show: (held) => <Button size="small" className="no-print" aria-expanded={held === opened} onClick={() => open(held === opened ? undefined : held)}>{held === opened ? '收起' : '看这些句子'}</Button> },
          ]}
        />
      )}
      {opened && <Suspense key={keyOf(opened)} fallback={<Loading />}><Pairs of={of} town={town.id} held={opened} /></Suspense>}
    </section>
  )
}

function Pairs({ of, town, held }: { of: CountyYear; town: number; held: Held }) {
  const { data: { pairs } } = useSuspenseQuery(likePairsQuery(of, town, { with: held.town, withYear: held.year }))
  return (
    <div>
      <div className="county-pair"><b>这份报告</b><b>{held.name}{held.year}年报告</b></div>
      {pairs.map(({ here, there }, at) => <div key={at} className="county-pair"><p>{here}</p><p>{there}</p></div>)}
    </div>
  )
}

function keyOf({ town, year }: Held): string {
  return `${town} ${year}`
}
