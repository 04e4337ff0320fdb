import type { Duplex } from 'node:stream'
import type pg from 'pg'

/** What pg's connection does in the copy protocol; its types do not say so. */
interface CopyConnection {
  query: (text: string) => void
  sendCopyFromChunk: (chunk: Buffer) => void
  endCopyFrom: () => void
  sendCopyFail: (why: string) => void
  stream: Duplex
}

/** Bytes gathered before they are handed on, and bytes after which the server is asked to wait. */
const block = 128 * 1024
const most = 4 * block

/**
 * The rows of a `COPY … TO STDOUT`, in blocks of whole rows, in PostgreSQL's text format. Holds some 512 KiB at most: the server waits for
 * whoever reads. Throws what the server refuses, or a lost connection. The client must not be in pipeline mode.
 */
export async function* copyOut(client: pg.Client, text: string): AsyncGenerator<Buffer> {
  const rows: Buffer[] = []
  let [size, ended] = [0, false]
  let fault: Error | undefined
  let connection: CopyConnection | undefined
  let wake = () => {}
  const end = (failed?: Error) => {
    [fault, ended] = [failed, true]
    wake()
  }
  client.query({
    submit: (given: pg.Connection) => {
      connection = asCopying(given)
      connection.query(text)
    },
    handleCopyData: ({ chunk }: { chunk: Buffer }) => {
      rows.push(Buffer.from(chunk)) // the parser uses its own bytes again
      size += chunk.length
      if (size > most) connection?.stream.pause()
      if (size >= block) wake()
    },
    handleCommandComplete: () => undefined,
    handleReadyForQuery: () => end(),
    handleError: (failed: Error) => end(failed),
  })
  for (;;) {
    if (size < block && !ended) await new Promise<void>((resolve) => { wake = resolve })
    if (fault !== undefined) throw fault
    const taken = Buffer.concat(rows.splice(0))
    size = 0
    connection?.stream.resume()
    if (taken.length > 0) yield taken
    else if (ended) return
  }
}

/** Sends blocks to a `COPY … FROM STDIN` and answers how many rows came in. Throws what the server refuses, or what the blocks throw. */
export async function copyIn(client: pg.Client, text: string, blocks: AsyncIterable<Buffer>): Promise<number> {
  let rows = 0
  let feeding: Promise<void> = Promise.resolve()
  let broken: unknown
  await new Promise<void>((resolve, reject) => {
    client.query({
      submit: (given: pg.Connection) => asCopying(given).query(text),
      handleCopyInResponse: (given: pg.Connection) => {
        const connection = asCopying(given)
        feeding = feed(connection, blocks).catch((fault: unknown) => {
          broken = fault
          connection.sendCopyFail('the source failed')
        })
      },
      handleCommandComplete: ({ text: said }: { text: string }) => { rows = Number(said.split(' ').at(-1)) },
      handleReadyForQuery: () => resolve(),
      handleError: (fault: Error) => reject(fault),
    })
  }).catch(async (fault: unknown) => {
    await feeding
    throw broken ?? fault
  })
  return rows
}

async function feed(connection: CopyConnection, blocks: AsyncIterable<Buffer>): Promise<void> {
  for await (const bytes of blocks) {
    if (connection.stream.destroyed) return
    connection.sendCopyFromChunk(bytes)
    if (connection.stream.writableNeedDrain) await drainedOrClosed(connection.stream)
  }
  connection.endCopyFrom()
}

function drainedOrClosed(stream: Duplex): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stream.off('drain', done).off('close', done)
      resolve()
    }
    stream.on('drain', done).on('close', done)
  })
}

/** pg hands its own connection to whatever is submitted; only its types leave the copy protocol out. */
function asCopying(connection: pg.Connection): CopyConnection {
  return connection as unknown as CopyConnection
}
