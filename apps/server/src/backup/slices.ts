/** Takes a stream apart in pieces of the size asked for. */
export interface Sliver {
  /** Up to the next line's end; undefined where there is none within so many bytes. */
  line: (most: number) => Promise<string | undefined>
  /** So many bytes, fewer only at the end. */
  upTo: (bytes: number) => Promise<Buffer>
  isOver: () => Promise<boolean>
}

export function makeSliver(source: AsyncIterable<Buffer>): Sliver {
  const blocks = source[Symbol.asyncIterator]()
  let kept: Buffer = Buffer.alloc(0)
  let over = false
  const fill = async (bytes: number) => {
    const gathered = [kept]
    for (let size = kept.length; size < bytes && !over;) {
      const next = await blocks.next()
      over = next.done === true
      if (next.done === true) break
      gathered.push(next.value)
      size += next.value.length
    }
    if (gathered.length > 1) kept = Buffer.concat(gathered)
  }
  const take = (bytes: number) => {
    const taken = kept.subarray(0, bytes)
    kept = kept.subarray(bytes)
    return taken
  }
  return {
    line: async (most) => {
      await fill(most)
      const end = kept.subarray(0, most).indexOf('\n')
      return end < 0 ? undefined : take(end + 1).subarray(0, -1).toString()
    },
    upTo: async (bytes) => {
      await fill(bytes)
      return take(bytes)
    },
    isOver: async () => {
      await fill(1)
      return kept.length === 0
    },
  }
}
