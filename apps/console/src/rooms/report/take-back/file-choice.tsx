import { Button, Progress } from 'antd'
import { useRef } from 'react'

interface FileChoiceProps {
  busy: boolean
  /** How much of the file has been sent. */
  share: number | undefined
  onFile: (file: File) => void
}

/** A Word document, chosen or drawn onto it. */
export function FileChoice({ busy, share, onFile }: FileChoiceProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <section
      className="card stack take-back-drop" aria-label="选择文件" onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        const file = event.dataTransfer.files[0]
        if (file !== undefined && !busy) onFile(file)
      }}
    >
      <p>在“年度报告”里下载 Word 文档，用 WPS 或 Word 修改（开不开修订都可以），存好以后在这里选它，或把它拖进来。</p>
      <p className="soft">系统只读一遍，列出改了哪里。没有收下的内容不留在系统里。</p>
      {share !== undefined && <Progress percent={Math.round(share * 100)} aria-label="正在上传" />}
      <div className="row">
        <input
          ref={input} className="unseen" type="file" tabIndex={-1} aria-hidden accept=".docx"
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file !== undefined) onFile(file)
            event.target.value = ''
          }}
        />
        <Button type="primary" size="large" loading={busy} onClick={() => input.current?.click()}>选择文件（.docx）</Button>
      </div>
    </section>
  )
}
