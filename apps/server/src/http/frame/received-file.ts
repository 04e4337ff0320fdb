import { refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import type { FastifyRequest } from 'fastify'

export interface ReceivedFile {
  name: string
  bytes: Buffer
}

/**
 * The one file of a form, at most `most` bytes of it. Whatever is wrong with how it came, a form cut short or none at all, is the sender's to
 * mend and never a fault of ours. `tooLarge`: what to do about one that is larger.
 */
export async function receiveFile(request: FastifyRequest, { most, tooLarge }: { most: number; tooLarge: string }): Promise<ReceivedFile | Refused> {
  if (!request.isMultipart()) return missing
  try {
    const sent = await request.file()
    if (sent === undefined) return missing
    return { name: sent.filename ?? '', bytes: await sent.toBuffer() }
  } catch (fault) {
    if (isTooLarge(fault)) return refuse('too-large', `文件最大 ${Math.floor(most / 1_000_000)} MB。${tooLarge}`)
    request.log.warn({ err: fault }, 'a file did not arrive whole')
    return refuse('attachment-wrong', '文件没有传完整，请重新选择，再传一次。')
  }
}

const missing = refuse('attachment-wrong', '没有收到文件，请重新选择。')

function isTooLarge(fault: unknown): boolean {
  return fault instanceof Error && 'statusCode' in fault && fault.statusCode === 413
}
