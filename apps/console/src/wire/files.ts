import type { FileSent } from '@zhenzhi/contract'
import { addressOf, csrfHeader } from './ask.ts'
import { declaration } from './declaration.ts'
import { broken, isRefused, unreachable } from './refused.ts'
import type { Refused } from './refused.ts'
import { sessionEnd } from './session-end.ts'

interface Sending {
  town: number
  /** The case they belong to, where there is one already. */
  file?: string | undefined
  signal: AbortSignal
  /** From 0 to 1. */
  onProgress: (share: number) => void
}

/** Sends one file. XMLHttpRequest, because fetch tells nothing of how far an upload has got, and village lines are slow. */
export function sendFile(file: File, { town, file: of, signal, onProgress }: Sending): Promise<FileSent | Refused> {
  return sendForm<FileSent>(addressOf('/files', { town, case: of, declared: declaration.has() ? 'yes' : undefined }), file, { signal, onProgress })
}

/** The same to any address that takes one file. */
export function sendForm<T>(address: string, file: File, { signal, onProgress }: Pick<Sending, 'signal' | 'onProgress'>): Promise<T | Refused> {
  return new Promise((done) => {
    const request = new XMLHttpRequest()
    const parts = new FormData()
    parts.append('file', file, file.name)
    request.open('POST', address)
    for (const [name, value] of Object.entries(csrfHeader())) request.setRequestHeader(name, value)
    request.upload.addEventListener('progress', (event) => onProgress(event.lengthComputable ? event.loaded / event.total : 0))
    request.addEventListener('load', () => done(answerOf<T>(request)))
    for (const fault of ['error', 'timeout', 'abort']) request.addEventListener(fault, () => done(unreachable))
    signal.addEventListener('abort', () => request.abort())
    request.send(parts)
  })
}

function answerOf<T>(request: XMLHttpRequest): T | Refused {
  let answer: unknown
  try {
    answer = JSON.parse(request.responseText)
  } catch {
    return broken(request.status)
  }
  if (isRefused(answer)) {
    if (answer.refusal.code === 'not-signed-in') sessionEnd.happened()
    return answer
  }
  // The server cuts every reply to the contract; its shape is the contract's.
  return request.status < 300 ? (answer as T) : broken(request.status, answer)
}

export function fileAddress(id: string): string {
  return addressOf(`/files/${id}`)
}
