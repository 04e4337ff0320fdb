import type { FileView } from '@zhenzhi/contract'
import { useEffect, useRef, useState } from 'react'
import { randomKey } from '../parts/random-key.ts'
import { useGround } from './ground.ts'
import type { Ground } from './ground.ts'

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
  const ground = useGround()
  const [uploads, set] = useState<readonly Upload[]>([])
  const kept = useRef(ids)
  useEffect(() => {
    kept.current = ids
  })
  const shown = useRef<readonly Upload[]>([])
  useEffect(() => {
    shown.current = uploads
  })
  useEffect(() => () => shown.current.forEach(dropPreview), [])

  const put = (key: string, change: Partial<Upload>) => set((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)))
  const say = (changed: readonly string[]) => {
    kept.current = changed
    onChange([...changed])
  }
  const start = (upload: Upload) => void carry(upload, { ground, put, onArrived: ({ id }) => say([...kept.current, id]) })
  const send = (files: readonly File[]) => {
    const added = files.map(uploadOf)
    set((all) => [...all, ...added])
    for (const upload of added) start(upload)
  }
  const retry = ({ key, file: again, preview, stop }: Upload) => {
    const anew = { key, file: again, preview, stop, share: 0 }
    set((all) => all.map((one) => (one.key === key ? anew : one)))
    start(anew)
  }
  const remove = (upload: Upload) => {
    upload.stop.abort()
    dropPreview(upload)
    set((all) => all.filter((one) => one.key !== upload.key))
    if (upload.sent) say(kept.current.filter((id) => id !== upload.sent?.id))
  }
  return { uploads, send, retry, remove }
}

interface Carrying {
  ground: Ground
  put: (key: string, change: Partial<Upload>) => void
  onArrived: (sent: FileView) => void
}

/** Takes one file to the server. One that was removed on the way says nothing more. */
async function carry({ key, file, stop }: Upload, { ground, put, onArrived }: Carrying): Promise<void> {
  const { town, file: of, sendFile, whenBusy } = ground
  whenBusy(1)
  const answer = await sendFile(file, { town, file: of, signal: stop.signal, onProgress: (share) => put(key, { share }) })
  whenBusy(-1)
  if (stop.signal.aborted) return
  if ('refusal' in answer) return put(key, { says: answer.refusal.says })
  put(key, { sent: answer, share: 1 })
  onArrived(answer)
}

function uploadOf(file: File): Upload {
  const preview = file.type.startsWith('image/') ? URL.createObjectURL(file) : undefined
  return { key: randomKey(), file, preview, share: 0, stop: new AbortController() }
}

function dropPreview({ preview }: Upload): void {
  if (preview) URL.revokeObjectURL(preview)
}
