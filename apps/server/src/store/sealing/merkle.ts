import { createHash } from 'node:crypto'

/** As it is written in the `alg` columns; both are native in Node. */
export type HashName = 'sha256' | 'sm3'

export function isHashName(name: string): name is HashName {
  return name === 'sha256' || name === 'sm3'
}

const leafMark = Buffer.from([0x00])
const nodeMark = Buffer.from([0x01])

/**
 * The Merkle root over the hashes of a batch of acts, in the order they were sealed. A leaf is H(0x00 ‖ hash), a node
 * H(0x01 ‖ left ‖ right), so that no node can be passed off as a leaf; the last of an odd row moves up unchanged (as RFC 9162 does).
 * Throws on an empty batch: nothing sealed has no root.
 */
export function merkleRoot(hashes: readonly Buffer[], alg: HashName = 'sha256'): Buffer {
  let row = hashes.map((hash) => digest(alg, leafMark, hash))
  while (row.length > 1) row = rowAbove(row, alg)
  const [root] = row
  if (root === undefined) throw new Error('a batch without acts has no root')
  return root
}

function rowAbove(row: readonly Buffer[], alg: HashName): Buffer[] {
  const above: Buffer[] = []
  for (let at = 0; at < row.length; at += 2) {
    const [left, right] = [row[at], row[at + 1]]
    if (left !== undefined) above.push(right === undefined ? left : digest(alg, nodeMark, left, right))
  }
  return above
}

/** H(previous chained root ‖ this batch's root); the first batch of a town has no previous one and hashes its root alone. */
export function chainRoot(previous: Buffer | null, root: Buffer, alg: HashName = 'sha256'): Buffer {
  return previous === null ? digest(alg, root) : digest(alg, previous, root)
}

function digest(alg: HashName, ...parts: readonly Buffer[]): Buffer {
  const hash = createHash(alg)
  for (const part of parts) hash.update(part)
  return hash.digest()
}
