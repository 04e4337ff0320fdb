import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { AnchorLine } from '../sealing/anchor.ts'
import { chainRoot, isHashName, merkleRoot } from '../sealing/merkle.ts'
import type { Found } from './finding.ts'

interface BatchRow {
  batch: number
  firstSeq: number
  lastSeq: number
  alg: string
  root: Buffer
  prev: Buffer | null
}

interface SealedRow {
  seq: number
  act: Id
  batch: number
  hash: Buffer | null
  stream: Id | null
  position: number | null
}

interface Head {
  seq: number
  batch: number
  root: Buffer | null
}

/**
 * The order in which acts entered the books: no number missing, each batch's root made of its acts' hashes and chained to the last, the head
 * where the last batch ends, and every line written outside still true. A tail that was cut shows as soon as a line was written of it.
 */
export async function checkSeals(tx: Tx, { town, anchored, found }: { town: number; anchored: Iterable<AnchorLine>; found: Found }): Promise<void> {
  let end: Head = { seq: 0, batch: 0, root: null }
  const roots = new Map<number, BatchRow>()
  for (const line of anchored) roots.set(line.batch, { batch: line.batch, firstSeq: 0, lastSeq: line.lastSeq, alg: line.alg, root: Buffer.from(line.root, 'hex'), prev: null })
  for await (const batch of readBatches(tx, town)) {
    await checkBatch(tx, batch, { town, end, found })
    checkAnchor(batch, { town, line: roots.get(batch.batch), found })
    roots.delete(batch.batch)
    end = { seq: batch.lastSeq, batch: batch.batch, root: batch.root }
  }
  for (const { batch, lastSeq } of roots.values()) {
    found({ table: 'seal_batch', town, kind: 'cut', what: `库外留有第 ${batch} 批（至第 ${lastSeq} 号）的封存记录，库内没有这一批，尾部被截去` })
  }
  await checkHead(tx, { town, end, found })
  await findUnnumbered(tx, town, found)
}

async function* readBatches(tx: Tx, town: number): AsyncGenerator<BatchRow> {
  let last = 0
  for (;;) {
    const { rows } = await tx.query<BatchRow>(
      `SELECT b.batch, b.first_seq AS "firstSeq", b.last_seq AS "lastSeq", b.alg, b.root, b.prev FROM z.seal_batch b
       WHERE b.town_id = $1 AND b.batch > $2 ORDER BY b.batch LIMIT 200`, [town, last])
    if (rows.length === 0) return
    yield* rows
    last = rows.at(-1)?.batch ?? last
  }
}

async function checkBatch(tx: Tx, { batch, firstSeq, lastSeq, alg, root, prev }: BatchRow, { town, end, found }: { town: number; end: Head; found: Found }): Promise<void> {
  const say = (kind: string, what: string) => found({ table: 'seal_batch', town, kind, what })
  if (batch !== end.batch + 1 || firstSeq !== end.seq + 1) say('gap', `第 ${end.batch} 批（至第 ${end.seq} 号）之后是第 ${batch} 批（从第 ${firstSeq} 号起），不连续`)
  if (!sameBytes(prev, end.root)) say('chain', `第 ${batch} 批没有接在第 ${end.batch} 批之后`)
  const { rows } = await tx.query<SealedRow>(
    `SELECT s.seq, s.act, s.batch, a.hash, a.stream, a.position FROM z.sealed s LEFT JOIN z.act a ON a.town_id = $1 AND a.id = s.act
     WHERE s.town_id = $1 AND s.seq BETWEEN $2 AND $3 ORDER BY s.seq`, [town, firstSeq, lastSeq])
  if (rows.length !== lastSeq - firstSeq + 1) found({ table: 'sealed', town, kind: 'gap', what: `第 ${batch} 批应有 ${lastSeq - firstSeq + 1} 号，实有 ${rows.length} 号` })
  for (const row of rows) checkSealed(row, { town, batch, found })
  checkOrder(rows, { town, batch, found })
  const hashes = rows.flatMap(({ hash }) => hash ?? [])
  if (!isHashName(alg)) return say('algorithm', `第 ${batch} 批的哈希算法“${alg}”不认识`)
  const same = hashes.length > 0 && chainRoot(prev, merkleRoot(hashes, alg), alg).equals(root)
  if (!same) say('root', `第 ${batch} 批的根与其中的办理记录不符`)
}

