import type { FileView } from '@zhenzhi/contract'
import { useEffect, useRef, useState } from 'react'
import { randomKey } from '../parts/random-key.ts'
import { useGround } from './ground.ts'

export interface Upload {
  key: string
  file: File
  preview: string | undefined
  share: number
  stop: AbortController
  sent?: FileView
  /** Why it did not get there. */
  says?: string
}

/** Files on their way. The ids of those that arrived are the value; one that failed stays in sight and can be tried again. */
export function useUploads(ids: readonly string[], onChange: (ids: string[]) => void) {
  const { town, sendFile, whenBusy } = useGround()
  const [uploads, set] = useState<readonly Upload[]>([])
  const kept = useRef(ids)
  useEffect(() => {
    kept.current = ids
  })
  useEffect(() => () => set((all) => (all.forEach(dropPreview), all)), [])

  const put = (key: string, change: Partial<Upload>) => set((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)))
  const say = (changed: readonly string[]) => {
    kept.current = changed
    onChange([...changed])
  }
  const start = async (upload: Upload) => {
    whenBusy(1)
    const answer = await sendFile(upload.file, { town, signal: upload.stop.signal, onProgress: (share) => put(upload.key, { share }) })
    whenBusy(-1)
    if (upload.stop.signal.aborted) return
    if ('refusal' in answer) return put(upload.key, { says: answer.refusal.says })
    put(upload.key, { sent: answer, share: 1 })
    say([...kept.current, answer.id])
  }
  const send = (files: readonly File[]) => {
    const added = files.map(uploadOf)
    set((all) => [...all, ...added])
    for (const upload of added) void start(upload)
  }
  const retry = ({ says: _, ...failed }: Upload) => {
    set((all) => all.map((one) => (one.key === failed.key ? { ...failed, share: 0 } : one)))
    void start({ ...failed, share: 0 })
  }
  const remove = (upload: Upload) => {
    upload.stop.abort()
    dropPreview(upload)
    set((all) => all.filter((one) => one.key !== upload.key))
    if (upload.sent) say(kept.current.filter((id) => id !== upload.sent?.id))
  }
  return { uploads, send, retry, remove }
}

function uploadOf(file: File): Upload {
  const preview = file.type.startsWith('image/') ? URL.createObjectURL(file) : undefined
  return { key: randomKey(), file, preview, share: 0, stop: new AbortController() }
}

function dropPreview({ preview }: Upload): void {
  if (preview) URL.revokeObjectURL(preview)
}
