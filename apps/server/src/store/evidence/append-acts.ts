import type { Act, Effect, Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import { insertRows } from '../insert-rows.ts'

/** An act with what stands beside it in its row. */
export interface Appended {
  act: Act
  bytes: Buffer
  alg: string
  hash: Buffer
  prev: Buffer | null
  mac: Buffer
  macKid: Id
}

/** Effects that somebody carries out after the act is committed; the others are done with it. */
const carriedLater: readonly Effect['effect'][] = ['issue-paper', 'remind', 'send']

/**
 * Appends acts of one town with their facts, their places in the queue of the sealer, and what is to be carried out. The caller holds the
 * heads of their streams. Fails on a key or position that is taken (23505): somebody else was first.
 */
export async function appendActs(tx: Tx, appended: readonly Appended[]): Promise<void> {
  await Promise.all([
    insertRows(tx, {
      into: 'z.act (town_id, id, stream, position, kind, name, day, moment, definition, bytes, alg, hash, prev, key, request_mac, mac_kid)',
      rows: appended.map(({ act, bytes, alg, hash, prev, mac, macKid }) =>
        [act.town, act.id, act.stream, act.position, act.kind, act.name, act.day, act.moment, act.definition.id, bytes, alg, hash, prev, act.key, mac, macKid]),
    }),
    insertRows(tx, {
      into: `z.fact (town_id, act, ordinal, measure, record, row_key, subject, day, amount, unit, by_keys, grade, reverses_act, reverses_ordinal)`,
      rows: appended.flatMap(({ act }) => factRows(act)),
    }),
    insertRows(tx, { into: 'z.unsealed (town_id, act, stream, position)', rows: appended.map(({ act }) => [act.town, act.id, act.stream, act.position]) }),
    insertRows(tx, {
      into: 'z.outbox (town_id, act, ordinal, effect)',
      rows: appended.flatMap(({ act }) => act.outcome.effects.flatMap((effect, ordinal) =>
        carriedLater.includes(effect.effect) ? [[act.town, act.id, ordinal, JSON.stringify(effect)]] : [])),
    }),
  ])
}

function factRows(act: Act): unknown[][] {
  return act.outcome.facts.map((fact, ordinal) => [
    act.town, act.id, ordinal, fact.measure, fact.record, fact.row ?? null, fact.subject, fact.day, fact.amount, fact.unit, fact.by, fact.grade,
    fact.reverses?.act ?? null, fact.reverses?.ordinal ?? null,
  ])
}
