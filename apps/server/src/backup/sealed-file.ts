import { createReadStream } from 'node:fs'
import { suites } from './chunk-cipher.ts'
import type { SealedHead } from './file-key.ts'
import { makeSliver } from './slices.ts'
import { damaged, unknownFormat } from './told.ts'

/** Content of one piece. */
const pieceBytes = 64 * 1024

/** Seals a stream: the head as a line, then pieces of 64 KiB, the last of them marked. Holds one piece at a time. */
export async function* sealed(source: AsyncIterable<Buffer>, { head, key }: { head: SealedHead; key: Buffer }): AsyncGenerator<Buffer> {
  const suite = suites[head.suite]
  if (suite === undefined) throw new Error(`no suite ${head.suite}`)
  yield Buffer.from(`${JSON.stringify(head)}\n`)
  let number = 0
  let kept: Buffer = Buffer.alloc(0)
  for await (const bytes of source) {
    kept = kept.length === 0 ? bytes : Buffer.concat([kept, bytes])
    // One piece is always held back: which one is the last shows only at the end.
    let at = 0
    for (; kept.length - at > pieceBytes; at += pieceBytes) yield suite.seal(key, { number: number++, last: false }, kept.subarray(at, at + pieceBytes))
    kept = kept.subarray(at)
  }
  yield suite.seal(key, { number, last: true }, kept)
}

/** Opens a sealed file with the key that `keyFor` finds for its head. Throws a sentence where it is cut short, or changed, or not ours. */
export async function* opened(path: string, keyFor: (head: SealedHead) => Buffer): AsyncGenerator<Buffer> {
  const sliver = makeSliver(createReadStream(path, { highWaterMark: 256 * 1024 }))
  const head = readHead(await sliver.line(4096))
  const suite = head && suites[head.suite]
  if (head === undefined || suite === undefined) throw unknownFormat(path)
  const key = keyFor(head)
  for (let number = 0; ; number++) {
    const piece = await sliver.upTo(pieceBytes + suite.more)
    const last = await sliver.isOver()
    const content = suite.open(key, { number, last }, piece)
    if (content === undefined) throw damaged(path)
    if (content.length > 0) yield content
    if (last) return
  }
}

function readHead(line: string | undefined): SealedHead | undefined {
  try {
    const head: unknown = JSON.parse(line ?? '')
    const ours = typeof head === 'object' && head !== null && 'zhenzhi' in head && head.zhenzhi === 'backup' && 'format' in head && head.format === 1
    // Whatever else it says goes into the key: a head that was changed opens nothing.
    return ours ? head as SealedHead : undefined
  } catch {
    return undefined
  }
}
