import { createHash } from 'node:crypto'
import { makeSliver } from './slices.ts'
import type { Sliver } from './slices.ts'

/** One part of an archive: what it is, and its bytes as they come. */
export interface Part<Title> {
  title: Title
  bytes: AsyncIterable<Buffer>
}

/** What stands behind the bytes of a part. */
export interface PartEnd {
  bytes: number
  sha256: string
}

const kinds = { title: 1, bytes: 2, end: 3, over: 4 } as const
const longest = 256 * 1024 * 1024

/** Lays parts one behind the other: a title, bytes of unknown length, their number and hash. What `last` says comes after all of them. */
export async function* framed<Title>(parts: AsyncIterable<Part<Title>>, last: () => object): AsyncGenerator<Buffer> {
  for await (const { title, bytes } of parts) {
    yield json(kinds.title, title)
    const hash = createHash('sha256')
    let size = 0
    for await (const some of bytes) {
      hash.update(some)
      size += some.length
      yield headOf(kinds.bytes, some.length)
      yield some
    }
    yield json(kinds.end, { bytes: size, sha256: hash.digest('hex') } satisfies PartEnd)
  }
  yield json(kinds.over, last())
}

/**
 * Reads what `framed` laid, part by part in its order; the bytes of each must be read before the next is asked for. Answers what was said
 * last. `broken` is thrown where it ends early or a part is not what was laid.
 */
export async function unframed<Title>(source: AsyncIterable<Buffer>, read: (part: Part<Title>) => Promise<void>, broken: () => Error): Promise<unknown> {
  const sliver = makeSliver(source)
  for (;;) {
    const { kind, content } = await nextFrame(sliver, broken)
    if (kind === kinds.over) {
      // Read on to the end: what unpacks and opens the stream checks its own end there.
      if (!(await sliver.isOver())) throw broken()
      return JSON.parse(content.toString())
    }
    if (kind !== kinds.title) throw broken()
    // The stream is sealed: its titles are those that `framed` was given.
    await read({ title: JSON.parse(content.toString()) as Title, bytes: bytesBehind(sliver, broken) })
  }
}

async function* bytesBehind(sliver: Sliver, broken: () => Error): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for (;;) {
    const { kind, content } = await nextFrame(sliver, broken)
    if (kind === kinds.end) {
      const { sha256 }: PartEnd = JSON.parse(content.toString())
      if (sha256 !== hash.digest('hex')) throw broken()
      return
    }
    if (kind !== kinds.bytes) throw broken()
    hash.update(content)
    yield content
  }
}

async function nextFrame(sliver: Sliver, broken: () => Error): Promise<{ kind: number; content: Buffer }> {
  const head = await sliver.upTo(5)
  if (head.length < 5) throw broken()
  const size = head.readUInt32BE(1)
  if (size > longest) throw broken()
  const content = await sliver.upTo(size)
  if (content.length < size) throw broken()
  return { kind: head.readUInt8(0), content }
}

function json(kind: number, content: unknown): Buffer {
  const bytes = Buffer.from(JSON.stringify(content))
  return Buffer.concat([headOf(kind, bytes.length), bytes])
}

function headOf(kind: number, size: number): Buffer {
  const head = Buffer.alloc(5)
  head.writeUInt8(kind, 0)
  head.writeUInt32BE(size, 1)
  return head
}

/** For a title alone. */
export async function* noBytes(): AsyncGenerator<Buffer> {
  // nothing
}

export async function* bytesOf(content: string | Buffer): AsyncGenerator<Buffer> {
  yield Buffer.from(content)
}
