import type { FileSent } from '@zhenzhi/contract'
import { useRef, useState } from 'react'
import { randomKey } from '../../parts/random-key.ts'
import { sendFile } from '../../wire/files.ts'
import { isRefused } from '../../wire/refused.ts'

export interface Photo {
  key: string
  file: File
  preview: string
  share: number
  sent?: FileSent
  /** Why it did not get there. */
  says?: string
  /** The record it goes to, as far as somebody said so. */
  to?: string
}

const atOnce = 3
export const mostPhotos = 50

/** Photographs on their way, three at a time; one that failed stays in sight and can be tried again. */
export function usePhotos(town: number) {
  const [photos, set] = useState<readonly Photo[]>([])
  const waiting = useRef<Photo[]>([])
  const running = useRef(0)
  const put = (keys: readonly string[], change: Partial<Photo>) => set((all) => all.map((one) => (keys.includes(one.key) ? { ...one, ...change } : one)))

  const carry = async ({ key, file }: Photo) => {
    const answer = await sendFile(file, { town, signal: new AbortController().signal, onProgress: (share) => put([key], { share }) })
    put([key], isRefused(answer) ? { says: answer.refusal.says } : { sent: answer, share: 1 })
    running.current -= 1
    go()
  }
  const go = () => {
    while (running.current < atOnce) {
      const next = waiting.current.shift()
      if (next === undefined) return
      running.current += 1
      void carry(next)
    }
  }
  return {
    photos,
    add: (files: readonly File[]) => {
      const added = files.slice(0, mostPhotos - photos.length).map((file): Photo => ({ key: randomKey(), file, preview: URL.createObjectURL(file), share: 0 }))
      set((all) => [...all, ...added])
      waiting.current.push(...added)
      go()
    },
    retry: (photo: Photo) => {
      set((all) => all.map(({ says: _says, ...one }) => (one.key === photo.key ? { ...one, share: 0 } : { ...one, ...(_says === undefined ? {} : { says: _says }) })))
      waiting.current.push(photo)
      go()
    },
    assign: (keys: readonly string[], to: string) => put(keys, { to }),
    remove: (keys: readonly string[]) => set((all) => all.filter((one) => !keys.includes(one.key))),
  }
}