function checkSealed({ seq, act, batch, hash }: SealedRow, at: { town: number; batch: number; found: Found }): void {
  const say = (kind: string, what: string) => at.found({ table: 'sealed', town: at.town, act, kind, what })
  if (hash === null) say('missing', `第 ${seq} 号所封存的办理记录不见了`)
  if (batch !== at.batch) say('changed', `第 ${seq} 号记在第 ${batch} 批，应在第 ${at.batch} 批`)
}

/** Within a batch: by stream, then position. */
function checkOrder(rows: readonly SealedRow[], { town, batch, found }: { town: number; batch: number; found: Found }): void {
  const keys = rows.flatMap(({ act, stream, position }) => (stream === null || position === null ? [] : [{ act, stream, order: `${stream} ${String(position).padStart(10, '0')}` }]))
  const wrong = keys.find(({ order }, at) => at > 0 && order < (keys[at - 1]?.order ?? ''))
  if (wrong !== undefined) found({ table: 'sealed', town, stream: wrong.stream, act: wrong.act, kind: 'order', what: `第 ${batch} 批的次序被改过` })
}

function checkAnchor({ batch, lastSeq, root }: BatchRow, { town, line, found }: { town: number; line: BatchRow | undefined; found: Found }): void {
  if (line === undefined || (line.lastSeq === lastSeq && line.root.equals(root))) return
  found({ table: 'seal_batch', town, kind: 'anchor', what: `第 ${batch} 批与库外的封存记录不符` })
}

async function checkHead(tx: Tx, { town, end, found }: { town: number; end: Head; found: Found }): Promise<void> {
  const { rows } = await tx.query<Head>('SELECT h.seq, h.batch, h.root FROM z.seal_head h WHERE h.town_id = $1', [town])
  const head = rows[0]
  if (head === undefined) found({ table: 'seal_head', town, kind: 'missing', what: '没有封存的起点' })
  else if (head.seq !== end.seq || head.batch !== end.batch || !sameBytes(head.root, end.root)) {
    found({ table: 'seal_head', town, kind: 'changed', what: `封存到第 ${head.batch} 批第 ${head.seq} 号，而各批到第 ${end.batch} 批第 ${end.seq} 号为止` })
  }
  const { rows: beyond } = await tx.query<{ seq: number; act: Id }>('SELECT s.seq, s.act FROM z.sealed s WHERE s.town_id = $1 AND s.seq > $2 ORDER BY s.seq LIMIT 1000', [town, end.seq])
  for (const { seq, act } of beyond) found({ table: 'sealed', town, act, kind: 'added', what: `第 ${seq} 号不在任何一批里` })
}

/** An act is numbered, or waits to be; never neither, never both. */
async function findUnnumbered(tx: Tx, town: number, found: Found): Promise<void> {
  // Who they are is asked apart: joined in one statement, all is held against all on tables that were filled since they were last analysed.
  const { rows: stray } = await tx.query<{ id: Id }>(
    `SELECT i.id FROM z.act i WHERE i.town_id = $1
     EXCEPT (SELECT s.act FROM z.sealed s WHERE s.town_id = $1 UNION ALL SELECT u.act FROM z.unsealed u WHERE u.town_id = $1) LIMIT 1000`, [town])
  const { rows: neither } = stray.length === 0 ? { rows: [] }
    : await tx.query<{ act: Id; stream: Id }>('SELECT a.id AS act, a.stream FROM z.act a WHERE a.town_id = $1 AND a.id = ANY($2)', [town, stray.map(({ id }) => id)])
  for (const { act, stream } of neither) found({ table: 'act', town, stream, act, kind: 'unnumbered', what: '这一步既没有封存，也不在待封存之列' })
  const { rows: waiting } = await tx.query<{ act: Id; stream: Id; sealed: boolean }>(
    `SELECT u.act, u.stream, EXISTS (SELECT FROM z.sealed s WHERE s.town_id = $1 AND s.act = u.act) AS sealed FROM z.unsealed u
     WHERE u.town_id = $1 AND (EXISTS (SELECT FROM z.sealed s WHERE s.town_id = $1 AND s.act = u.act)
       OR NOT EXISTS (SELECT FROM z.act a WHERE a.town_id = $1 AND a.id = u.act AND a.stream = u.stream AND a.position = u.position)) LIMIT 1000`, [town])
  for (const { act, stream, sealed } of waiting) {
    found({ table: 'unsealed', town, stream, act, kind: sealed ? 'twice' : 'stray', what: sealed ? '已封存，却仍在待封存之列' : '待封存的办理记录不存在或不符' })
  }
}

function sameBytes(one: Buffer | null, other: Buffer | null): boolean {
  return one === null || other === null ? one === other : one.equals(other)
}
