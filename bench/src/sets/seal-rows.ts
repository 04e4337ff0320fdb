import type { Id } from '@zhenzhi/kernel'
import { chainRoot, merkleRoot } from '@zhenzhi/server'
import { bytea } from './copier.ts'
import type { Copied, Write } from './copier.ts'

/** The seals of one town, written as its sealer would have: batches in the order the cases came, each chained to the last. */
export interface Sealed {
  add: (copied: Copied) => void
  /** Seals what is left, and says where the town's seals end. */
  end: () => { town: number; seq: number; batch: number; root: Buffer | null }
}

const acts = 2000

export function sealsOf(town: number, write: Write): Sealed {
  const head = { town, seq: 0, batch: 0, root: null as Buffer | null }
  let waiting: { stream: Id; id: Id; position: number; hash: Buffer; moment: string }[] = []
  const seal = () => {
    if (waiting.length === 0) return
    const batch = waiting.toSorted((a, b) => (a.stream === b.stream ? a.position - b.position : a.stream < b.stream ? -1 : 1))
    const first = head.seq + 1
    head.batch += 1
    for (const { id } of batch) write('sealed', `${town}\t${++head.seq}\t${id}\t${head.batch}\n`)
    const prev = head.root
    head.root = chainRoot(prev, merkleRoot(batch.map(({ hash }) => hash)))
    const moment = batch.reduce((last, one) => (one.moment > last ? one.moment : last), '')
    write('seal_batch', `${[town, head.batch, first, head.seq, 'sha256', bytea(head.root), prev === null ? '\\N' : bytea(prev), moment].join('\t')}\n`)
    waiting = []
  }
  return {
    add: ({ stream, acts: some }) => {
      waiting.push(...some.map((act) => ({ stream, ...act })))
      if (waiting.length >= acts) seal()
    },
    end: () => {
      seal()
      return head
    },
  }
}
