import type { HandLineView } from '@zhenzhi/contract'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useRef, useState } from 'react'
import { sayDay } from '../../../parts/days.ts'
import { Page } from '../../../parts/page.tsx'
import { PrintButton } from '../../../parts/print-button.tsx'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { Table } from '../../../parts/table.tsx'
import { handOverFile, handOverQuery, handOverSheet, sendSheet } from '../../../wire/hand-over.ts'
import { isRefused } from '../../../wire/refused.ts'
import { useTown } from '../../../wire/town.ts'
import '../people.css'

const columns = [
  { key: 'title', title: '交接内容', heading: true, show: ({ title }: HandLineView) => title },
  { key: 'number', title: '编号', show: ({ number }: HandLineView) => number },
  { key: 'stage', title: '进度', show: ({ stage }: HandLineView) => stage },
  { key: 'due', title: '期限', show: ({ due }: HandLineView) => due },
  { key: 'to', title: '接手人', show: ({ to }: HandLineView) => to },
]

/** 交接清单: what was handed over, to be printed and signed by both and the supervisor, and the signed sheet back as a picture. */
export function HandOverRecordPage() {
  const town = useTown()
  const { id } = useParams({ from: '/frame/people/hand-overs/$id' })
  const { data: record } = useSuspenseQuery(handOverQuery(town.id, id))
  const lines = record.lines.map((line, at) => ({ ...line, at }))
  const tools = (
    <>
      <Button href={handOverFile(town.id, id)} download>下载 Word 清单</Button>
      <PrintButton>打印清单</PrintButton>
    </>
  )
  return (
    <Page title={`${record.townName}工作交接清单`} tools={tools}>
      <section className="card stack" aria-label="交接清单">
        <p>移交人：<b>{record.from ?? '（无人负责的事项）'}</b>　接手人：<b>{record.to}</b>　监交人：<b>{record.supervisor || '＿＿＿＿'}</b></p>
        <p>交接日期：{sayDay(record.day)}　经办的管理员：{record.by}　共 {lines.length} 项{record.ended && '　移交人的账号已停用'}</p>
        <Table caption="交接内容" columns={columns} rows={lines} keyOf={({ at }) => String(at)} />
        <p className="hand-over-signs">移交人签字：＿＿＿＿＿＿　接手人签字：＿＿＿＿＿＿　监交人签字：＿＿＿＿＿＿　日期：＿＿＿＿年＿＿月＿＿日</p>
      </section>
      <Sheet town={town.id} id={id} sheets={record.sheets} />
    </Page>
  )
}

function Sheet({ town, id, sheets }: { town: number; id: string; sheets: number }) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const file = useRef<HTMLInputElement>(null)
  const [says, say] = useState<string>()
  const [busy, setBusy] = useState(false)
  const send = async (chosen: File | undefined) => {
    if (chosen === undefined) return
    setBusy(true)
    const answer = await sendSheet(town, id, chosen)
    setBusy(false)
    say(isRefused(answer) ? answer.refusal.says : undefined)
    if (isRefused(answer)) return
    await queries.invalidateQueries({ queryKey: ['hand-overs', town] })
    void message.success('签字清单已上传')
  }
  return (
    <section className="card stack no-print" aria-label="签字清单">
      <h2>签过字的清单</h2>
      {sheets > 0 ? <p><a href={handOverSheet(town, id)} target="_blank" rel="noreferrer">打开签过字的清单</a>{sheets > 1 && `（共 ${sheets} 次，显示最后一次）`}</p> : <p className="soft">三方签字后拍照上传。</p>}
      {says !== undefined && <RefusalAlert says={says} />}
      <input ref={file} className="unseen" type="file" accept="image/png,image/jpeg,application/pdf" aria-label="签过字的清单照片" tabIndex={-1} onChange={(event) => void send(event.target.files?.[0])} />
      <div><Button loading={busy} onClick={() => file.current?.click()}>上传照片或 PDF</Button></div>
    </section>
  )
}
