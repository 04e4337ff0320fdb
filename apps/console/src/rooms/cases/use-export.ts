import { useRef, useState } from 'react'
import { statedPurpose } from '../../parts/purpose-box.tsx'
import type { Purpose } from '../../parts/purpose-box.tsx'
import { saveBytes } from '../../parts/save-bytes.ts'
import type { CaseSearch } from '../../wire/cases.ts'
import { exportList } from '../../wire/lists.ts'
import { useMe } from '../../wire/me.ts'
import type { Refusal } from '../../wire/refused.ts'
import { isRefused } from '../../wire/refused.ts'

interface Exported {
  town: number
  definition: string
  title: string
}

interface Starting {
  search: CaseSearch
  columns: readonly string[]
  purpose?: Purpose
}

/** An export under way: how much has come, and a way to break it off. */
export function useExport({ town, definition, title }: Exported) {
  const { now, demo } = useMe()
  const [running, setRunning] = useState(false)
  const [bytes, setBytes] = useState(0)
  const [refusal, refuse] = useState<Refusal>()
  const abort = useRef<AbortController>(undefined)
  const start = async ({ search, columns, purpose }: Starting) => {
    const stated = purpose === undefined ? undefined : statedPurpose(purpose)
    refuse(undefined)
    setBytes(0)
    if (purpose !== undefined && stated === undefined) return refuse({ code: 'purpose-missing', says: '请选一个用途，或者写明用途。' })
    const controller = abort.current = new AbortController()
    setRunning(true)
    const answer = await exportList({ town, definition }, { search, columns, ...(stated === undefined ? {} : { reveal: stated }) }, { signal: controller.signal, onBytes: setBytes })
    setRunning(false)
    if (answer === undefined) return setBytes(0)
    if (isRefused(answer)) return refuse(answer.refusal)
    saveBytes(`${demo ? '演示数据-' : ''}${title}-${now.day}.xlsx`, answer)
  }
  return { running, bytes, refusal, start, cancel: () => abort.current?.abort() }
}

export function sayBytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
