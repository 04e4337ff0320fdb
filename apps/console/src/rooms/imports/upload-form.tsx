import type { DefinitionView } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Progress, Select } from 'antd'
import { useRef, useState } from 'react'
import { DeclaredBox } from '../../parts/declared-box.tsx'
import { FieldBox } from '../../parts/field-box.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { useDeclared } from '../../wire/declaration.ts'
import { uploadImport } from '../../wire/imports.ts'
import { isRefused } from '../../wire/refused.ts'
import type { Refusal } from '../../wire/refused.ts'

interface UploadFormProps {
  town: number
  kinds: readonly DefinitionView[]
  chosen: string | undefined
  purpose?: 'import' | 'reconcile'
}

/** What kind of records, and which file. */
export function UploadForm({ town, kinds, chosen, purpose = 'import' }: UploadFormProps) {
  const [kind, setKind] = useState(kinds.find(({ id }) => id === chosen)?.id ?? null)
  const { file, setFile, share, refusal, send } = useUpload(town, { kind, purpose })
  const input = useRef<HTMLInputElement>(null)
  return (
    <form className="card form" noValidate onSubmit={(event) => {
      event.preventDefault()
      void send()
    }}>
      <FieldBox id="import-kind" label={purpose === 'import' ? '登记成哪一种' : '和哪一种对'} required hint={purpose === 'import' ? '表里一行登记一件。不同种类的，请分成几份文件。' : '平台导出的名单里一行是一件，按编号逐件对。'}>
        <Select
          id="import-kind" showSearch={{ optionFilterProp: 'label' }} placeholder="打字查找" value={kind}
          options={kinds.map(({ id, title }) => ({ value: id, label: title }))} onChange={setKind}
        />
      </FieldBox>
      <FieldBox id="import-file" label="文件" required hint=".xlsx 或 .xls，最大 20 MB，最多 50000 行。文件加密保存，没有导入的 7 天后删除。" group>
        <div className="row">
          <input ref={input} id="import-file" className="unseen" type="file" tabIndex={-1} aria-hidden accept=".xlsx,.xls,.et" onChange={(event) => setFile(event.target.files?.[0])} />
          <Button onClick={() => input.current?.click()}>选择文件</Button>
          <span>{file?.name ?? '还没有选'}</span>
        </div>
      </FieldBox>
      <DeclaredBox {...useDeclared()} />
      {share !== undefined && <Progress percent={Math.round(share * 100)} aria-label="正在上传" />}
      {refusal && <RefusalAlert says={refusal.says} />}
      <Button type="primary" size="large" htmlType="submit" loading={share !== undefined} disabled={kind === null || file === undefined}>上传</Button>
    </form>
  )
}

function useUpload(town: number, { kind, purpose }: { kind: string | null; purpose: 'import' | 'reconcile' }) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [file, setFile] = useState<File>()
  const [share, setShare] = useState<number>()
  const [refusal, refuse] = useState<Refusal>()
  const send = async () => {
    if (kind === null || file === undefined) return
    setShare(0)
    refuse(undefined)
    const answer = await uploadImport(file, { town, definition: kind, purpose, signal: new AbortController().signal, onProgress: setShare })
    setShare(undefined)
    if (isRefused(answer)) return refuse(answer.refusal)
    await queries.invalidateQueries({ queryKey: [purpose === 'import' ? 'imports' : 'reconciliations', town] })
    await navigate({ to: purpose === 'import' ? '/imports/$id' : '/reconcile/$id', params: { id: answer.id } })
  }
  return { file, setFile, share, refusal, send }
}
