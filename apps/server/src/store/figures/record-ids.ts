/** Lists of records as they are digested: sixteen bytes for each id, sorted as bytes. */
export const bytesOfRecord = 16
const width = bytesOfRecord

/** The first records of several lists together, after one. */
export function pageOf(lists: readonly Buffer[], after: string, limit: number): string[] {
  const next = lists.flatMap((ids) => {
    const from = placeIn(ids, after) + (holds(ids, after) ? 1 : 0)
    return recordsIn(ids.subarray(from * width, (from + limit) * width))
  })
  return [...new Set(next)].sort().slice(0, limit)
}

/** The records of a list of ids, sixteen bytes each. */
export function recordsIn(ids: Buffer): string[] {
  const hex = ids.toString('hex')
  return Array.from({ length: ids.length / width }, (_, at) => {
    const id = hex.slice(at * 32, at * 32 + 32)
    return `${id.slice(0, 8)}-${id.slice(8, 12)}-${id.slice(12, 16)}-${id.slice(16, 20)}-${id.slice(20)}`
  })
}

/** Is this record among ids sorted as bytes? */
export function holds(ids: Buffer, record: string): boolean {
  const at = placeIn(ids, record) * width
  return at < ids.length && bytesOf(record).compare(ids, at, at + width) === 0
}

/** How many of the ids come before this record. */
function placeIn(ids: Buffer, record: string): number {
  const id = bytesOf(record)
  let [low, high] = [0, ids.length / width]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (id.compare(ids, middle * width, (middle + 1) * width) > 0) low = middle + 1
    else high = middle
  }
  return low
}

function bytesOf(record: string): Buffer {
  return Buffer.from(record.replaceAll('-', ''), 'hex')
}

/** How many records lists of ids hold together, each list sorted as bytes; one that is in several counts once. */
export function countTogether(lists: readonly Buffer[]): number {
  const [first = Buffer.alloc(0), ...others] = lists
  return others.reduce(unite, first).length / width
}

function unite(one: Buffer, other: Buffer): Buffer {
  const all = Buffer.alloc(one.length + other.length)
  let [a, b, end] = [0, 0, 0]
  while (a < one.length || b < other.length) {
    const order = a === one.length ? 1 : b === other.length ? -1 : one.compare(other, b, b + width, a, a + width)
    end += order <= 0 ? one.copy(all, end, a, a + width) : other.copy(all, end, b, b + width)
    if (order <= 0) a += width
    if (order >= 0) b += width
  }
  return all.subarray(0, end)
}
