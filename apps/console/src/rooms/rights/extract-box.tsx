import type { ExtractView } from '@zhenzhi/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { sayDay, sayMoment } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { Table } from '../../parts/table.tsx'
import type { Refusal } from '../../wire/refused.ts'
import { isRefused } from '../../wire/refused.ts'
import { extractPaper, extractPerson } from '../../wire/rights.ts'
import type { ForRequest } from '../../wire/rights.ts'
import { saveBytes } from '../../parts/save-bytes.ts'

/** 个人信息清单: everything kept of the person, to be handed over; on the screen, as a document, and for machines. */
export function ExtractBox({ town, of }: { town: number; of: ForRequest }) {
  const [view, show] = useState<ExtractView>()
  const [refusal, refuse] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const make = async () => {
    setBusy(true)
    const answer = await extractPerson(town, of)
    setBusy(false)
    if (isRefused(answer)) return refuse(answer.refusal)
    refuse(undefined)
    show(answer)
  }
  const print = async () => {
    const answer = await extractPaper(town, of)
    if (isRefused(answer)) return refuse(answer.refusal)
    saveBytes('个人信息清单.docx', answer.bytes)
  }
  return (
    <section className="card stack" aria-label="个人信息清单">
      <h2>个人信息清单</h2>
      <p className="soft">列出本人的信息、来源、收集依据、保存期限和谁看过。不含他人的信息。制作会记入每一件的查看记录。</p>
      {refusal && <RefusalAlert says={refusal.says} />}
      <div className="row">
        <Button type="primary" loading={busy} onClick={() => void make()}>制作清单</Button>
        {view && <Button onClick={() => void print()}>下载 Word 文档</Button>}
        {view && <Button onClick={() => saveBytes('个人信息清单.json', new Blob([JSON.stringify(view, undefined, 2)], { type: 'application/json' }))}>下载数据文件</Button>}
      </div>
      {view && <Shown view={view} />}
    </section>
  )
}

function Shown({ view }: { view: ExtractView }) {
  if (view.cases.length === 0) return <Empty says="没有可以列出的内容。" />
  return (
    <>
      {view.cases.map((one) => (
        <section key={one.id} className="stack" aria-label={one.title}>
          <h3>{one.title}（<span className="number">{sayDay(one.opened)}</span> 登记，{one.state}）</h3>
          <p className="soft">来源：{one.source}。保管：{one.office}。保存期限：{one.kept}。</p>
          <Table caption={`${one.title}里的本人信息`} rows={one.told} keyOf={(told) => `${told.role} ${told.day} ${JSON.stringify(told.parts)}`} columns={[
            { key: 'role', title: '作为', heading: true, show: (told) => `${told.role}${told.former ? '（更正前）' : ''}` },
            { key: 'parts', title: '内容', show: (told) => told.parts.map(({ title, value }) => `${title}：${value}`).join('；') },
            { key: 'day', title: '提供日期', show: (told) => <span className="number">{sayDay(told.day)}</span> },
            { key: 'basis', title: '收集依据', show: (told) => told.basis },
          ]} />
          <p className="soft">谁看过：{one.readings.length} 次{one.readings[0] && <>，最近一次是 <span className="number">{sayMoment(one.readings[0].moment)}</span> {one.readings[0].name}{one.readings[0].verb}</>}。</p>
        </section>
      ))}
      {view.elsewhere.map(({ office, cases }) => <p key={office}>另有 {cases} 件由{office}保管。</p>)}
      {view.notes.map((note) => <p key={note} className="soft">{note}</p>)}
    </>
  )
}
