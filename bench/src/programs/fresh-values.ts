import { randomBytes } from 'node:crypto'
import { v4, v7 } from 'uuid'
import type { Sent, Transaction } from '../measure/capture.ts'

const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/**
 * Makes requests like two captured ones: ids that differ between the two are made anew, the same one everywhere in a request; hashes, keys
 * and ciphertexts that differ are filled with random bytes of their length; everything else is sent as it was captured.
 */
export function freshWith([first, second]: readonly [readonly Transaction[], readonly Transaction[]]): () => Transaction[] {
  const shape = (transactions: readonly Transaction[]) => transactions.map((one) => one.map(({ text }) => text).join('\n')).join('\n\n')
  if (shape(first) !== shape(second)) throw new Error('two requests of the same kind sent different statements')
  const kept = new Set(idsIn(second))
  const changing = [...new Set(idsIn(first))].filter((id) => !kept.has(id))
  return () => {
    // An id of version 7 begins with its time; those of persons and keys are random.
    const given = new Map(changing.map((id) => [id, id[14] === '7' ? v7() : v4()]))
    return first.map((transaction, at) => transaction.map((sent, which) => fresh(sent, second[at]?.[which], given)))
  }
}

function fresh(sent: Sent, other: Sent | undefined, given: ReadonlyMap<string, string>): Sent {
  return { ...sent, values: sent.values.map((value, at) => freshValue(value, other?.values[at], given)) }
}

function freshValue(value: unknown, other: unknown, given: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return value.replace(ids, (id) => given.get(id) ?? id)
  if (Array.isArray(value)) return value.map((item: unknown) => freshValue(item, undefined, given))
  if (!Buffer.isBuffer(value)) return value
  if (value[0] === 0x7b) return Buffer.from(value.toString('utf8').replace(ids, (id) => given.get(id) ?? id))
  return Buffer.isBuffer(other) && !other.equals(value) ? randomBytes(value.length) : value
}

function idsIn(transactions: readonly Transaction[]): string[] {
  return transactions.flat().flatMap(({ values }) => values.flatMap(idsOf))
}

function idsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.match(ids) ?? []
  if (Array.isArray(value)) return value.flatMap(idsOf)
  return Buffer.isBuffer(value) && value[0] === 0x7b ? value.toString('utf8').match(ids) ?? [] : []
}
