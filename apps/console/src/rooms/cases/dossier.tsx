import { useQuery } from '@tanstack/react-query'
import type { CaseView } from '@zhenzhi/contract'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { sayMoment } from '../../parts/days.ts'
import { saySize } from '../../parts/say-size.ts'
import { dossierAddress, dossierQuery } from '../../wire/dossier.ts'
import { findRefusal } from '../../wire/refused.ts'

/** The dossier: what is wanting in it, and the whole of it to print or to keep. Asked for only when somebody wants it. */
export function DossierCard({ file }: { file: CaseView }) {
  const [open, setOpen] = useState(false)
  if (file.papers.length === 0 && file.files.length === 0) return null
  return (
    <section className="card stack no-print" aria-label="卷宗">
      <div className="row apart">
        <h2>卷宗</h2>
        {!open && <Button onClick={() => setOpen(true)}>装订卷宗</Button>}
      </div>
      {open && <Binding file={file} />}
    </section>
  )
}

function Binding({ file }: { file: CaseView }) {
  const { data: dossier, error } = useQuery(dossierQuery(file.id, file.position))
  if (error) return <Alert type="warning" showIcon title={findRefusal(error)?.says ?? '现在看不了，请稍后再试。'} />
  if (dossier === undefined) return <p className="soft">正在查看……</p>
  const last = dossier.prints.at(-1)
  return (
    <>
      <p>文书 {dossier.papers.length} 份，附件 {dossier.files} 个{dossier.bytes > 0 && `（${saySize(dossier.bytes)}）`}。按顺序装订：封面、目录（有页码）、文书、送达情况、照片、办理经过。</p>
      {dossier.missing.length > 0 && <Alert type="warning" showIcon title={`按卷宗目录还缺：${dossier.missing.join('；')}`} />}
      {last && <p className="soft">已装订 {last.nth} 次，最近一次 {sayMoment(last.moment)}。内容没有变的，再打印和上次一样；变了的，封面注明更正。</p>}
      <div className="row">
        <a className="button" href={dossierAddress(file.id, 'docx')} download>下载整卷（打印）</a>
        <a className="button" href={dossierAddress(file.id, 'zip')} download>下载压缩包（含原文件）</a>
      </div>
      <p className="soft">打开后目录页码显示空白的，按 Ctrl+A 再按 F9 更新。下载会记入日志。</p>
    </>
  )
}
