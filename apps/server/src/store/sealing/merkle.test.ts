import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { chainRoot, merkleRoot } from './merkle.ts'

const sha = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
const leaf = (hash: Buffer) => sha(Buffer.from([0]), hash)
const node = (left: Buffer, right: Buffer) => sha(Buffer.from([1]), left, right)
const [a, b, c] = ['a', 'b', 'c'].map((text) => sha(Buffer.from(text))) as [Buffer, Buffer, Buffer]

test('the root of one, two and three acts is put together leaf by leaf, the odd one moving up', () => {
  expect(merkleRoot([a])).toEqual(leaf(a))
  expect(merkleRoot([a, b])).toEqual(node(leaf(a), leaf(b)))
  expect(merkleRoot([a, b, c])).toEqual(node(node(leaf(a), leaf(b)), leaf(c)))
})

test('another order, a repeated last act or a missing one is another root', () => {
  const roots = [[a, b, c], [a, c, b], [a, b, c, c], [a, b]].map((hashes) => merkleRoot(hashes).toString('hex'))

  expect(new Set(roots).size).toBe(4)
})

test('two leaves cannot be passed off as one act', () => {
  expect(merkleRoot([Buffer.concat([leaf(a), leaf(b)])])).not.toEqual(merkleRoot([a, b]))
})

test('an empty batch has no root', () => {
  expect(() => merkleRoot([])).toThrow('no root')
})

test('each root carries the one before it; the first stands alone', () => {
  expect(chainRoot(null, a)).toEqual(sha(a))
  expect(chainRoot(b, a)).toEqual(sha(b, a))
})

test('with SM3 the same tree is made of SM3 hashes', () => {
  const sm3 = (...parts: Buffer[]) => createHash('sm3').update(Buffer.concat(parts)).digest()

  expect(merkleRoot([a, b], 'sm3')).toEqual(sm3(Buffer.from([1]), sm3(Buffer.from([0]), a), sm3(Buffer.from([0]), b)))
})
