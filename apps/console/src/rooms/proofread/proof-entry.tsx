import { Button, Input, Progress, Select } from 'antd'
import { useRef } from 'react'
import { describedBy, FieldBox } from '../../parts/field-box.tsx'
import { useToday } from '../../wire/town.ts'

interface ProofEntryProps {
  typed: string
  year: number | undefined
  busy: boolean
  /** How much of a file has been sent. */
  share: number | undefined
  onType: (text: string) => void
  onYear: (year: number | undefined) => void
  onCheck: () => void
  onFile: (file: File) => void
}

const yearsBack = 10

/** Where the text goes in, or a file; the year it reports on, where it is known. */
export function ProofEntry({ typed, year, busy, share, onType, onYear, onCheck, onFile }: ProofEntryProps) {
  const input = useRef<HTMLInputElement>(null)
  const last = Number(useToday().slice(0, 4))
  return (
    <form className="card form" noValidate onSubmit={(event) => {
      event.preventDefault()
      onCheck()
    }}>
      <FieldBox id="proof-text" label="报告文字" hint="在 WPS、Word 或网页里全选、复制，回到这里粘贴。一次最多十万字。">
        <Input.TextArea id="proof-text" aria-describedby={describedBy('proof-text')} autoFocus autoSize={{ minRows: 10, maxRows: 22 }} maxLength={100_000} value={typed} onChange={(event) => onType(event.target.value)} />
      </FieldBox>
      <FieldBox id="proof-year" label="报告是哪一年的" hint="不选就从文字里看。">
        <Select
          id="proof-year" allowClear placeholder="从文字里看" value={year ?? null} style={{ width: 180 }}
          options={Array.from({ length: yearsBack }, (_, back) => ({ value: last - back, label: `${last - back}年` }))} onChange={(chosen: number | null | undefined) => onYear(chosen ?? undefined)}
        />
      </FieldBox>
      {share !== undefined && <Progress percent={Math.round(share * 100)} aria-label="正在上传" />}
      <div className="row">
        <Button type="primary" size="large" htmlType="submit" loading={busy} disabled={typed.trim() === ''}>校对</Button>
        <input
          ref={input} className="unseen" type="file" tabIndex={-1} aria-hidden accept=".docx,.txt"
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file !== undefined) onFile(file)
            event.target.value = ''
          }}
        />
        <Button size="large" disabled={busy} onClick={() => input.current?.click()}>选择文件（.docx、.txt）</Button>
      </div>
    </form>
  )
}
