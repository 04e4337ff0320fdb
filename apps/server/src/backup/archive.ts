import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Moment } from '@zhenzhi/kernel'
import type { SeenTown } from '../store/export/seen-towns.ts'
import type { WholeTable } from '../store/export/whole-tables.ts'
import type { SealedHead } from './file-key.ts'
import { framed, unframed } from './frames.ts'
import type { Part } from './frames.ts'
import { opened, sealed } from './sealed-file.ts'
import { damaged } from './told.ts'

/** Where a backup comes from: enough to bring an empty database to the same point. */
export interface Origin {
  kind: 'origin'
  made: Moment
  /** Of the program; for people. */
  version: string
  /** PostgreSQL's own version; for people, any other from 15 on will do. */
  server: string
  migrations: readonly { name: string; hash: string }[]
}

/** Parts of an archive: where it comes from first, then the tables in the order in which they are filled, then files by their path. */
export type Title = Origin | { kind: 'table'; table: WholeTable } | { kind: 'file'; path: string }

/** What is known only when everything was read. */
export interface Closing {
  rows: Readonly<Record<string, number>>
  towns: readonly SeenTown[]
  /** Originals deleted by right while the backup was made. */
  gone: readonly string[]
}

export interface Written {
  bytes: number
  sha256: string
}

// Text shrinks to a fifth at this level already, and a busy server has better things to do.
const level = 1

/** Frames, packs, seals and writes a file that is on the disk when this ends. A file of that name is never written over. */
export async function writeArchive(path: string, { parts, last, sealing }: Writing): Promise<Written> {
  const hash = createHash('sha256')
  let bytes = 0
  const counted = async function* (source: AsyncIterable<Buffer>) {
    for await (const some of source) {
      hash.update(some)
      bytes += some.length
      yield some
    }
  }
  await pipeline(
    Readable.from(framed<Title>(parts, last), { objectMode: false, highWaterMark: 256 * 1024 }),
    createGzip({ level }),
    (source: AsyncIterable<Buffer>) => counted(sealed(source, sealing)),
    createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }),
  )
  return { bytes, sha256: hash.digest('hex') }
}

interface Writing {
  parts: AsyncIterable<Part<Title>>
  last: () => object
  sealing: { head: SealedHead; key: Buffer }
}

/** Reads an archive from one end to the other; what it said last is answered. Throws a sentence where it is not whole, or not ours. */
export async function readArchive(path: string, keyFor: (head: SealedHead) => Buffer, read: (part: Part<Title>) => Promise<void>): Promise<unknown> {
  const unpacking = createGunzip({ chunkSize: 256 * 1024 })
  const feeding = pipeline(Readable.from(opened(path, keyFor)), unpacking)
  feeding.catch(() => undefined) // whoever reads is thrown the same
  try {
    const last = await unframed<Title>(unpacking, read, () => damaged(path))
    await feeding
    return last
  } finally {
    unpacking.destroy()
  }
}
