import type { Id, Json } from '@zhenzhi/kernel'

/** What one side tells the other. It takes effect once, however often it comes. */
export interface Message {
  id: Id
  kind: string
  says: Readonly<Record<string, Json | undefined>>
  /** Files that go with it, as they are. */
  files: readonly Buffer[]
}

/** The message in bytes: a length, JSON, and the files one after another. */
export function bytesOfMessage({ says, files }: Pick<Message, 'says' | 'files'>): Buffer {
  const head = Buffer.from(JSON.stringify({ says, files: files.map(({ length }) => length) }))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(head.length)
  return Buffer.concat([length, head, ...files])
}

/** Throws where the bytes are not a message of ours; what is sealed and signed by the other side is its word. */
export function readMessage(bytes: Buffer): Pick<Message, 'says' | 'files'> {
  const end = 4 + bytes.readUInt32BE(0)
  const head: { says: Message['says']; files: number[] } = JSON.parse(bytes.subarray(4, end).toString('utf8'))
  let at = end
  const files = head.files.map((length) => bytes.subarray(at, at += length))
  if (at !== bytes.length) throw new Error('a message is longer or shorter than it says')
  return { says: head.says, files }
}
